package org.landbridge.routing.duration;

/** Two lognormals by their medians, the median of the mixture being 1. */
record Mixture(double passing, double inspected) {
    /** Share taken out for inspection: the order of magnitude of the red lane of customs' risk channels. */
    private static final double INSPECTED = 0.15;
    /** Spread of log durations of those who pass, and of the inspected: our judgement. */
    private static final double PASSING_SIGMA = 0.35;

    private static final double INSPECTED_SIGMA = 0.5;

    static Mixture fit(double p90) {
        double low = 0.5;
        double high = 1000 * p90;
        // The 90th percentile grows with the median of the inspected, while the mixture's median stays 1.
        for (int i = 0; i < 60; i++) {
            double middle = Math.sqrt(low * high);
            if (withInspected(middle).below(p90) > 0.9) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return withInspected(high);
    }

    private static Mixture withInspected(double inspected) {
        double low = 0.5;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (new Mixture(middle, inspected).below(1) > 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Mixture(high, inspected);
    }

    double below(double x) {
        return (1 - INSPECTED) * Normal.below(Math.log(x / passing) / PASSING_SIGMA)
                + INSPECTED * Normal.below(Math.log(x / inspected) / INSPECTED_SIGMA);
    }

    double mean() {
        return (1 - INSPECTED) * passing * Math.exp(PASSING_SIGMA * PASSING_SIGMA / 2)
                + INSPECTED * inspected * Math.exp(INSPECTED_SIGMA * INSPECTED_SIGMA / 2);
    }

    double quantile(double p) {
        double low = 1e-3;
        double high = inspected * 100;
        for (int i = 0; i < 50; i++) {
            double middle = Math.sqrt(low * high);
            if (below(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
