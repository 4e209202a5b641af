package org.landbridge.trade.estimate;

/** Factor of a small symmetric positive definite matrix; rows that add nothing to those before are left at 0. */
final class Cholesky {
    private static final double NOTHING_LEFT = 1e-13;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    static Cholesky of(double[][] matrix) {
        return of(matrix, NOTHING_LEFT);
    }

    /** Keeps a row if more than a share of its diagonal is left after the rows before. */
    static Cholesky of(double[][] matrix, double share) {
        int n = matrix.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (j < i) {
                    l[i][j] = l[j][j] > 0 ? sum / l[j][j] : 0;
                } else if (sum > share * matrix[i][i]) {
                    l[i][i] = Math.sqrt(sum);
                } else {
                    java.util.Arrays.fill(l[i], 0);
                }
            }
        }
        return new Cholesky(l);
    }

    boolean kept(int row) {
        return lower[row][row] > 0;
    }

    /** Solves for the elements of r from an offset on, and writes to the same elements of z. */
    void solve(double[] r, double[] z, int offset) {
        int n = lower.length;
        for (int i = 0; i < n; i++) {
            double sum = r[offset + i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * z[offset + k];
            }
            z[offset + i] = lower[i][i] > 0 ? sum / lower[i][i] : 0;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = z[offset + i];
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k][i] * z[offset + k];
            }
            z[offset + i] = lower[i][i] > 0 ? sum / lower[i][i] : 0;
        }
    }

    double[] solve(double[] r) {
        double[] z = new double[r.length];
        solve(r, z, 0);
        return z;
    }

    double[][] inverse() {
        int n = lower.length;
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                inverse[i][j] = inverse[j][i] = (inverse[i][j] + inverse[j][i]) / 2;
            }
        }
        return inverse;
    }
}
