package org.landbridge.relations.alignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value for each pair of states and year, such as trade of both directions in USD, scores of events or grades of ties.
 *
 * @param states alpha-3 codes
 * @param value {@code [(state * states + other) * years + year]}, both ways the same, NaN where nothing is known (which is
 *     not nought)
 */
public record PairTable(List<String> states, int firstYear, int years, double[] value) {
    public PairTable {
        states = List.copyOf(states);
        if (value.length != states.size() * states.size() * years) {
            throw new IllegalArgumentException(
                    states.size() + " states in " + years + " years, " + value.length + " values");
        }
    }

    /** Numbers of the states. */
    Map<String, Integer> index() {
        Map<String, Integer> index = new HashMap<>();
        for (int s = 0; s < states.size(); s++) {
            index.put(states.get(s), s);
        }
        return index;
    }

    /** NaN where nothing is known. */
    public double of(String a, String b, int year) {
        int i = states.indexOf(a);
        int j = states.indexOf(b);
        int t = year - firstYear;
        return i < 0 || j < 0 || t < 0 || t >= years ? Double.NaN : at(i, j, t);
    }

    double at(int a, int b, int t) {
        return value[(a * states.size() + b) * years + t];
    }
}
