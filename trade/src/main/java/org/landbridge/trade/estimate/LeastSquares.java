package org.landbridge.trade.estimate;

import java.util.Arrays;

/** Weighted least squares: regressors and response are projected on the fixed effects, then regressed (Frisch, Waugh). */
final class LeastSquares implements Fitter {
    private final Panel panel;
    private final NormalEquations equations;
    private final Columns columns;
    private final EstimationOptions options;

    LeastSquares(Panel panel, NormalEquations equations, Columns columns, EstimationOptions options) {
        this.panel = panel;
        this.equations = equations;
        this.columns = columns;
        this.options = options;
    }

    @Override
    public Fitted fit() {
        double[] w = panel.weights == null ? ones() : panel.weights;
        equations.weigh(w);
        columns.clean(w, options.innerTolerance());
        double[] rest = panel.y.clone();
        columns.projectOne(w, rest, options.innerTolerance());
        double leftByEffects = square(w, rest, 0);
        Cholesky gram = Cholesky.of(equations.gram());
        double[] beta = new double[panel.x.length];
        // Twice: the second round takes away what rounding left of the first.
        for (int round = 0; round < 2; round++) {
            double[] step = gram.solve(cross(w, rest));
            for (int k = 0; k < beta.length; k++) {
                beta[k] += step[k];
                TileKernels.add(-step[k], panel.x[k], rest, 0, panel.rows);
            }
        }
        double squares = square(w, rest, 0);
        double[] index = new double[panel.rows];
        double[] score = new double[panel.rows];
        for (int r = 0; r < panel.rows; r++) {
            index[r] = panel.y[r] - rest[r];
            score[r] = w[r] * rest[r];
        }
        return new Fitted(
                columns.undone(beta, 0),
                gram.inverse(),
                score,
                w,
                index,
                index,
                squares / (panel.rows - 1),
                goodness(w, squares, leftByEffects, index),
                Double.NaN,
                1);
    }

    private GoodnessOfFit goodness(double[] w, double squares, double leftByEffects, double[] index) {
        double total = square(w, panel.y, mean(w));
        double logLikelihood = logLikelihood(squares);
        double nullLogLikelihood = logLikelihood(total);
        return new GoodnessOfFit(
                squares,
                total,
                logLikelihood,
                nullLogLikelihood,
                1 - logLikelihood / nullLogLikelihood,
                Correlation.squared(panel.y, index),
                1 - squares / total,
                panel.swept < 0 ? Double.NaN : 1 - squares / leftByEffects);
    }

    private double logLikelihood(double squares) {
        double n = panel.rows;
        return -n / 2 * (Math.log(2 * Math.PI) + Math.log(squares / n) + 1);
    }

    private double[] cross(double[] w, double[] rest) {
        double[] weighted = new double[panel.rows];
        for (int r = 0; r < panel.rows; r++) {
            weighted[r] = w[r] * rest[r];
        }
        double[] cross = new double[panel.x.length];
        Arrays.setAll(cross, k -> TileKernels.dot(panel.x[k], weighted, 0, panel.rows));
        return cross;
    }

    private double mean(double[] w) {
        double sum = 0;
        double weight = 0;
        for (int r = 0; r < panel.rows; r++) {
            sum += w[r] * panel.y[r];
            weight += w[r];
        }
        return sum / weight;
    }

    private static double square(double[] w, double[] v, double about) {
        double sum = 0;
        for (int r = 0; r < v.length; r++) {
            sum += w[r] * (v[r] - about) * (v[r] - about);
        }
        return sum;
    }

    private double[] ones() {
        double[] ones = new double[panel.rows];
        Arrays.fill(ones, 1);
        return ones;
    }
}
