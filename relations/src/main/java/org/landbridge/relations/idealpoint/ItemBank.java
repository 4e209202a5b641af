package org.landbridge.relations.idealpoint;

import java.util.Arrays;
import org.landbridge.relations.Normal;

/**
 * Parameters of the items of an ordered probit: a vote is at or below category c with probability Phi(cut_c - slope * x).
 * A cut beyond a category that nobody chose is infinite. Tables hold log probabilities at the nodes of the grid, {@code
 * [(item * categories + category) * nodes + node]}.
 *
 * <p>Fitting is one step of Fisher scoring on expected counts for each round of EM (Lange 1995, "A gradient algorithm
 * locally equivalent to the EM algorithm"), halved until it does not lower them, so that every round raises the
 * posterior.
 */
final class ItemBank {
    private static final double LEAST = 1e-12;
    /** Expected votes at a node that are passed over. */
    private static final double NOTHING = 1e-7;
    /** Least distance of two cuts. */
    private static final double LEAST_GAP = 1e-3;

    private static final double MOST_STEP = 1.5;
    private static final int MOST_HALVINGS = 6;

    final int items;
    final int categories;
    final double[] slope;
    final double[] lower;
    final double[] upper;
    /** Bit c is set if category c was chosen by anyone. */
    final byte[] chosen;

    final double[] logProbability;
    private final Grid grid;
    private final double slopePrecision;
    private final double cutPrecision;

    ItemBank(Ballots ballots, Grid grid, double slopeSd, double cutSd) {
        this.grid = grid;
        items = ballots.items;
        categories = ballots.categories;
        slopePrecision = 1 / (slopeSd * slopeSd);
        cutPrecision = 1 / (cutSd * cutSd);
        slope = new double[items];
        lower = new double[items];
        upper = new double[items];
        chosen = new byte[items];
        logProbability = new double[items * categories * grid.size];
        int[] counts = new int[3];
        for (int k = 0; k < items; k++) {
            Arrays.fill(counts, 0);
            for (int v = ballots.itemStart[k]; v < ballots.itemStart[k + 1]; v++) {
                counts[ballots.itemCategory[v]]++;
                chosen[k] |= (byte) (1 << ballots.itemCategory[v]);
            }
            start(k, counts);
        }
    }

    private void start(int k, int[] counts) {
        int all = counts[0] + counts[1] + counts[2];
        lower[k] = all == 0 || counts[0] == 0
                ? Double.NEGATIVE_INFINITY
                : counts[0] == all ? Double.POSITIVE_INFINITY : Normal.quantile((double) counts[0] / all);
        int below = counts[0] + counts[1];
        upper[k] = categories == 2 || all == 0 || below == all
                ? Double.POSITIVE_INFINITY
                : below == 0 ? Double.NEGATIVE_INFINITY : Normal.quantile((double) below / all);
        if (categories == 3 && counts[1] == 0 && Double.isFinite(lower[k])) {
            upper[k] = lower[k];
        }
    }

    /** Whether an item says anything: at least two categories were chosen. */
    boolean informs(int item) {
        return Integer.bitCount(chosen[item]) >= 2;
    }

    /** Sets the parameters of an item; cuts of categories that nobody chose are left infinite. */
    void set(int item, double slopeTo, double lowerTo, double upperTo) {
        slope[item] = slopeTo;
        lower[item] = lowerTo;
        upper[item] = upperTo;
    }

    /** Fills the tables of an item from its parameters. */
    void tabulate(int item) {
        int size = grid.size;
        int at = item * categories * size;
        if (!informs(item)) {
            return;
        }
        for (int g = 0; g < size; g++) {
            double shift = slope[item] * grid.node[g];
            double first = Normal.below(lower[item] - shift);
            if (categories == 2) {
                logProbability[at + g] = Math.log(Math.max(first, LEAST));
                logProbability[at + size + g] = Math.log(Math.max(1 - first, LEAST));
            } else {
                double second = Normal.below(upper[item] - shift);
                logProbability[at + g] = Math.log(Math.max(first, LEAST));
                logProbability[at + size + g] = Math.log(Math.max(second - first, LEAST));
                logProbability[at + 2 * size + g] = Math.log(Math.max(1 - second, LEAST));
            }
        }
    }

