package org.landbridge.routing.duration;

/** The standard normal distribution. */
public final class Normal {
    private Normal() {}

    /**
     * The distribution function, with an error below 1e-15 near the centre: the series of Marsaglia (2004, "Evaluating
     * the normal distribution", Journal of Statistical Software 11) within seven deviations, 0 or 1 beyond.
     */
    public static double below(double z) {
        if (Double.isNaN(z)) {
            return Double.NaN;
        }
        if (z < -7) {
            return 0;
        }
        if (z > 7) {
            return 1;
        }
        double sum = z;
        double term = z;
        double before = 0;
        for (double i = 3; sum != before; i += 2) {
            before = sum;
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    /** The quantile: Newton's method on {@link #below}, for probabilities that it can tell from 0 and 1. */
    public static double quantile(double p) {
        if (!(p > 1e-11 && p < 1 - 1e-11)) {
            throw new IllegalArgumentException("probability " + p);
        }
        // A logistic curve is near enough to start from.
        double z = Math.log(p / (1 - p)) / 1.702;
        for (int i = 0; i < 60; i++) {
            double step = (below(z) - p) / (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI));
            z -= Math.clamp(step, -0.5, 0.5);
            if (Math.abs(step) < 1e-12) {
                break;
            }
        }
        return z;
    }
}
