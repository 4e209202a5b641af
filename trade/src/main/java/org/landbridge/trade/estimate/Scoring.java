package org.landbridge.trade.estimate;

import java.util.Arrays;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/**
 * Fits a family by Fisher scoring with inexact steps (Dembo, Eisenstat and Steihaug 1982): each step is one solve for
 * fixed effects and coefficients at once, from the score at hand, no more exact than the step deserves. Errors of a step
 * therefore do not pile up. At the end the regressors are projected on the effects under the final weights, which gives
 * the covariance and a last exact step for the coefficients (Frisch, Waugh and Lovell).
 */
final class Scoring {
    private static final int HALVINGS = 40;

    private final Panel panel;
    private final Workers crew;
    private final NormalEquations equations;
    private final ConjugateGradients solver;
    private final Columns columns;
    private final EstimationOptions options;

    final double[] eta;
    final double[] w;
    final double[] score;
    private final double[] fit;
    private final double[] right;
    private final double[] parts;

    double[] beta = {};
    double deviance;
    int iterations;

    Scoring(
            Panel panel,
            Workers crew,
            NormalEquations equations,
            ConjugateGradients solver,
            Columns columns,
            double[] scratch,
            EstimationOptions options) {
        this.panel = panel;
        this.crew = crew;
        this.equations = equations;
        this.solver = solver;
        this.columns = columns;
        this.options = options;
        eta = new double[panel.rows];
        w = new double[panel.rows];
        score = new double[panel.rows];
        fit = scratch;
        right = new double[equations.size(true)];
        parts = new double[panel.chunkCount()];
    }

