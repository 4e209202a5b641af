package org.landbridge.routing.duration;

/**
 * The wait for a vessel that sails when full, of a unit that comes at any stage of the filling: the product of a
 * uniform and a lognormal filling time. Since each sailing takes the same number of units, a unit is no likelier to
 * meet a long filling than a short one.
 *
 * @param mu mean of the logarithm of the filling time
 * @param sigma its standard deviation, positive
 */
record WhenFull(double mu, double sigma) {

    /** The law whose median is 1 and whose 90th percentile is {@code ratio}, at least 1.8. */
    static WhenFull fit(double ratio) {
        double low = 1e-3;
        double high = 5;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            WhenFull law = new WhenFull(0, middle);
            if (law.quantile(0.9) / law.quantile(0.5) < ratio) {
                low = middle;
            } else {
                high = middle;
            }
        }
        WhenFull law = new WhenFull(0, high);
        return new WhenFull(-Math.log(law.quantile(0.5)), high);
    }

    double below(double x) {
        double z = (Math.log(x) - mu) / sigma;
        return Normal.below(z) + x * Math.exp(-mu + sigma * sigma / 2) * Normal.below(-z - sigma);
    }

    double mean() {
        return 0.5 * Math.exp(mu + sigma * sigma / 2);
    }

    double quantile(double p) {
        double low = 1e-9;
        double high = Math.exp(mu + 8 * sigma);
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
