package org.landbridge.trade.estimate;

import java.util.Arrays;
import org.landbridge.network.Workers;

/**
 * Brings the fitted sum of every level of every effect near its observed sum, effect by effect (iterative proportional
 * fitting, Deming and Stephan 1940). Least squares on logarithms starts levels with little trade far from there, and a
 * scoring step from far away overshoots.
 */
final class Balancing {
    private static final int ROUNDS = 10;
    /** A level this near, as a logarithm, is left to scoring. */
    private static final double NEAR = 0.2;

    private final Panel panel;
    private final Workers crew;
    private final double[][] parts;
    private final double[] observed;

    Balancing(Panel panel, Workers crew) {
        this.panel = panel;
        this.crew = crew;
        parts = new double[panel.chunkCount()][panel.unknowns];
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int[] codes : panel.codes) {
                for (int r = from; r < to; r++) {
                    parts[c][codes[r]] += panel.weight(r) * panel.y[r];
                }
            }
        });
        observed = sum();
    }

    /**
     * Moves the index; the swept effect is balanced last.
     *
     * @param mu fitted values times weights of rows, changed too
     */
    void balance(double[] eta, double[] mu) {
        for (int round = 0; round < ROUNDS && panel.codes.length > 0; round++) {
            double farthest = 0;
            for (int[] codes : panel.codes) {
                farthest = Math.max(farthest, one(codes, eta, mu));
            }
            swept(eta, mu);
            if (farthest < NEAR) {
                return;
            }
        }
    }

    private double one(int[] codes, double[] eta, double[] mu) {
        Arrays.stream(parts).forEach(p -> Arrays.fill(p, 0));
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int r = from; r < to; r++) {
                parts[c][codes[r]] += mu[r];
            }
        });
        double[] factor = sum();
        double[] shift = new double[factor.length];
        double farthest = 0;
        for (int j = 0; j < factor.length; j++) {
            if (observed[j] > 0 && factor[j] > Double.MIN_NORMAL && factor[j] < Double.MAX_VALUE) {
                factor[j] = observed[j] / factor[j];
                shift[j] = Math.log(factor[j]);
            } else {
                factor[j] = 1;
            }
        }
        // Levels of other effects have sums of 0 here, so their shifts are 0.
        for (double s : shift) {
            farthest = Math.max(farthest, Math.abs(s));
        }
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int r = from; r < to; r++) {
                mu[r] *= factor[codes[r]];
                eta[r] += shift[codes[r]];
            }
        });
        return farthest;
    }

    private void swept(double[] eta, double[] mu) {
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int s = first; s < end; s++) {
                double seen = 0;
                double fitted = 0;
                for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                    seen += panel.weight(r) * panel.y[r];
                    fitted += mu[r];
                }
                if (seen > 0 && fitted > Double.MIN_NORMAL && fitted < Double.MAX_VALUE) {
                    double factor = seen / fitted;
                    double shift = Math.log(factor);
                    for (int r = panel.start[s]; r < panel.start[s + 1]; r++) {
                        mu[r] *= factor;
                        eta[r] += shift;
                    }
                }
            }
        });
    }

    private double[] sum() {
        double[] sum = parts[0].clone();
        for (int c = 1; c < parts.length; c++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += parts[c][j];
            }
        }
        return sum;
    }
}
