package org.landbridge.relations.latent;

import java.util.List;

/**
 * Evidence on the alignment of pairs of states: one value for each pair, year and kind, NaN where there is none.
 *
 * @param states how many
 * @param first of the two states of each pair
 * @param second of the two states of each pair
 * @param years how many
 * @param kinds names of the kinds of evidence; the first tells which way alignment points
 * @param value {@code [(pair * years + year) * kinds + kind]}
 * @param variance of the error of each value relative to others of its kind (1/n for a share of n rolls), positive; 1
 *     where nothing is known
 */
public record Indicators(
        int states, int[] first, int[] second, int years, List<String> kinds, double[] value, double[] variance) {
    public Indicators {
        kinds = List.copyOf(kinds);
        int cells = first.length * years * kinds.size();
        if (second.length != first.length || value.length != cells || variance.length != cells) {
            throw new IllegalArgumentException(first.length + " pairs, " + years + " years and " + kinds.size()
                    + " kinds make " + cells + " cells, not " + value.length);
        }
        for (int c = 0; c < cells; c++) {
            if (!Double.isNaN(value[c]) && !(variance[c] > 0)) {
                throw new IllegalArgumentException("a relative variance of " + variance[c] + " in cell " + c);
            }
        }
    }

    public int pairs() {
        return first.length;
    }

    /** Index of a cell. */
    public int at(int pair, int year, int kind) {
        return (pair * years + year) * kinds.size() + kind;
    }

    /** How many kinds of evidence there are on a pair in a year. */
    public int known(int pair, int year) {
        int known = 0;
        for (int m = 0; m < kinds.size(); m++) {
            known += Double.isNaN(value[at(pair, year, m)]) ? 0 : 1;
        }
        return known;
    }

    /** The same without one kind of evidence. */
    public Indicators without(int kind) {
        double[] fewer = value.clone();
        for (int c = kind; c < fewer.length; c += kinds.size()) {
            fewer[c] = Double.NaN;
        }
        return new Indicators(states, first, second, years, kinds, fewer, variance);
    }
}
