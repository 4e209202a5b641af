package org.landbridge.relations.breaks;

import org.jspecify.annotations.Nullable;
import org.landbridge.relations.Normal;

/**
 * How much a series differs between two windows, and how many others differ as much.
 *
 * @param change mean after less mean before
 * @param sd standard error of the change, from the errors of the values alone; NaN if they are not given
 */
public record Shift(double change, double sd) {
    /**
     * How one change stands among those of others over the same windows.
     *
     * @param compared series that have a value in every year of both windows
     * @param asFar how many of them moved in the same direction at least as far (the one asked about counts)
     */
    public record Placebo(int compared, int asFar) {
        /** Share that moved as far. Series that have a state in common are not independent: no p-value. */
        public double share() {
            return compared == 0 ? Double.NaN : (double) asFar / compared;
        }
    }

    /**
     * The change of a series between two windows.
     *
     * @param value one for each year; a window must have no NaN, else the change is NaN
     * @param sd of each value, independent; null if not known
     * @param before first and last index of the window before
     * @param after first and last index of the window after
     */
    public static Shift of(double[] value, double @Nullable [] sd, int[] before, int[] after) {
        double change = mean(value, after) - mean(value, before);
        double error = sd == null ? Double.NaN : Math.sqrt(variance(sd, before) + variance(sd, after));
        return new Shift(change, error);
    }

    /** Chance that the level after is higher than before by more than {@code by}, under normal errors. */
    public double rose(double by) {
        return Normal.below((change - by) / sd);
    }

    /** Chance that the level after is lower than before by more than {@code by}. */
    public double fell(double by) {
        return Normal.below((-change - by) / sd);
    }

    /**
     * Holds a change against those of many series.
     *
     * @param all series as rows, NaN where missing
     */
    public Placebo placebo(double[][] all, int[] before, int[] after) {
        int compared = 0;
        int asFar = 0;
        for (double[] other : all) {
            double moved = mean(other, after) - mean(other, before);
            if (!Double.isNaN(moved)) {
                compared++;
                if (change < 0 ? moved <= change : moved >= change) {
                    asFar++;
                }
            }
        }
        return new Placebo(compared, asFar);
    }

    private static double mean(double[] value, int[] window) {
        double sum = 0;
        for (int i = window[0]; i <= window[1]; i++) {
            sum += value[i];
        }
        return sum / (window[1] - window[0] + 1);
    }

    private static double variance(double[] sd, int[] window) {
        double sum = 0;
        for (int i = window[0]; i <= window[1]; i++) {
            sum += sd[i] * sd[i];
        }
        int n = window[1] - window[0] + 1;
        return sum / n / n;
    }
}
