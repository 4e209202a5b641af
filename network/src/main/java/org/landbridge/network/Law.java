package org.landbridge.network;

import java.util.Locale;

/** How the duration of a process is distributed; every law is fixed by its median and 90th percentile. */
public enum Law {
    /** Many small causes that multiply; the default. */
    LOGNORMAL(1, Double.POSITIVE_INFINITY),
    /** Spread evenly between a least and a most: a place in a convoy or in a batch of wagons. */
    UNIFORM(1, 1.8),
    /** A least time and an exponential wait behind others, as in a queue for one server. */
    QUEUE(1, 1 + Math.log(5) / Math.log(2)),
    /** Most pass at an ordinary pace, a share is taken out for inspection and takes much longer. */
    INSPECTION(1.6, Double.POSITIVE_INFINITY),
    /** The wait for a vessel that sails when it is full. */
    WHEN_FULL(1.8, Double.POSITIVE_INFINITY);

    private final double leastRatio;
    private final double mostRatio;

    Law(double leastRatio, double mostRatio) {
        this.leastRatio = leastRatio;
        this.mostRatio = mostRatio;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The law of a word of the processes table, a blank being {@link #LOGNORMAL}. */
    public static Law of(String word) {
        return word.isEmpty() ? LOGNORMAL : valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Least 90th percentile over median that the law can have. */
    public double leastRatio() {
        return leastRatio;
    }

    /** Greatest 90th percentile over median that the law can have. */
    public double mostRatio() {
        return mostRatio;
    }
}
