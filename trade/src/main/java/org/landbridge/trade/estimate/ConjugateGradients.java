package org.landbridge.trade.estimate;

import org.jspecify.annotations.Nullable;
import org.landbridge.network.NoSolutionException;

/**
 * Solves the normal equations by preconditioned conjugate gradients (Hestenes and Stiefel 1952). They are singular where
 * effects overlap, but consistent, and then any solution gives the same fitted values.
 */
final class ConjugateGradients {
    /** What cannot be told from rounding, as a share of the square of a column. */
    private static final double NOISE = 1e-24;

    /**
     * The same for an index, as a share of the sum of weights. Below, directions that have no effect on the fit would
     * grow from rounding.
     */
    static final double ROUNDING = 1e-26;

    private final NormalEquations equations;
    private final int maxSteps;
    private double[] residual = {};
    private double[] direction = {};
    private double[] image = {};
    private double[] conditioned = {};

    /**
     * Where rounding stops the descent, the square of what is left may be this share of the square at first; if it is
     * more, the answer would be wrong.
     */
    private static final double ROUNDED = 1e-10;

    /**
     * No level of an effect may be further than about this from its place after a step. A level of little weight counts
     * for nothing in the norm, yet where it is off by much its next step overflows.
     */
    private static final double LEVEL_OFF = 0.3;

    /** All steps taken so far. */
    int steps;

    ConjugateGradients(NormalEquations equations, int maxSteps) {
        this.equations = equations;
        this.maxSteps = maxSteps;
    }

    /**
     * Solves on effects and regressors from 0; null where rounding ends the descent too early.
     *
     * @param tolerance share of the right-hand side that may be left, both in the norm of the preconditioner
     */
    double @Nullable [] solve(double[] right, double tolerance) {
        return run(right, true, tolerance, Double.NaN);
    }

    /** The same on effects alone. */
    double[] solveEffects(double[] right, double tolerance) {
        return reached(run(right, false, tolerance, Double.NaN));
    }

    /**
     * Projects a column on the effects.
     *
     * @param square weighted sum of squares of the column
     * @param tolerance share of what the effects leave of the column
     */
    double[] project(double[] right, double square, double tolerance) {
        return reached(run(right, false, tolerance, square));
    }

    private double[] reached(double @Nullable [] solution) {
        if (solution == null) {
            throw new NoSolutionException("a projection on the fixed effects breaks down by rounding: weights of rows"
                    + " differ by too much; look for separated rows, and leave out levels with next to no trade");
        }
        return solution;
    }

    /** Null where rounding ends the descent too early. */
    private double @Nullable [] run(double[] right, boolean withColumns, double tolerance, double square) {
        int n = equations.size(withColumns);
        if (residual.length < n) {
            residual = new double[n];
            direction = new double[n];
            image = new double[n];
            conditioned = new double[n];
        }
        double[] x = new double[n];
        System.arraycopy(right, 0, residual, 0, n);
        equations.precondition(residual, withColumns, conditioned);
        System.arraycopy(conditioned, 0, direction, 0, n);
        double rz = dot(residual, conditioned, n);
        double first = rz;
        for (int step = 0; step < maxSteps; step++) {
            double allowed = Double.isNaN(square)
                    ? Math.max(tolerance * tolerance * first, ROUNDING * equations.totalWeight())
                    : Math.max(tolerance * tolerance * (square - dot(x, right, n)), NOISE * square);
            if (rz <= allowed && (!withColumns || rz <= ROUNDED * ROUNDED * first || placed())) {
                return x;
            }
            equations.apply(direction, withColumns, image);
            double curvature = dot(direction, image, n);
            if (!(curvature > 0)) {
                if (Double.isNaN(rz)) {
                    throw new NoSolutionException("a projection on the fixed effects overflows; bring the regressors to"
                            + " units in which they are not so large");
                }
                if (rz > Math.max(ROUNDED * first, allowed)) {
                    return null;
                }
                return x;
            }
            steps++;
            double length = rz / curvature;
            for (int j = 0; j < n; j++) {
                x[j] += length * direction[j];
                residual[j] -= length * image[j];
            }
            equations.precondition(residual, withColumns, conditioned);
            double next = dot(residual, conditioned, n);
            double keep = next / rz;
            rz = next;
            for (int j = 0; j < n; j++) {
                direction[j] = conditioned[j] + keep * direction[j];
            }
        }
        throw new NoSolutionException("a projection on the fixed effects did not settle in " + maxSteps
                + " steps: levels of the effects hang together by few rows; allow more inner iterations, loosen the inner"
                + " tolerance, or leave out the levels with few rows");
    }

    private boolean placed() {
        for (int j = 0; j < equations.effects; j++) {
            if (Math.abs(conditioned[j]) > LEVEL_OFF) {
                return false;
            }
        }
        return true;
    }

    private static double dot(double[] a, double[] b, int n) {
        double one = 0;
        double two = 0;
        int j = 0;
        for (; j + 1 < n; j += 2) {
            one += a[j] * b[j];
            two += a[j + 1] * b[j + 1];
        }
        if (j < n) {
            one += a[j] * b[j];
        }
        return one + two;
    }
}
