package org.landbridge.relations;

/** The standard normal distribution. */
public final class Normal {
    /** 1 / sqrt(2 pi). */
    public static final double DENSITY_AT_0 = 0.3989422804014327;

    private static final double FAR = 37;

    private Normal() {}

    public static double density(double z) {
        return DENSITY_AT_0 * Math.exp(-0.5 * z * z);
    }

    /**
     * Probability below z, to about 1e-15 (Hart et al. 1968, algorithm 5666; West 2005, "Better approximations to
     * cumulative normal functions").
     */
    public static double below(double z) {
        return below(z, Math.exp(-0.5 * z * z));
    }

    /** The same where {@code exp(-z * z / 2)} is at hand. */
    public static double below(double z, double exponential) {
        double a = Math.abs(z);
        double tail;
        if (a > FAR) {
            tail = 0;
        } else if (a < 7.07106781186547) {
            double top = 3.52624965998911e-02 * a + 0.700383064443688;
            top = top * a + 6.37396220353165;
            top = top * a + 33.912866078383;
            top = top * a + 112.079291497871;
            top = top * a + 221.213596169931;
            top = top * a + 220.206867912376;
            double bottom = 8.83883476483184e-02 * a + 1.75566716318264;
            bottom = bottom * a + 16.064177579207;
            bottom = bottom * a + 86.7807322029461;
            bottom = bottom * a + 296.564248779674;
            bottom = bottom * a + 637.333633378831;
            bottom = bottom * a + 793.826512519948;
            bottom = bottom * a + 440.413735824752;
            tail = exponential * top / bottom;
        } else {
            double fraction = a + 1 / (a + 2 / (a + 3 / (a + 4 / (a + 0.65))));
            tail = exponential * DENSITY_AT_0 / fraction;
        }
        return z > 0 ? 1 - tail : tail;
    }

    /** The z below which lies p, by Newton's method from a rough start; p strictly between 0 and 1. */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a probability strictly between 0 and 1, not " + p);
        }
        double low = -FAR;
        double high = FAR;
        double z = 0;
        for (int i = 0; i < 200; i++) {
            double miss = below(z) - p;
            if (miss > 0) {
                high = z;
            } else {
                low = z;
            }
            double step = z - miss / Math.max(density(z), 1e-300);
            double next = step > low && step < high ? step : 0.5 * (low + high);
            if (Math.abs(next - z) < 1e-14 * Math.max(1, Math.abs(z))) {
                return next;
            }
            z = next;
        }
        return z;
    }
}