    /**
     * Starts from responses pulled half-way to their mean.
     *
     * @param balanced whether the effects are brought to their sums at once
     */
    void start(double mean, Family family, boolean balanced) {
        Arrays.fill(eta, 0);
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int r = from; r < to; r++) {
                double mu = (panel.y[r] + mean) / 2;
                w[r] = panel.weight(r) * mu;
            }
        });
        equations.weigh(w);
        columns.clean(w, START_TOLERANCE);
        beta = new double[panel.x.length];
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int r = from; r < to; r++) {
                double mu = (panel.y[r] + mean) / 2;
                score[r] = panel.weight(r) * (mu * Math.log(mu) + panel.y[r] - mu);
            }
        });
        step(equations.hard() ? HARD_START : 1e-2);
        deviance = move(1, family);
        if (balanced) {
            new Balancing(panel, crew).balance(eta, w);
            deviance = move(0, family);
        }
        if (!Double.isFinite(deviance)) {
            throw overflow();
        }
    }

    private static final double START_TOLERANCE = 1e-6;

    /**
     * Where effects overlap so that no block of them can be solved exactly, a small residual may hide a large error along
     * a direction of little weight, and the next step would overshoot there. Then steps are more exact.
     */
    private static final double HARD_START = 1e-8;

    private static final double HARD = 1e-5;

    /**
     * Steps until the deviance settles.
     *
     * @param careful whether to give up at a step that promises more than there is to gain
     * @return false where it gave up
     */
    boolean settle(Family family, double tolerance, boolean careful) {
        double accuracy = 0.1;
        double moved = 1;
        for (int i = 0; i < options.maxIterations(); i++) {
            iterations++;
            equations.weigh(w, moved > MOVED);
            double gain = step(equations.hard() ? Math.min(accuracy, HARD) : accuracy);
            if (careful && gain > deviance && gain > tolerance * (0.1 + deviance)) {
                return false;
            }
            double before = deviance;
            double scale = 0.1 + Math.abs(before);
            moved = gain / scale;
            double length = 1;
            deviance = move(length, family);
            int halvings = 0;
            while (!(deviance <= before + 1e-12 * scale)) {
                if (gain <= tolerance * scale && deviance <= before + 1e-9 * scale) {
                    break;
                }
                if (++halvings > HALVINGS) {
                    throw new NoSolutionException("the fit does not improve any more after " + iterations
                            + " steps, yet is not settled; look for regressors of very different size or nearly"
                            + " collinear, and for separated rows");
                }
                length /= 2;
                deviance = move(-length, family);
            }
            if (halvings == 0
                    && gain
                            <= Math.max(
                                    tolerance * scale, 10 * ConjugateGradients.ROUNDING * equations.totalWeight())) {
                return true;
            }
            accuracy = Math.clamp(ACCURACY * Math.sqrt(moved), options.innerTolerance(), 0.1);
        }
        throw new NoSolutionException("the fit did not settle in " + options.maxIterations()
                + " steps; check the rows for separation, allow more iterations, or loosen the tolerance");
    }

    /** Steps that promise less than this share of the deviance leave the preconditioner good enough. */
    private static final double MOVED = 1e-4;

    private static final double ACCURACY = 0.01;

    /** Fills {@link #fit} and returns the fall of deviance that the step promises. */
    private double step(double accuracy) {
        return apart ? stepApart() : stepTogether(accuracy);
    }

    private double stepTogether(double accuracy) {
        equations.prepareColumns();
        equations.rightHandSide(score, true, right);
        int n = equations.size(true);
        double[] solution = solver.solve(right, accuracy);
        if (solution == null) {
            apart = true;
            return stepApart();
        }
        equations.fit(solution, true, score, fit);
        lastStep = Arrays.copyOfRange(solution, equations.effects, n);
        double gain = 0;
        for (int j = 0; j < n; j++) {
            gain += solution[j] * right[j];
        }
        if (Double.isNaN(gain)) {
            throw overflow();
        }
        return gain;
    }

    /**
     * Where regressors and effects explain nearly the same, such as a dummy for the domestic trade of each state, the
     * regressors are projected on the effects one by one, and what is left of them is solved for directly.
     */
    private double stepApart() {
        columns.project(w, APART);
        double gain = 0;
        lastStep = new double[beta.length];
        if (beta.length > 0) {
            double[] cross = new double[beta.length];
            for (int k = 0; k < beta.length; k++) {
                cross[k] = TileKernels.dot(panel.x[k], score, 0, panel.rows);
            }
            lastStep = Cholesky.of(equations.gram()).solve(cross);
            for (int k = 0; k < beta.length; k++) {
                gain += lastStep[k] * cross[k];
            }
        }
        int n = equations.size(false);
        double[] target = new double[n];
        equations.rightHandSide(score, false, target);
        double[] solution = solver.solveEffects(target, APART);
        equations.fit(solution, false, score, fit);
        for (int j = 0; j < n; j++) {
            gain += solution[j] * target[j];
        }
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int k = 0; k < beta.length; k++) {
                for (int r = from; r < to; r++) {
                    fit[r] += lastStep[k] * panel.x[k][r];
                }
            }
        });
        if (Double.isNaN(gain)) {
            throw overflow();
        }
        return gain;
    }

    private static final double APART = 1e-8;

    private boolean apart;

    private double[] lastStep = {};

    /** Takes another family where the fit stands. */
    void evaluate(Family family) {
        deviance = move(0, family);
    }

    /** Moves along the last step and returns the deviance there, NaN where it overflows. */
    private double move(double length, Family family) {
        for (int k = 0; k < beta.length; k++) {
            beta[k] += length * lastStep[k];
        }
        Arrays.fill(parts, 0);
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int r = from; r < to; r++) {
                eta[r] += length * fit[r];
            }
            parts[c] += family.evaluate(panel, eta, w, score, first, end);
        });
        return Arrays.stream(parts).reduce(0, Double::sum);
    }

    /** Projects the regressors under the final weights and takes the last step of the coefficients. */
    Cholesky finish(Family family) {
        equations.weigh(w, false);
        columns.project(w, options.innerTolerance());
        Cholesky gram = Cholesky.of(equations.gram());
        double[] rest = new double[beta.length];
        Arrays.fill(parts, 0);
        for (int k = 0; k < beta.length; k++) {
            rest[k] = TileKernels.dot(panel.x[k], score, 0, panel.rows);
        }
        lastStep = gram.solve(rest);
        panel.tiles(crew, (c, first, end, from, to) -> {
            Arrays.fill(fit, from, to, 0);
            for (int k = 0; k < beta.length; k++) {
                for (int r = from; r < to; r++) {
                    fit[r] += lastStep[k] * panel.x[k][r];
                }
            }
        });
        deviance = move(1, family);
        return gram;
    }

    private static NoSolutionException overflow() {
        return new NoSolutionException("the fit overflows: a regressor is too large for exp; bring regressors to units"
                + " of ordinary size, such as logarithms");
    }
}
