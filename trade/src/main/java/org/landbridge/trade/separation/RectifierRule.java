package org.landbridge.trade.separation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The iterative rectifier of Correia, Guimaraes and Zylkin (arXiv:1903.01633, section 4): u = 1 where the response is 0,
 * fitted by regressors and effects with a large weight on the rows where the fit must be 0; the positive part of the fit
 * is the next u, until the fit is negative nowhere. It is then the certificate, and rows where it is positive are
 * separated.
 *
 * <p>Two things end it sooner. Residuals are orthogonal to every certificate, so where none is negative, no certificate
 * can be positive at a row whose residual is: all such rows are safe. And where the rectifier is slow, the space of
 * combinations that are 0 where trade flows is spanned by fits to random numbers, and {@link Cone} settles it.
 */
final class RectifierRule {
    private static final double HEAVY = 1e5;
    private static final int ROUNDS = 50;
    private static final double EXACT = 1e-11;
    private static final double ACCEPTED = 1e-8;
    private static final double TOLERANCE = 1e-12;
    private static final double NOTHING = 1e-6;
    private static final int MOST_STEPS = 30;
    private static final int MOST_DIMENSIONS = 200;

    private Suspects suspects;
    private boolean complete = true;

    RectifierRule(Suspects suspects) {
        this.suspects = suspects;
    }

    /** False if separated rows may be left. */
    boolean complete() {
        return complete;
    }

    boolean[] separated() {
        int rows = suspects.rows();
        boolean[] separated = new boolean[rows];
        boolean[] safe = new boolean[rows];
        while (true) {
            int before = decided(separated, safe);
            round(separated, safe);
            if (decided(separated, safe) == before || decided(separated, safe) == rows) {
                break;
            }
        }
        return separated;
    }

    private int decided(boolean[] separated, boolean[] safe) {
        int decided = 0;
        for (int i = 0; i < separated.length; i++) {
            decided += separated[i] || safe[i] || !suspects.zero()[i] ? 1 : 0;
        }
        return decided;
    }

    /** Decides some rows: separated ones leave, the fit must be 0 at safe ones from now on. */
    private void round(boolean[] separated, boolean[] safe) {
        Fit fit = new Fit(separated, safe);
        double[] u = fit.ones();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] z = u.clone();
            double missed = fit.project(z, step > 0);
            double leastFit = 0;
            double leastResidual = 0;
            for (int i = 0; i < z.length; i++) {
                if (fit.open(i)) {
                    leastFit = Math.min(leastFit, z[i]);
                    leastResidual = Math.min(leastResidual, u[i] - z[i]);
                }
            }
            // The first fit is rough: it may tell that nothing is separated, which is the common case.
            boolean certificate = step > 0 && missed < ACCEPTED && leastFit > -NOTHING;
            boolean bound = leastResidual > -NOTHING;
            if (certificate || bound) {
                boolean any = false;
                for (int i = 0; i < z.length; i++) {
                    if (!fit.open(i)) {
                        continue;
                    }
                    if (certificate && z[i] > 10 * NOTHING) {
                        separated[i] = true;
                        any = true;
                    } else if (bound && u[i] - z[i] > 10 * NOTHING) {
                        safe[i] = true;
                        any = true;
                    }
                }
                if (any) {
                    return;
                }
            }
            for (int i = 0; i < z.length && step > 0; i++) {
                u[i] = fit.open(i) ? Math.max(z[i], 0) : 0;
            }
        }
        settle(fit, separated, safe);
    }

    /** Decides all rows that are left. */
    private void settle(Fit fit, boolean[] separated, boolean[] safe) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < separated.length; i++) {
            if (fit.open(i)) {
                open.add(i);
            }
        }
        Orthogonal space = new Orthogonal(fit.weight);
        List<double[]> columns = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        boolean spanned = false;
        while (columns.size() < MOST_DIMENSIONS && !spanned) {
            double[] z = new double[separated.length];
            for (int i : open) {
                z[i] = random.nextDouble() - 0.5;
            }
            double scale = space.length(z);
            fit.project(z, true);
            for (int i = 0; i < z.length; i++) {
                z[i] = fit.open(i) ? z[i] : 0;
            }
            spanned = !space.add(z, scale * 10);
            if (!spanned) {
                columns.add(z);
            }
        }
        complete &= spanned;
        double[][] matrix = new double[columns.size()][open.size()];
        for (int k = 0; k < matrix.length; k++) {
            for (int i = 0; i < open.size(); i++) {
                matrix[k][i] = columns.get(k)[open.get(i)];
            }
        }
        boolean[] positive = Cone.positive(matrix, open.size());
        for (int i = 0; i < open.size(); i++) {
            separated[open.get(i)] = positive[i];
            safe[open.get(i)] = !positive[i];
        }
    }

    /** Least squares on regressors and effects, with a large weight where the fit must be 0. */
    private final class Fit {
        private final double[] weight;
        private final boolean[] open;
        private final EffectFit effects;
        private final Orthogonal regressors;

        Fit(boolean[] separated, boolean[] safe) {
            int rows = separated.length;
            weight = new double[rows];
            open = new boolean[rows];
            for (int i = 0; i < rows; i++) {
                open[i] = suspects.zero()[i] && !separated[i] && !safe[i];
                weight[i] = separated[i] ? 0 : open[i] ? 1 : HEAVY;
            }
            effects = new EffectFit(suspects.codes(), suspects.levels(), weight);
            regressors = new Orthogonal(weight);
            for (double[] x : suspects.x()) {
                double[] column = x.clone();
                double scale = regressors.length(column);
                effects.takeOut(column, TOLERANCE);
                regressors.add(column, scale);
            }
        }

        boolean open(int row) {
            return open[row];
        }

        double[] ones() {
            double[] u = new double[open.length];
            for (int i = 0; i < u.length; i++) {
                u[i] = open[i] ? 1 : 0;
            }
            return u;
        }

        /**
         * Replaces u by its fit.
         *
         * @param exact whether the fit is to be 0 to many digits where it must be 0, and not only small
         * @return the largest fit where it must be 0
         */
        double project(double[] u, boolean exact) {
            double[] target = u.clone();
            double[] residual = new double[u.length];
            double missed = 0;
            for (int round = 0; round < (exact ? ROUNDS : 1); round++) {
                System.arraycopy(target, 0, residual, 0, u.length);
                effects.takeOut(residual, TOLERANCE);
                regressors.takeOut(residual);
                missed = 0;
                for (int i = 0; i < u.length; i++) {
                    double fitted = target[i] - residual[i];
                    u[i] = fitted;
                    // What the fit misses where it must be 0 is asked for once more (method of multipliers).
                    if (!open[i] && weight[i] > 0) {
                        target[i] -= fitted;
                        missed = Math.max(missed, Math.abs(fitted));
                    }
                }
                if (missed < EXACT) {
                    break;
                }
            }
            return missed;
        }
    }
}
