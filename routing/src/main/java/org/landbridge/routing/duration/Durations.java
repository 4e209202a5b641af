package org.landbridge.routing.duration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.landbridge.network.Law;

/** Means and quantiles of the laws that durations follow, each fixed by its median and 90th percentile. */
public final class Durations {
    /** 90th percentile of the standard normal distribution. */
    public static final double Z90 = 1.2815515655446004;

    /** What has been fitted already, by ratio of 90th percentile to median; every law scales with its median. */
    private static final Map<Double, Mixture> MIXTURES = new ConcurrentHashMap<>();

    private static final Map<Double, WhenFull> WAITS = new ConcurrentHashMap<>();

    private Durations() {}

    /** Standard deviation of the logarithm of a lognormal by its median and 90th percentile. */
    public static double sigma(double median, double p90) {
        return median > 0 && p90 > median ? Math.log(p90 / median) / Z90 : 0;
    }

    /** Expected duration, in the unit of the quantiles. */
    public static double mean(Law law, double median, double p90) {
        if (median <= 0 || p90 <= median) {
            return median;
        }
        return switch (law) {
            case LOGNORMAL -> {
                double sigma = sigma(median, p90);
                yield median * Math.exp(sigma * sigma / 2);
            }
            case UNIFORM -> median;
            case QUEUE -> {
                double wait = queueWait(median, p90);
                yield median - wait * Math.log(2) + wait;
            }
            case INSPECTION -> mixture(p90 / median).mean() * median;
            case WHEN_FULL -> wait(p90 / median).mean() * median;
        };
    }

    /** Median of the lognormal with this mean and this ratio of its 90th percentile to its median. */
    public static double medianOfMean(double mean, double p90OverMedian) {
        double sigma = Math.log(Math.max(1, p90OverMedian)) / Z90;
        return mean * Math.exp(-sigma * sigma / 2);
    }

    /** The value that is not exceeded with probability {@code p}, 0 &lt; p &lt; 1. */
    public static double quantile(Law law, double median, double p90, double p) {
        if (median <= 0 || p90 <= median) {
            return median;
        }
        return switch (law) {
            case LOGNORMAL -> median * Math.exp(sigma(median, p90) * Normal.quantile(p));
            case UNIFORM -> median + (p90 - median) / 0.4 * (p - 0.5);
            case QUEUE -> median + queueWait(median, p90) * (-Math.log1p(-p) - Math.log(2));
            case INSPECTION -> mixture(p90 / median).quantile(p) * median;
            case WHEN_FULL -> wait(p90 / median).quantile(p) * median;
        };
    }

    /** Mean of the exponential wait: its 90th percentile and its median are ln 5 of it apart. */
    private static double queueWait(double median, double p90) {
        return (p90 - median) / Math.log(5);
    }

    static Mixture mixture(double ratio) {
        return MIXTURES.computeIfAbsent(ratio, Mixture::fit);
    }

    static WhenFull wait(double ratio) {
        return WAITS.computeIfAbsent(ratio, WhenFull::fit);
    }

    /**
     * The wait for a vessel that sails when it is full.
     *
     * @param fillMedian median time it takes to fill
     * @param fillP90OverMedian how much that varies
     * @return median and 90th percentile of the wait of a unit that comes at any stage of the filling
     */
    public static double[] waitUntilFull(double fillMedian, double fillP90OverMedian) {
        WhenFull wait = new WhenFull(0, Math.max(1e-3, Math.log(fillP90OverMedian) / Z90));
        return new double[] {fillMedian * wait.quantile(0.5), fillMedian * wait.quantile(0.9)};
    }
}
