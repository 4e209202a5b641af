package org.landbridge.flow.freight.solve;

/** Gaussian elimination with partial pivoting for small dense systems. */
final class LinearSystem {
    private LinearSystem() {}

    /** Solves {@code a x = b}; both are overwritten, b by the solution. False if the matrix is singular. */
    static boolean solve(double[] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i * n + k]) > Math.abs(a[pivot * n + k])) {
                    pivot = i;
                }
            }
            if (!(Math.abs(a[pivot * n + k]) > 0)) {
                return false;
            }
            if (pivot != k) {
                for (int j = k; j < n; j++) {
                    double held = a[k * n + j];
                    a[k * n + j] = a[pivot * n + j];
                    a[pivot * n + j] = held;
                }
                double held = b[k];
                b[k] = b[pivot];
                b[pivot] = held;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = a[i * n + k] / a[k * n + k];
                if (factor != 0) {
                    for (int j = k + 1; j < n; j++) {
                        a[i * n + j] -= factor * a[k * n + j];
                    }
                    b[i] -= factor * b[k];
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i * n + j] * b[j];
            }
            b[i] = sum / a[i * n + i];
        }
        return true;
    }
}
