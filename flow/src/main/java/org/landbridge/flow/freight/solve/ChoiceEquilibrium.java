package org.landbridge.flow.freight.solve;

import java.util.List;

/**
 * Flows at the end of an iteration, with the delays that they make.
 *
 * @param flow by route, tonnes a year
 * @param volume by element, tonnes a year
 * @param delayHours by element, at this volume
 * @param logsum by cell, expected utility of the best route at these delays
 * @param steps every iteration, the start first
 */
public record ChoiceEquilibrium(
        double[] flow, double[] volume, double[] delayHours, double[] logsum, List<SolveStep> steps) {

    public double gap() {
        return steps.getLast().gap();
    }

    /**
     * What the freight costs its owners at the margin of choice, USD a year: minus the logsum over theta (Williams 1977;
     * Small and Rosen 1981). Its level has no meaning, its differences are changes of welfare.
     */
    public double expectedUsd(ChoiceProblem problem) {
        double sum = 0;
        for (int c = 0; c < logsum.length; c++) {
            sum -= problem.tonnes()[c] * logsum[c] / problem.theta()[c];
        }
        return sum;
    }
}
