package org.landbridge.trade.estimate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Workers;

/**
 * Weighted least squares of a column on the fixed effects, and on the regressors where asked, never formed but applied
 * row by row. The swept effect is eliminated (Schur complement), so unknowns are the other effects and then the
 * coefficients of the regressors.
 */
final class NormalEquations {
    /** Elimination may leave less than this share of a diagonal only by rounding. */
    private static final double NO_INFORMATION = 1e-11;

    final int effects;
    int columns;

    private final Panel panel;
    private final Workers crew;
    private final double[][] sums;
    private final double[][] scratch;
    private final double[] inverseOfSegment;
    private final double[] inverseDiagonal;

    private final @Nullable ComponentBlocks blocks;
    private double totalWeight;
    private double[] w = {};
    private Cholesky gram = Cholesky.of(new double[0][0]);

    NormalEquations(Panel panel, Workers crew) {
        this.panel = panel;
        this.crew = crew;
        effects = panel.unknowns;
        columns = panel.x.length;
        sums = new double[panel.chunkCount()][effects + columns];
        scratch = new double[panel.chunkCount()][panel.longestTile];
        inverseOfSegment = new double[panel.segments()];
        inverseDiagonal = new double[effects];
        blocks = ComponentBlocks.of(panel, crew);
    }

    /** Whether effects overlap and no part of them is solved exactly. */
    boolean hard() {
        return blocks == null && panel.codes.length > 0;
    }

    int size(boolean withColumns) {
        return withColumns ? effects + columns : effects;
    }

    /** After columns of the panel were dropped. */
    void columnsChanged() {
        columns = panel.x.length;
    }

    /** Takes new weights; call before anything else, and whenever they changed. */
    void weigh(double[] weights) {
        weigh(weights, true);
    }

