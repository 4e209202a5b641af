package org.landbridge.trade.estimate;

import org.jspecify.annotations.Nullable;

/** Small symmetric matrices. */
final class Symmetric {
    private static final int SWEEPS = 60;

    private Symmetric() {}

    /** bread meat bread */
    static double[][] sandwich(double[][] bread, double[][] meat) {
        double[][] product = times(times(bread, meat), bread);
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < i; j++) {
                product[i][j] = product[j][i] = (product[i][j] + product[j][i]) / 2;
            }
        }
        return product;
    }

    private static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    /**
     * The matrix with its negative eigenvalues set to 0, or null if it has none to speak of. It is scaled to
     * a unit diagonal first, so that units of the coefficients do not matter.
     */
    static double @Nullable [][] withoutNegative(double[][] matrix) {
        int n = matrix.length;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = matrix[i][i] == 0 ? 1 : Math.sqrt(Math.abs(matrix[i][i]));
        }
        double[][] a = new double[n][n];
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
            for (int j = 0; j < n; j++) {
                a[i][j] = matrix[i][j] / (scale[i] * scale[j]);
            }
        }
        diagonalise(a, v);
        boolean negative = false;
        for (int i = 0; i < n; i++) {
            negative |= a[i][i] < -1e-12;
        }
        if (!negative) {
            return null;
        }
        double[][] mended = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += v[i][k] * Math.max(0, a[k][k]) * v[j][k];
                }
                mended[i][j] = sum * scale[i] * scale[j];
            }
        }
        return mended;
    }

    /** Jacobi's rotations: a becomes diagonal, the columns of v its eigenvectors. */
    private static void diagonalise(double[][] a, double[][] v) {
        int n = a.length;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double off = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    off += a[i][j] * a[i][j];
                }
            }
            if (off < 1e-26) {
                return;
            }
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
        }
        for (int k = 0; k < a.length; k++) {
            double kp = v[k][p];
            double kq = v[k][q];
            v[k][p] = c * kp - s * kq;
            v[k][q] = s * kp + c * kq;
        }
    }
}
