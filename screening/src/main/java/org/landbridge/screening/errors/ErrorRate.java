package org.landbridge.screening.errors;

import org.landbridge.screening.Grade;

/**
 * One measured share, with its Wilson 95 % interval (Wilson, E. B. (1927), J. Am. Stat. Assoc. 22, 209-212).
 *
 * @param measure what was counted
 * @param group names counted: all, a script or a language
 * @param grade this grade or better
 * @param count pairs found at that grade or better
 * @param of pairs in all
 */
public record ErrorRate(Measure measure, String group, Grade grade, int count, int of) {
    private static final double Z = 1.959964;

    /** What was counted. */
    public enum Measure {
        /** Pairs of two spellings of one name that were found. */
        FOUND,
        /** Pairs of names of different people, companies or ships that were taken for each other. */
        FALSE_ALARM
    }

    public double share() {
        return of == 0 ? Double.NaN : (double) count / of;
    }

    /** Lower end of the interval. */
    public double low() {
        return Math.max(0, middle() - half());
    }

    /** Upper end of the interval. */
    public double high() {
        return Math.min(1, middle() + half());
    }

    private double middle() {
        return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        double p = share();
        return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }
}
