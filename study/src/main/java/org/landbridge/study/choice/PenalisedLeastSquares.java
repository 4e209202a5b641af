package org.landbridge.study.choice;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * Least squares of residuals and of the distance from a prior, by Gauss-Newton steps with differences for derivatives;
 * residuals beyond an outlier bound pull no harder (Huber 1964). Each residual has deviation 1.
 */
final class PenalisedLeastSquares {
    private static final double OUTLIER = 1.5;
    private static final double DIFFERENCE = 0.01;
    private static final double SETTLED = 2e-3;
    private static final int MOST_STEPS = 15;
    private static final int HALVINGS = 6;

    private final Function<double[], double[]> residuals;
    private final double[] prior;
    private final double[] deviation;
    private final Bounds bounds;
    private final DoubleConsumer progress;

    /** Keeps an unknown within its bounds. */
    interface Bounds {
        double clamped(int unknown, double x);
    }

    /**
     * @param x where the sum is least
     * @param residual there
     * @param covariance of x, row by row
     */
    record Solution(double[] x, double[] residual, double[][] jacobian, double[][] covariance) {}

    /** @param progress told of the sum after every step */
    PenalisedLeastSquares(
            Function<double[], double[]> residuals,
            double[] prior,
            double[] deviation,
            Bounds bounds,
            DoubleConsumer progress) {
        this.residuals = residuals;
        this.prior = prior;
        this.deviation = deviation;
        this.bounds = bounds;
        this.progress = progress;
    }

    Solution solve(double[] start) {
        double[] x = start.clone();
        double[] r = residuals.apply(x);
        double[][] jacobian = jacobian(x, r);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = step(x, r, jacobian, -1);
            double now = objective(x, r);
            double length = 1;
            double[] next = x;
            double[] nextResidual = r;
            for (int h = 0; h < HALVINGS; h++, length /= 2) {
                double[] trial = moved(x, move, length);
                double[] trialResidual = residuals.apply(trial);
                if (objective(trial, trialResidual) < now) {
                    next = trial;
                    nextResidual = trialResidual;
                    break;
                }
            }
            double change = 0;
            for (int i = 0; i < x.length; i++) {
                change = Math.max(change, Math.abs(next[i] - x[i]));
            }
            x = next;
            r = nextResidual;
            progress.accept(objective(x, r));
            if (change == 0) {
                break;
            }
            jacobian = jacobian(x, r);
            if (change < SETTLED) {
                break;
            }
        }
        return new Solution(x, r, jacobian, covariance(r, jacobian));
    }

    /** Unknowns one step away from a solution when a residual is left out. */
    double[] leaveOut(Solution solution, int residual) {
        return moved(solution.x, step(solution.x, solution.residual, solution.jacobian, residual), 1);
    }

    private double[] moved(double[] x, double[] move, double length) {
        double[] next = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            next[i] = bounds.clamped(i, x[i] + length * move[i]);
        }
        return next;
    }

    private double[][] jacobian(double[] x, double[] r) {
        double[][] columns = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double[] shifted = x.clone();
            // Away from a bound that x may sit at.
            shifted[i] = bounds.clamped(i, x[i] + DIFFERENCE);
            if (Math.abs(shifted[i] - x[i]) < DIFFERENCE / 2) {
                shifted[i] = x[i] - DIFFERENCE;
            }
            double width = shifted[i] - x[i];
            double[] moved = residuals.apply(shifted);
            double[] column = new double[r.length];
            Arrays.setAll(column, k -> (moved[k] - r[k]) / width);
            columns[i] = column;
        }
        return columns;
    }

    private static double pull(double residual) {
        return Math.abs(residual) <= OUTLIER ? 1 : OUTLIER / Math.abs(residual);
    }

    private double objective(double[] x, double[] r) {
        DoubleUnaryOperator loss = v -> Math.abs(v) <= OUTLIER ? v * v / 2 : OUTLIER * (Math.abs(v) - OUTLIER / 2);
        double sum = 0;
        for (double v : r) {
            sum += loss.applyAsDouble(v);
        }
        for (int i = 0; i < x.length; i++) {
            double off = (x[i] - prior[i]) / deviation[i];
            sum += off * off / 2;
        }
        return sum;
    }

    private double[][] normal(double[] r, double[][] jacobian, int without, boolean withPrior) {
        int n = prior.length;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < r.length; k++) {
                    a[i][j] += k == without ? 0 : pull(r[k]) * jacobian[i][k] * jacobian[j][k];
                }
            }
            a[i][i] += withPrior ? 1 / (deviation[i] * deviation[i]) : 0;
        }
        return a;
    }

    private double[] step(double[] x, double[] r, double[][] jacobian, int without) {
        int n = x.length;
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = -(x[i] - prior[i]) / (deviation[i] * deviation[i]);
            for (int k = 0; k < r.length; k++) {
                b[i] -= k == without ? 0 : pull(r[k]) * jacobian[i][k] * r[k];
            }
        }
        double[][] inverse = inverse(normal(r, jacobian, without, true));
        double[] move = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                move[i] += inverse[i][j] * b[j];
            }
        }
        return move;
    }

    /** Scaled up where residuals are larger than they were taken to be. */
    private double[][] covariance(double[] r, double[][] jacobian) {
        int n = prior.length;
        double[][] covariance = inverse(normal(r, jacobian, -1, true));
        double[][] data = normal(r, jacobian, -1, false);
        double used = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                used += covariance[i][j] * data[j][i];
            }
        }
        double sum = 0;
        for (double v : r) {
            sum += pull(v) * v * v;
        }
        double scale = Math.max(1, sum / Math.max(1, r.length - used));
        for (double[] row : covariance) {
            for (int j = 0; j < n; j++) {
                row[j] *= scale;
            }
        }
        return covariance;
    }

    /** Of a symmetric positive definite matrix, by Gauss and Jordan; the prior keeps it away from singular. */
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            inverse[i][i] = 1;
        }
        for (int k = 0; k < n; k++) {
            double pivot = a[k][k];
            for (int j = 0; j < n; j++) {
                a[k][j] /= pivot;
                inverse[k][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = i == k ? 0 : a[i][k];
                for (int j = 0; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                    inverse[i][j] -= factor * inverse[k][j];
                }
            }
        }
        return inverse;
    }
}
