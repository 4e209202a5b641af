package org.landbridge.study.simulate;

import java.util.Arrays;

/**
 * A figure and how sure it is.
 *
 * @param central at the central parameters
 * @param low 5th percentile of the draws
 * @param high 95th percentile of the draws
 */
public record Interval(double central, double low, double high) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** @param draws not changed; without any, the interval is the figure itself */
    public static Interval of(double central, double[] draws) {
        if (draws.length == 0) {
            return new Interval(central, central, central);
        }
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Interval(central, quantile(sorted, LOW), quantile(sorted, HIGH));
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] == sorted[above]
                ? sorted[below]
                : sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
