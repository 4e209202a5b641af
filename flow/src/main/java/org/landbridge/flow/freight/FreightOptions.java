package org.landbridge.flow.freight;

/**
 * How an assignment is solved.
 *
 * @param gap to reach, more than 0
 * @param maxIterations in each round
 * @param maxRounds of route generation
 * @param entry a new route is taken if at least this share of its cell would choose it
 * @param threads at least 1; the result is the same for any number
 */
public record FreightOptions(double gap, int maxIterations, int maxRounds, double entry, int threads) {
    public FreightOptions {
        if (!(gap > 0) || maxIterations < 1 || maxRounds < 1 || !(entry > 0) || threads < 1) {
            throw new IllegalArgumentException("gap " + gap + ", iterations " + maxIterations + ", rounds " + maxRounds
                    + ", entry " + entry + ", threads " + threads);
        }
    }

    public static FreightOptions standard() {
        return new FreightOptions(1e-6, 200, 12, 1e-3, Runtime.getRuntime().availableProcessors());
    }
}
