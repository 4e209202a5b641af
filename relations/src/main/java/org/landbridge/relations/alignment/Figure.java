package org.landbridge.relations.alignment;

import org.landbridge.relations.Normal;

/** A figure with its interval; low and high are NaN where errors are not known, all are NaN where there is none. */
public record Figure(double value, double low, double high) {
    public static final Figure NONE = new Figure(Double.NaN, Double.NaN, Double.NaN);

    static Figure bare(double value) {
        return new Figure(value, Double.NaN, Double.NaN);
    }

    public boolean known() {
        return !Double.isNaN(value);
    }

    /** Whether two intervals have no point in common; false where one is not known. */
    public boolean apart(Figure other) {
        return low > other.high || high < other.low;
    }

    /** Standard error, from the interval taken as normal; NaN where it is not known. */
    double sd(double cover) {
        return (high - low) / (2 * Normal.quantile((1 + cover) / 2));
    }
}
