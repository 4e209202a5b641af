package org.landbridge.trade.equilibrium;

import org.landbridge.network.BadUsageException;

/**
 * How an equilibrium is sought.
 *
 * @param method which one first; Newton falls back to contraction where it does not get on
 * @param tolerance largest relative residual of any market
 * @param maxIterations of contraction; Newton needs few
 */
public record SolverOptions(Method method, double tolerance, int maxIterations) {
    /** Ways to the equilibrium. */
    public enum Method {
        NEWTON,
        CONTRACTION
    }

    public SolverOptions {
        if (!(tolerance > 0)) {
            throw new BadUsageException("the tolerance must be more than 0, and is " + tolerance);
        }
        if (maxIterations < 1) {
            throw new BadUsageException("iterations must be at least 1, and are " + maxIterations);
        }
    }

    public static SolverOptions standard() {
        return new SolverOptions(Method.NEWTON, 1e-12, 200_000);
    }

    public SolverOptions with(Method other) {
        return new SolverOptions(other, tolerance, maxIterations);
    }
}
