package org.landbridge.trade.separation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The iterative rectifier of Correia, Guimaraes and Zylkin (arXiv:1903.01633, section 4): u = 1 where the response is 0,
 * fitted by regressors and effects with a large weight on the rows where the fit must be 0; the positive part of the fit
 * is the next u, until the fit is negative nowhere. It is then the certificate, and rows where it is positive are
 * separated.
 *
 * <p>Two things end it sooner. Residuals are orthogonal to every certificate, so where none is negative, no certificate
 * can be positive at a row whose residual is: all such rows are safe. And where the rectifier is slow, the space of
 * combinations that are 0 where trade flows is spanned by fits to random numbers, and {@link Cone} settles it.
 *
 * <p>A sequence of fits that shrinks towards nothing looks like a certificate long before it is nothing. So nothing is
 * believed before a second fit agrees: a certificate must be left when the fit is held at 0 at all rows that are not
 * claimed, and residuals must stay positive when rows that are not claimed are left out.
 *
 * <p>All the same, weights as large as these cost digits. So a small problem is asked again at the end with its effects
 * written out as columns, without weights; that answer counts.
 */
final class RectifierRule {
    private static final double HEAVY = 1e5;
    private static final int ROUNDS = 50;
    private static final double EXACT = 1e-11;
    private static final double ACCEPTED = 1e-8;
    private static final double TOLERANCE = 1e-12;
    private static final double ROUNDING = 1e-8;
    private static final double NOTHING = 1e-6;
    private static final int MOST_STEPS = 30;
    private static final int MOST_DIMENSIONS = 200;
    private static final int MOST_MISSES = 5;
    /** Products that writing out may take; about a tenth of a second. */
    private static final double MOST_WRITTEN_OUT = 1e8;

    private static final boolean[] NONE = {};

