package org.landbridge.trade.equilibrium;

/**
 * Finds wages at which every labour market of a {@link SectorSystem} clears: the step v F of a damped tatonnement,
 * accelerated over the last few steps (Anderson 1965; Walker and Ni 2011, SIAM J. Numer. Anal. 49:1715), which needs no
 * derivative. Where acceleration makes it worse, it starts anew with half the damping.
 */
final class WageSearch {
    private static final int MEMORY = 10;
    private static final double WORSE = 3;
    private static final double REGULAR = 1e-14;

    private final int n;
    private final double[][] stepDiff = new double[MEMORY][];
    private final double[][] residualDiff = new double[MEMORY][];
    private final double[] previous;
    private final double[] previousResidual;
    private int kept;
    /** Whether {@link #previous} is a step before this one. */
    private boolean known;

    WageSearch(int n) {
        this.n = n;
        for (int k = 0; k < MEMORY; k++) {
            stepDiff[k] = new double[n];
            residualDiff[k] = new double[n];
        }
        previous = new double[n];
        previousResidual = new double[n];
    }

    /**
     * Iterations until every labour market clears, from a start that becomes the answer; less than 0 if it does not get
     * there.
     *
     * @param damping of every state, about one over how much its sales answer to its wage
     */
    int solve(SectorSystem system, double[] logWage, double[] damping, double tolerance, int maxIterations) {
        double v = 1;
        double best = Double.POSITIVE_INFINITY;
        double[] bestWage = logWage.clone();
        kept = 0;
        known = false;
        double precision = 1e-3;
        for (int k = 0; k <= maxIterations; k++) {
            boolean defined = system.evaluate(logWage, precision);
            double norm = defined ? system.norm : Double.POSITIVE_INFINITY;
            double finest = tolerance * 0.03;
            while (defined && precision > Math.max(finest, 0.02 * norm)) {
                precision = Math.max(finest, 0.01 * norm);
                defined = system.evaluate(logWage, precision);
                norm = defined ? system.norm : Double.POSITIVE_INFINITY;
            }
            if (norm <= tolerance) {
                return k;
            }
            if (!(norm < WORSE * best)) {
                System.arraycopy(bestWage, 0, logWage, 0, n);
                v /= 2;
                kept = 0;
                known = false;
                if (v < 1e-4 || !Double.isFinite(best)) {
                    return -1;
                }
                // Once more from the best, with half the step.
                defined = system.evaluate(logWage, precision);
                if (!defined) {
                    return -1;
                }
            } else if (norm < best) {
                best = norm;
                System.arraycopy(logWage, 0, bestWage, 0, n);
            }
            step(system.residual, logWage, damping, v);
        }
        return -1;
    }

    private void step(double[] residual, double[] x, double[] damping, double scale) {
        if (known) {
            int slot = kept % MEMORY;
            for (int i = 0; i < n; i++) {
                stepDiff[slot][i] = x[i] - previous[i];
                residualDiff[slot][i] = residual[i] - previousResidual[i];
            }
            kept++;
        }
        System.arraycopy(x, 0, previous, 0, n);
        System.arraycopy(residual, 0, previousResidual, 0, n);
        known = true;
        int m = Math.min(kept, MEMORY);
        double[] weight = weights(residual, m);
        for (int i = 0; i < n; i++) {
            double v = scale * damping[i];
            double dx = v * residual[i];
            for (int k = 0; k < m; k++) {
                dx -= weight[k] * (stepDiff[k][i] + v * residualDiff[k][i]);
            }
            x[i] += dx;
        }
    }

    /** Weights of past steps that would have left the least residual: normal equations of columns of length 1. */
    private double[] weights(double[] residual, int m) {
        double[][] a = new double[m][m + 1];
        double[] length = new double[m];
        for (int k = 0; k < m; k++) {
            length[k] = Math.sqrt(dot(residualDiff[k], residualDiff[k])) + Double.MIN_NORMAL;
        }
        for (int k = 0; k < m; k++) {
            for (int l = 0; l < m; l++) {
                a[k][l] = dot(residualDiff[k], residualDiff[l]) / length[k] / length[l];
            }
            a[k][k] += REGULAR;
            a[k][m] = dot(residualDiff[k], residual) / length[k];
        }
        double[] weight = solveSmall(a, m);
        for (int k = 0; k < m; k++) {
            weight[k] /= length[k];
        }
        return weight;
    }

    private static double[] solveSmall(double[][] a, int m) {
        for (int k = 0; k < m; k++) {
            int best = k;
            for (int i = k + 1; i < m; i++) {
                best = Math.abs(a[i][k]) > Math.abs(a[best][k]) ? i : best;
            }
            double[] held = a[k];
            a[k] = a[best];
            a[best] = held;
            if (a[k][k] == 0) {
                return new double[m];
            }
            for (int i = k + 1; i < m; i++) {
                double f = a[i][k] / a[k][k];
                for (int j = k; j <= m; j++) {
                    a[i][j] -= f * a[k][j];
                }
            }
        }
        double[] x = new double[m];
        for (int i = m - 1; i >= 0; i--) {
            double sum = a[i][m];
            for (int j = i + 1; j < m; j++) {
                sum -= a[i][j] * x[j];
            }
            x[i] = sum / a[i][i];
        }
        return x;
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
