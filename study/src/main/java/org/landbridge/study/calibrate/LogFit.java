package org.landbridge.study.calibrate;

import java.util.Arrays;
import java.util.List;

/**
 * Fits factors to figures that are linear in them. It minimises the squares of log(model / published), with Huber's
 * weights (1964) against outliers, and of the factors' logarithms, which draw them to 1 (ridge regression); by
 * Gauss-Newton steps within the factors' bounds. The result does not depend on the order of the figures' rounding: the
 * same input gives the same factors.
 */
final class LogFit {
    /** Residuals of about this size are expected of a good model, as a logarithm. */
    private static final double RESIDUAL_SIGMA = 0.2;
    /** Factors of about this size are believable without evidence, as a logarithm. */
    private static final double FACTOR_SIGMA = 0.25;
    /** Beyond this, a residual pulls no harder. */
    private static final double OUTLIER = 0.3;

    private static final int STEPS = 60;

    /**
     * A figure: {@code fixed} plus the sum of parts times factors should be {@code published}.
     *
     * @param parts by factor, at factor 1
     */
    record Term(double published, double fixed, double[] parts, double weight) {}

    private final double[] low;
    private final double[] high;

    LogFit(double[] low, double[] high) {
        this.low = low;
        this.high = high;
    }

    /** @param moves factors that may leave 1 */
    double[] fit(List<Term> terms, boolean[] moves) {
        int n = low.length;
        double[] x = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[][] a = new double[n][n];
            double[] b = new double[n];
            for (int p = 0; p < n; p++) {
                a[p][p] = 1 / (FACTOR_SIGMA * FACTOR_SIGMA);
                b[p] = -x[p] / (FACTOR_SIGMA * FACTOR_SIGMA);
            }
            for (Term term : terms) {
                add(term, x, a, b);
            }
            double[] delta = solve(a, b, moves);
            double most = 0;
            for (int p = 0; p < n; p++) {
                if (moves[p]) {
                    double next = Math.clamp(x[p] + delta[p], Math.log(low[p]), Math.log(high[p]));
                    most = Math.max(most, Math.abs(next - x[p]));
                    x[p] = next;
                }
            }
            if (most < 1e-9) {
                break;
            }
        }
        return Arrays.stream(x).map(Math::exp).toArray();
    }

    private static void add(Term term, double[] x, double[][] a, double[] b) {
        double model = term.fixed();
        double[] gradient = new double[x.length];
        for (int p = 0; p < x.length; p++) {
            gradient[p] = Math.exp(x[p]) * term.parts()[p];
            model += gradient[p];
        }
        double residual = Math.log(model / term.published());
        double huber = Math.abs(residual) <= OUTLIER ? 1 : OUTLIER / Math.abs(residual);
        double weight = term.weight() * huber / (RESIDUAL_SIGMA * RESIDUAL_SIGMA);
        for (int p = 0; p < x.length; p++) {
            double gp = gradient[p] / model;
            b[p] -= weight * gp * residual;
            for (int q = 0; q < x.length; q++) {
                a[p][q] += weight * gp * gradient[q] / model;
            }
        }
    }

    /** Solves a symmetric positive definite system for the moving unknowns by Cholesky's method; the others are 0. */
    private static double[] solve(double[][] a, double[] b, boolean[] moves) {
        int n = b.length;
        double[][] l = new double[n][n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            if (!moves[i]) {
                l[i][i] = 1;
                continue;
            }
            for (int j = 0; j <= i; j++) {
                if (!moves[j]) {
                    continue;
                }
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= l[i][k] * y[k];
            }
            y[i] = sum / l[i][i];
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            if (moves[i]) {
                double sum = y[i];
                for (int k = i + 1; k < n; k++) {
                    sum -= l[k][i] * x[k];
                }
                x[i] = sum / l[i][i];
            }
        }
        return x;
    }
}