    private final Suspects suspects;
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
        boolean[] separated = EffectRule.separated(suspects);
        boolean[] safe = new boolean[rows];
        int decided = decided(separated, safe);
        while (decided < rows) {
            round(separated, safe);
            int before = decided;
            decided = decided(separated, safe);
            if (decided == before) {
                break;
            }
        }
        complete = decided == rows;
        if (suspects.writtenOutWork() <= MOST_WRITTEN_OUT) {
            writtenOut(separated);
        }
        return separated;
    }

    /** Finds what is left, exactly. */
    private void writtenOut(boolean[] separated) {
        Suspects left = suspects.without(separated);
        SimplexRule rule = new SimplexRule(left.writtenOut());
        boolean[] more = rule.separated();
        int at = 0;
        for (int i = 0; i < separated.length; i++) {
            if (!separated[i]) {
                separated[i] = more[at++];
            }
        }
        complete = rule.complete();
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
            double[] residual = new double[z.length];
            for (int i = 0; i < z.length; i++) {
                residual[i] = u[i] - z[i];
            }
            // The first fit is rough: it may tell that nothing is separated, which is the common case.
            boolean[] positive = step > 0 && missed < ACCEPTED ? positive(fit, z) : NONE;
            boolean[] bound = positive(fit, residual);
            if (bound.length > 0 && bounded(separated, safe, residual, bound)) {
                mark(safe, bound);
                return;
            }
            if (positive.length > 0 && certified(separated, safe, z, positive)) {
                mark(separated, positive);
                return;
            }
            for (int i = 0; i < z.length && step > 0; i++) {
                u[i] = fit.open(i) ? Math.max(z[i], 0) : 0;
            }
        }
        settle(fit, separated, safe);
    }

    /** Open rows where a column is clearly positive; none at all if it is clearly negative at some. */
    private static boolean[] positive(Fit fit, double[] column) {
        double largest = 0;
        double least = 0;
        for (int i = 0; i < column.length; i++) {
            if (fit.open(i)) {
                largest = Math.max(largest, column[i]);
                least = Math.min(least, column[i]);
            }
        }
        if (largest <= NOTHING || least < -NOTHING * largest) {
            return NONE;
        }
        boolean[] positive = new boolean[column.length];
        for (int i = 0; i < column.length; i++) {
            positive[i] = fit.open(i) && column[i] > 10 * NOTHING * largest;
        }
        return positive;
    }

    private static void mark(boolean[] rows, boolean[] more) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] |= more[i];
        }
    }

    /** Whether some combination is 0 at all rows that are not claimed, and positive at those that are. */
    private boolean certified(boolean[] separated, boolean[] safe, double[] z, boolean[] claimed) {
        boolean[] held = new boolean[z.length];
        double[] certificate = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            held[i] = !claimed[i];
            certificate[i] = claimed[i] ? z[i] : 0;
        }
        mark(held, safe);
        double missed = new Fit(separated, held).project(certificate, true);
        return allPositive(certificate, claimed, missed);
    }

    /** Whether positive numbers at the claimed rows alone are orthogonal to all combinations. */
    private boolean bounded(boolean[] separated, boolean[] safe, double[] residual, boolean[] claimed) {
        boolean[] left = separated.clone();
        double[] column = new double[residual.length];
        for (int i = 0; i < residual.length; i++) {
            left[i] |= !claimed[i] && suspects.zero()[i] && !safe[i];
            column[i] = claimed[i] ? residual[i] : 0;
        }
        double[] fitted = column.clone();
        new Fit(left, safe).project(fitted, false);
        for (int i = 0; i < column.length; i++) {
            column[i] -= fitted[i];
        }
        return allPositive(column, claimed, 0);
    }

    private static boolean allPositive(double[] column, boolean[] claimed, double missed) {
        double largest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < column.length; i++) {
            if (claimed[i]) {
                largest = Math.max(largest, column[i]);
                least = Math.min(least, column[i]);
            }
        }
        return least > NOTHING * largest && missed <= ACCEPTED * largest;
    }

    /** Decides all rows that are left, unless the space of combinations is too large or cannot be told well enough. */
    private void settle(Fit fit, boolean[] separated, boolean[] safe) {
        int[] open = IntStream.range(0, separated.length).filter(fit::open).toArray();
        List<double[]> columns = new ArrayList<>();
        boolean spanned = span(fit, open, columns);
        double[][] matrix = new double[columns.size()][open.length];
        for (int k = 0; k < matrix.length; k++) {
            for (int i = 0; i < open.length; i++) {
                matrix[k][i] = columns.get(k)[open[i]];
            }
        }
        Cone cone = new Cone(matrix, open.length);
        boolean[] found = new boolean[open.length];
        for (double[] factors = cone.find(found); factors.length > 0; factors = cone.find(found)) {
            double[] z = new double[separated.length];
            boolean[] claimed = new boolean[separated.length];
            for (int i = 0; i < open.length; i++) {
                claimed[open[i]] = found[i];
                for (int k = 0; k < factors.length; k++) {
                    z[open[i]] += factors[k] * matrix[k][i];
                }
            }
            if (!certified(separated, safe, z, claimed)) {
                return;
            }
            mark(separated, claimed);
        }
        for (int i = 0; i < open.length && spanned && cone.complete(); i++) {
            safe[open[i]] = !separated[open[i]];
        }
    }

    /**
     * Spans the combinations that are 0 where they must be.
     *
     * @param columns that do so are added, orthogonal to each other
     * @return whether they are all of them
     */
    private static boolean span(Fit fit, int[] open, List<double[]> columns) {
        Orthogonal space = new Orthogonal(fit.weight);
        SplittableRandom random = new SplittableRandom(1);
        int misses = 0;
        while (columns.size() < MOST_DIMENSIONS && misses < MOST_MISSES) {
            double[] fitted = new double[fit.weight.length];
            for (int i : open) {
                fitted[i] = random.nextDouble() - 0.5;
            }
            double scale = space.length(fitted);
            double missed = fit.project(fitted, true);
            double[] z = new double[fitted.length];
            for (int i : open) {
                // A row that no combination reaches must be 0 exactly, or its rounding errors count as a sign.
                z[i] = Math.abs(fitted[i]) < ROUNDING ? 0 : fitted[i];
            }
            space.takeOut(z);
            double length = space.length(z);
            if (length > NOTHING * scale && missed > ACCEPTED * length) {
                misses++;
            } else if (space.add(z, 10 * scale)) {
                columns.add(z);
            } else {
                return true;
            }
        }
        return false;
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

        private void takeOut(double[] column) {
            effects.takeOut(column, TOLERANCE);
            regressors.takeOut(column);
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
                takeOut(residual);
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
