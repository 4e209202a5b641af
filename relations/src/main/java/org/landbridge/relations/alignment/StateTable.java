package org.landbridge.relations.alignment;

import java.util.List;

/**
 * Ideal points that others published.
 *
 * @param states alpha-3 codes
 * @param mean {@code [state * years + year]}, NaN where there is none
 * @param sd standard deviation of the posterior, the same way
 */
public record StateTable(List<String> states, int firstYear, int years, double[] mean, double[] sd) {
    public StateTable {
        states = List.copyOf(states);
        if (mean.length != states.size() * years || sd.length != mean.length) {
            throw new IllegalArgumentException(states.size() + " states in " + years + " years, " + mean.length
                    + " points and " + sd.length + " errors");
        }
    }

    private int at(String state, int year) {
        int s = states.indexOf(state);
        int t = year - firstYear;
        return s < 0 || t < 0 || t >= years ? -1 : s * years + t;
    }

    /** NaN where there is none. */
    public double mean(String state, int year) {
        int at = at(state, year);
        return at < 0 ? Double.NaN : mean[at];
    }

    /** NaN where there is none. */
    public double sd(String state, int year) {
        int at = at(state, year);
        return at < 0 ? Double.NaN : sd[at];
    }
}
