package org.landbridge.routing;

/** The lognormal distribution by its median and 90th percentile, and sums of such. */
final class Lognormal {
    /** 90th percentile of the standard normal distribution. */
    static final double Z90 = 1.2815515655446004;

    private Lognormal() {}

    static double sigma(double median, double p90) {
        return median > 0 && p90 > median ? Math.log(p90 / median) / Z90 : 0;
    }

    static double mean(double median, double p90) {
        double sigma = sigma(median, p90);
        return median * Math.exp(sigma * sigma / 2);
    }

    static double variance(double median, double p90) {
        double sigma = sigma(median, p90);
        double mean = mean(median, p90);
        return mean * mean * Math.expm1(sigma * sigma);
    }

    /** Median of the lognormal with this mean and this ratio of its 90th percentile to its median. */
    static double medianOfMean(double mean, double p90OverMedian) {
        double sigma = Math.log(Math.max(1, p90OverMedian)) / Z90;
        return mean * Math.exp(-sigma * sigma / 2);
    }

    /**
     * The lognormal with a given mean and variance: the approximation of Fenton (1960) to a sum of independent
     * lognormals, good in the body of the distribution and a little thin in its far upper tail.
     */
    static Spread ofMoments(double mean, double variance) {
        if (!(mean > 0) || !(variance > 0)) {
            return new Spread(mean, mean, mean, mean);
        }
        double sigma2 = Math.log1p(variance / (mean * mean));
        double median = mean * Math.exp(-sigma2 / 2);
        double factor = Math.exp(Z90 * Math.sqrt(sigma2));
        return new Spread(mean, median / factor, median, median * factor);
    }
}
