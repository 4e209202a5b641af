package org.landbridge.relations.idealpoint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the search for ideal points starts: the first principal component of each year's votes, turned so that the
 * anchor is positive, at mean 0 and variance 1.
 */
final class PrincipalAxis {
    private static final int ROUNDS = 60;
    private static final double MOST = 3.5;

    private PrincipalAxis() {}

    /**
     * @param anchor a state
     * @return {@code [state * years + year]}, NaN where a state cast no vote
     */
    static double[] of(Ballots b, int anchor) {
        return of(b, anchor, 0);
    }

    /**
     * The first component mixed with the second: a search from one start may end on a lesser hill.
     *
     * @param turn angle from the first component to the second
     */
    static double[] of(Ballots b, int anchor, double turn) {
        double[] points = new double[b.states * b.years];
        Arrays.fill(points, Double.NaN);
        double[] before = new double[b.states];
        for (int year = 0; year < b.years; year++) {
            double[] axis = turned(b, year, turn);
            double sign = b.votes(anchor, year) > 0 ? axis[anchor] : 0;
            if (sign == 0) {
                for (int s = 0; s < b.states; s++) {
                    sign += axis[s] * before[s];
                }
            }
            double sum = 0;
            double square = 0;
            int n = 0;
            for (int s = 0; s < b.states; s++) {
                if (b.votes(s, year) > 0) {
                    sum += axis[s];
                    square += axis[s] * axis[s];
                    n++;
                }
            }
            double mean = sum / Math.max(n, 1);
            double sd = Math.sqrt(Math.max(square / Math.max(n, 1) - mean * mean, 1e-20));
            for (int s = 0; s < b.states; s++) {
                if (b.votes(s, year) > 0) {
                    double x = Math.clamp((axis[s] - mean) / sd * (sign < 0 ? -1 : 1), -MOST, MOST);
                    points[s * b.years + year] = x;
                    before[s] = x;
                }
            }
        }
        return points;
    }

    private static double[] turned(Ballots b, int year, double turn) {
        double[] first = axis(b, year, null);
        if (turn == 0) {
            return first;
        }
        double[] second = axis(b, year, first);
        for (int s = 0; s < b.states; s++) {
            first[s] = Math.cos(turn) * first[s] + Math.sin(turn) * second[s];
        }
        return first;
    }

    /** The leading component, or that beside another one; of length 1. */
    private static double[] axis(Ballots b, int year, double @Nullable [] beside) {
        double[] mean = new double[b.items];
        int[] count = new int[b.items];
        for (int s = 0; s < b.states; s++) {
            int cell = s * b.years + year;
            for (int v = b.cellStart[cell]; v < b.cellStart[cell + 1]; v++) {
                mean[b.cellItem[v]] += b.cellCategory[v];
                count[b.cellItem[v]]++;
            }
        }
        for (int k = 0; k < b.items; k++) {
            mean[k] /= Math.max(count[k], 1);
        }
        double[] axis = new double[b.states];
        double[] load = new double[b.items];
        for (int s = 0; s < b.states; s++) {
            int cell = s * b.years + year;
            for (int v = b.cellStart[cell]; v < b.cellStart[cell + 1]; v++) {
                axis[s] += b.cellCategory[v] - mean[b.cellItem[v]];
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(load, 0);
            for (int s = 0; s < b.states; s++) {
                int cell = s * b.years + year;
                for (int v = b.cellStart[cell]; v < b.cellStart[cell + 1]; v++) {
                    load[b.cellItem[v]] += (b.cellCategory[v] - mean[b.cellItem[v]]) * axis[s];
                }
            }
            double square = 0;
            for (int s = 0; s < b.states; s++) {
                int cell = s * b.years + year;
                double sum = 0;
                for (int v = b.cellStart[cell]; v < b.cellStart[cell + 1]; v++) {
                    sum += (b.cellCategory[v] - mean[b.cellItem[v]]) * load[b.cellItem[v]];
                }
                axis[s] = sum;
            }
            if (beside != null) {
                remove(axis, beside);
            }
            for (int s = 0; s < b.states; s++) {
                square += axis[s] * axis[s];
            }
            double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
            for (int s = 0; s < b.states; s++) {
                axis[s] *= scale;
            }
        }
        return axis;
    }

    private static void remove(double[] from, double[] other) {
        double along = 0;
        for (int s = 0; s < from.length; s++) {
            along += from[s] * other[s];
        }
        for (int s = 0; s < from.length; s++) {
            from[s] -= along * other[s];
        }
    }
}