    /** Log density of the prior at an item's parameters, but for a constant. */
    double logPrior(int item) {
        if (!informs(item)) {
            return 0;
        }
        double sum = slopePrecision * slope[item] * slope[item];
        if (Double.isFinite(lower[item])) {
            sum += cutPrecision * lower[item] * lower[item];
        }
        if (Double.isFinite(upper[item]) && chosen[item] != 0b101) {
            sum += cutPrecision * upper[item] * upper[item];
        }
        return -0.5 * sum;
    }

    /** Room for the sums of one step, one for each thread. */
    static final class Step {
        final double[] score = new double[3];
        final double[] information = new double[9];
    }

    /**
     * One step of Fisher scoring.
     *
     * @param counts expected votes, {@code [category * nodes + node]}
     */
    void improve(int item, double[] counts, Step step) {
        if (!informs(item)) {
            return;
        }
        boolean low = Double.isFinite(lower[item]);
        boolean tied = chosen[item] == 0b101 && categories == 3;
        boolean high = categories == 3 && Double.isFinite(upper[item]) && !tied;
        double before = sums(item, counts, step, tied);
        double[] u = step.score;
        double[] h = step.information;
        u[0] -= slopePrecision * slope[item];
        h[0] += slopePrecision;
        u[1] -= low ? cutPrecision * lower[item] : u[1];
        h[4] += cutPrecision;
        u[2] -= high ? cutPrecision * upper[item] : u[2];
        h[8] += cutPrecision;
        if (!low) {
            drop(h, 1);
        }
        if (!high) {
            drop(h, 2);
        }
        solve(h, u);
        double scale = Math.min(
                1,
                (MOST_STEP + 0.3 * Math.abs(slope[item]))
                        / Math.max(Math.abs(u[0]), Math.max(Math.abs(u[1]), Math.abs(u[2]))));
        if (low && high) {
            double gap = upper[item] - lower[item];
            double shrink = u[1] - u[2];
            if (shrink > 0) {
                scale = Math.min(scale, Math.max(0, gap - LEAST_GAP) * 0.8 / shrink);
            }
        }
        double slopeBefore = slope[item];
        double lowerBefore = lower[item];
        double upperBefore = upper[item];
        for (int halving = 0; halving < MOST_HALVINGS; halving++, scale *= 0.5) {
            slope[item] = slopeBefore + scale * u[0];
            lower[item] = lowerBefore + scale * u[1];
            upper[item] = tied ? lower[item] : high ? upperBefore + scale * u[2] : upperBefore;
            if (value(item, counts) >= before) {
                return;
            }
        }
        slope[item] = slopeBefore;
        lower[item] = lowerBefore;
        upper[item] = upperBefore;
    }

    /** Expected log likelihood of an item and its prior: what a step must not lower. */
    private double value(int item, double[] counts) {
        int size = grid.size;
        double sum = logPrior(item);
        boolean tied = chosen[item] == 0b101;
        for (int g = 0; g < size; g++) {
            double n0 = counts[g];
            double n1 = counts[size + g];
            double n2 = categories == 2 ? 0 : counts[2 * size + g];
            if (n0 + n1 + n2 < NOTHING) {
                continue;
            }
            double shift = slope[item] * grid.node[g];
            double first = Normal.below(lower[item] - shift);
            if (categories == 2) {
                sum += weighted(n0, first) + weighted(n1, 1 - first);
            } else {
                double second = tied ? first : Normal.below(upper[item] - shift);
                sum += weighted(n0, first) + weighted(n1, second - first) + weighted(n2, 1 - second);
            }
        }
        return sum;
    }