    /** The same; the costly part of the preconditioner may stay that of weights which were nearly the same. */
    void weigh(double[] weights, boolean anew) {
        w = weights;
        Arrays.stream(sums).forEach(s -> Arrays.fill(s, 0));
        double[][] totals = new double[sums.length][effects];
        double[] weight = new double[sums.length];
        double[][] repeats = new double[panel.repeating.length == 0 ? 0 : sums.length][effects];
        boolean sweeps = panel.swept >= 0;
        panel.tiles(crew, (c, first, end, from, to) -> {
            double[] v = scratch[c];
            for (int s = first; s < end; s++) {
                double sum = 0;
                for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                    sum += w[r];
                }
                weight[c] += sum;
                inverseOfSegment[s] = sweeps && sum > 0 ? 1 / sum : 0;
                for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                    v[r - from] = w[r] * (1 - w[r] * inverseOfSegment[s]);
                }
            }
            TileKernels.scatter(panel.codes, v, sums[c], from, to);
            for (int e : panel.repeating) {
                addRepeats(panel.codes[e], first, end, repeats[c], sums[c]);
            }
            System.arraycopy(w, from, v, 0, to - from);
            TileKernels.scatter(panel.codes, v, totals[c], from, to);
        });
        totalWeight = Arrays.stream(weight).reduce(0, Double::sum);
        double[] diagonal = new double[effects + columns];
        double[] total = new double[effects];
        reduce(sums, diagonal, effects);
        reduce(totals, total, effects);
        for (int j = 0; j < effects; j++) {
            double least = Math.max(diagonal[j], NO_INFORMATION * total[j]);
            inverseDiagonal[j] = least > 0 ? 1 / least : 0;
        }
        if (blocks != null && anew) {
            blocks.weigh(w, inverseOfSegment);
        }
    }

    /**
     * What the products of different rows of a segment with the same level add to the diagonal: minus the square of the
     * level's weight in the segment, of which the squares of its rows are counted already, over that of the segment.
     */
    private void addRepeats(int[] codes, int first, int end, double[] weight, double[] diagonal) {
        for (int s = first; s < end; s++) {
            for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                diagonal[codes[r]] -= 2 * w[r] * inverseOfSegment[s] * weight[codes[r]];
                weight[codes[r]] += w[r];
            }
            for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                weight[codes[r]] = 0;
            }
        }
    }

    double totalWeight() {
        return totalWeight;
    }

    /** Sums of w x x' over all rows, as the columns stand. */
    double[][] gram() {
        int k = columns;
        double[][] parts = new double[sums.length][k * (k + 1) / 2];
        panel.tiles(crew, (c, first, end, from, to) -> {
            double[] v = scratch[c];
            int n = to - from;
            int at = 0;
            for (int i = 0; i < k; i++) {
                double[] xi = panel.x[i];
                for (int r = 0; r < n; r++) {
                    v[r] = w[from + r] * xi[from + r];
                }
                for (int j = 0; j <= i; j++) {
                    parts[c][at++] += TileKernels.dot(panel.x[j], v, from, to);
                }
            }
        });
        double[] sum = new double[k * (k + 1) / 2];
        reduce(parts, sum, sum.length);
        double[][] gram = new double[k][k];
        int at = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = gram[j][i] = sum[at++];
            }
        }
        return gram;
    }

    /** Centres the columns in each segment under the weights and prepares the preconditioner of the coefficients. */
    void prepareColumns() {
        for (double[] x : panel.x) {
            centre(x);
        }
        gram = Cholesky.of(gram());
    }

    /** Takes its weighted mean in each segment from a column. */
    void centre(double[] x) {
        if (panel.swept < 0) {
            return;
        }
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int s = first; s < end; s++) {
                centre(x, panel.start[s], panel.start[s + 1], inverseOfSegment[s]);
            }
        });
    }

    private void centre(double[] x, int from, int to, double inverse) {
        double sum = 0;
        for (int r = from; r < to; r++) {
            sum += w[r] * x[r];
        }
        double mean = sum * inverse;
        for (int r = from; r < to; r++) {
            x[r] -= mean;
        }
    }

    /** Right-hand side of a column of scores, weight times value. */
    void rightHandSide(double[] score, boolean withColumns, double[] out) {
        clear(withColumns);
        panel.tiles(crew, (c, first, end, from, to) -> {
            double[] v = scratch[c];
            TileKernels.sweepScore(score, w, inverseOfSegment, panel.start, v, first, end, from);
            gatherSums(c, v, withColumns, from, to);
        });
        reduce(sums, out, size(withColumns));
    }

    /** out = matrix times p. */
    void apply(double[] p, boolean withColumns, double[] out) {
        clear(withColumns);
        panel.tiles(crew, (c, first, end, from, to) -> {
            double[] v = scratch[c];
            linear(p, v, withColumns, from, to);
            TileKernels.sweep(w, inverseOfSegment, panel.start, v, first, end, from);
            gatherSums(c, v, withColumns, from, to);
        });
        reduce(sums, out, size(withColumns));
    }

    /** Fitted values of a solution for the column of scores that it was solved for, swept effect and all. */
    void fit(double[] solution, boolean withColumns, double[] score, double[] out) {
        panel.tiles(crew, (c, first, end, from, to) -> {
            double[] v = scratch[c];
            linear(solution, v, withColumns, from, to);
            for (int s = first; s < end; s++) {
                double sum = 0;
                for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                    sum += score[r] - w[r] * v[r - from];
                }
                double effect = sum * inverseOfSegment[s];
                for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                    out[r] = v[r - from] + effect;
                }
            }
        });
    }

    /** z = approximate inverse of the matrix times r: the diagonal of the effects, the block of the regressors. */
    void precondition(double[] r, boolean withColumns, double[] z) {
        for (int j = 0; j < effects; j++) {
            z[j] = inverseDiagonal[j] * r[j];
        }
        if (blocks != null) {
            blocks.solve(r, z);
        }
        if (withColumns && columns > 0) {
            gram.solve(r, z, effects);
        }
    }

    private void linear(double[] p, double[] v, boolean withColumns, int from, int to) {
        TileKernels.gather(panel.codes, p, v, from, to);
        for (int k = 0; withColumns && k < columns; k++) {
            TileKernels.add(p[effects + k], panel.x[k], v, from, to);
        }
    }

    private void gatherSums(int c, double[] v, boolean withColumns, int from, int to) {
        TileKernels.scatter(panel.codes, v, sums[c], from, to);
        for (int k = 0; withColumns && k < columns; k++) {
            sums[c][effects + k] += TileKernels.dot(panel.x[k], v, from, to);
        }
    }

    private void clear(boolean withColumns) {
        for (double[] s : sums) {
            Arrays.fill(s, 0, size(withColumns), 0);
        }
    }

    /** Adds the chunks in their order, whoever made them. */
    private static void reduce(double[][] parts, double[] out, int size) {
        System.arraycopy(parts[0], 0, out, 0, size);
        for (int c = 1; c < parts.length; c++) {
            double[] part = parts[c];
            for (int j = 0; j < size; j++) {
                out[j] += part[j];
            }
        }
    }
}
