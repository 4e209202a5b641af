package org.landbridge.flow.assign;

/**
 * When to stop and how to run.
 *
 * @param relativeGap stop at this gap
 * @param maxIterations stop after so many iterations
 * @param threads threads to use; the result does not depend on them
 */
public record AssignmentOptions(double relativeGap, int maxIterations, int threads) {
    public AssignmentOptions {
        if (!(relativeGap >= 0) || maxIterations < 1 || threads < 1) {
            throw new IllegalArgumentException("gap at least 0, iterations and threads at least 1");
        }
    }
}