    private static double weighted(double count, double probability) {
        return count > 0 ? count * Math.log(Math.max(probability, LEAST)) : 0;
    }

    /** Score and information of slope, lower and upper cut; returns the value of the item. */
    private double sums(int item, double[] counts, Step step, boolean tied) {
        double[] u = step.score;
        double[] h = step.information;
        Arrays.fill(u, 0);
        Arrays.fill(h, 0);
        int size = grid.size;
        double bottom = lower[item];
        double top = categories == 2 || tied ? Double.POSITIVE_INFINITY : upper[item];
        double value = logPrior(item);
        for (int g = 0; g < size; g++) {
            double n0 = counts[g];
            double n1 = tied ? 0 : counts[size + g];
            double n2 = categories == 2 ? 0 : counts[2 * size + g];
            if (tied) {
                n1 = n2;
                n2 = 0;
            }
            double n = n0 + n1 + n2;
            if (n < NOTHING) {
                continue;
            }
            double x = grid.node[g];
            double z1 = bottom - slope[item] * x;
            double z2 = top - slope[item] * x;
            double e1 = Math.exp(-0.5 * z1 * z1);
            double e2 = top == Double.POSITIVE_INFINITY ? 0 : Math.exp(-0.5 * z2 * z2);
            double f1 = Normal.DENSITY_AT_0 * e1;
            double f2 = Normal.DENSITY_AT_0 * e2;
            double c1 = Normal.below(z1, e1);
            double c2 = top == Double.POSITIVE_INFINITY ? 1 : Normal.below(z2, e2);
            double p0 = Math.max(c1, LEAST);
            double p1 = Math.max(c2 - c1, LEAST);
            double p2 = Math.max(1 - c2, LEAST);
            value += weighted(n0, p0) + weighted(n1, p1) + weighted(n2, p2);
            double q0 = n0 / p0;
            double q1 = n1 / p1;
            double q2 = n2 / p2;
            double d = f2 - f1;
            u[0] -= x * (f1 * q0 + d * q1 - f2 * q2);
            u[1] += f1 * (q0 - q1);
            u[2] += f2 * (q1 - q2);
            double i11 = n * f1 * f1 * (1 / p0 + 1 / p1);
            double i22 = n * f2 * f2 * (1 / p1 + 1 / p2);
            double i12 = -n * f1 * f2 / p1;
            double i01 = -n * x * f1 * (f1 / p0 - d / p1);
            double i02 = -n * x * f2 * (d / p1 + f2 / p2);
            h[0] += n * x * x * (f1 * f1 / p0 + d * d / p1 + f2 * f2 / p2);
            h[1] += i01;
            h[2] += i02;
            h[4] += i11;
            h[5] += i12;
            h[8] += i22;
        }
        h[3] = h[1];
        h[6] = h[2];
        h[7] = h[5];
        return value;
    }

    private static void drop(double[] h, int i) {
        for (int j = 0; j < 3; j++) {
            h[3 * i + j] = 0;
            h[3 * j + i] = 0;
        }
        h[4 * i] = 1;
    }

    /** Solves h x = u for a positive definite h of order 3 (Cholesky); the answer replaces u. */
    private static void solve(double[] h, double[] u) {
        double l00 = Math.sqrt(h[0]);
        double l10 = h[3] / l00;
        double l20 = h[6] / l00;
        double l11 = Math.sqrt(Math.max(h[4] - l10 * l10, LEAST));
        double l21 = (h[7] - l20 * l10) / l11;
        double l22 = Math.sqrt(Math.max(h[8] - l20 * l20 - l21 * l21, LEAST));
        double y0 = u[0] / l00;
        double y1 = (u[1] - l10 * y0) / l11;
        double y2 = (u[2] - l20 * y0 - l21 * y1) / l22;
        u[2] = y2 / l22;
        u[1] = (y1 - l21 * u[2]) / l11;
        u[0] = (y0 - l10 * u[1] - l20 * u[2]) / l00;
    }
}
