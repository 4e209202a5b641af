package org.landbridge.trade.estimate;

/**
 * When an estimation stops and how it runs. The figures do not depend on the threads, to the last bit.
 *
 * @param tolerance stop when a step would change the deviance by less than this share of it
 * @param innerTolerance accuracy of the projections on fixed effects, as a share of what they leave of a column
 * @param maxIterations scoring steps, and updates of the negative binomial's theta
 * @param maxInnerIterations conjugate gradient steps of one projection
 * @param dropSingletons whether rows alone in a level of a fixed effect are dropped; they change no coefficient, only
 *     the number of rows and of levels that small-sample corrections count
 * @param threads to use
 */
public record EstimationOptions(
        double tolerance,
        double innerTolerance,
        int maxIterations,
        int maxInnerIterations,
        boolean dropSingletons,
        int threads) {

    public EstimationOptions {
        if (!(tolerance > 0) || !(innerTolerance > 0) || maxIterations < 1 || maxInnerIterations < 1 || threads < 1) {
            throw new IllegalArgumentException("tolerances above 0, iterations and threads at least 1");
        }
    }

    /** Good for seven digits of a coefficient and more. */
    public static EstimationOptions standard() {
        return new EstimationOptions(
                1e-8, 1e-8, 100, 100_000, true, Runtime.getRuntime().availableProcessors());
    }

    /** Good for ten digits and more. */
    public EstimationOptions tight() {
        return new EstimationOptions(1e-14, 1e-11, maxIterations, maxInnerIterations, dropSingletons, threads);
    }

    public EstimationOptions withThreads(int count) {
        return new EstimationOptions(
                tolerance, innerTolerance, maxIterations, maxInnerIterations, dropSingletons, count);
    }

    public EstimationOptions withSingletons(boolean drop) {
        return new EstimationOptions(tolerance, innerTolerance, maxIterations, maxInnerIterations, drop, threads);
    }
}
