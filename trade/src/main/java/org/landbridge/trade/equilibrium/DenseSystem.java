package org.landbridge.trade.equilibrium;

/**
 * A dense linear system, factored in place: blocked right-looking LU with partial pivoting (Golub and Van Loan, Matrix
 * Computations, 3.4). Rows are contiguous and inner loops run along them, two rows and four terms at a time, so that the
 * compiler makes vector code of them. Not thread-safe; one for each thread.
 */
final class DenseSystem {
    /** Columns of a panel; a panel's rows of U then stay in the first-level cache. */
    private static final int BLOCK = 32;

    private final int n;
    /** The matrix, row by row; after {@link #factor} its factors. */
    final double[] matrix;

    private final int[] pivot;
    private final double[] panel;

    DenseSystem(int n) {
        this.n = n;
        matrix = new double[n * n];
        pivot = new int[n];
        panel = new double[n * BLOCK];
    }

    /** Factors {@link #matrix}; false if it is singular or not finite. */
    boolean factor() {
        for (int start = 0; start < n; start += BLOCK) {
            int end = Math.min(n, start + BLOCK);
            if (!factorPanel(start, end)) {
                return false;
            }
            if (end < n) {
                solveRowsOfPanel(start, end);
                int width = end - start;
                for (int i = end; i < n; i++) {
                    for (int k = 0; k < width; k++) {
                        panel[(i - end) * width + k] = -matrix[i * n + start + k];
                    }
                }
                multiplyAdd(
                        matrix, end * n + end, n, panel, 0, width, matrix, start * n + end, n, n - end, n - end, width);
            }
        }
        return true;
    }

    private boolean factorPanel(int start, int end) {
        for (int k = start; k < end; k++) {
            int best = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(matrix[i * n + k]) > Math.abs(matrix[best * n + k])) {
                    best = i;
                }
            }
            pivot[k] = best;
            double value = matrix[best * n + k];
            if (!(Math.abs(value) > 0 && Math.abs(value) < Double.POSITIVE_INFINITY)) {
                return false;
            }
            swapRows(k, best);
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i * n + k] / value;
                matrix[i * n + k] = factor;
                int row = i * n;
                int top = k * n;
                for (int j = k + 1; j < end; j++) {
                    matrix[row + j] -= factor * matrix[top + j];
                }
            }
        }
        return true;
    }

    private void swapRows(int a, int b) {
        if (a != b) {
            for (int j = 0; j < n; j++) {
                double held = matrix[a * n + j];
                matrix[a * n + j] = matrix[b * n + j];
                matrix[b * n + j] = held;
            }
        }
    }

    private void solveRowsOfPanel(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            int row = i * n;
            for (int k = start; k < i; k++) {
                double factor = matrix[row + k];
                int top = k * n;
                for (int j = end; j < n; j++) {
                    matrix[row + j] -= factor * matrix[top + j];
                }
            }
        }
    }

    /** Takes over the factors of another system of the same size. */
    void copyFactors(DenseSystem other) {
        System.arraycopy(other.matrix, 0, matrix, 0, matrix.length);
        System.arraycopy(other.pivot, 0, pivot, 0, pivot.length);
    }

    /** Solves for one right-hand side, in place. */
    void solve(double[] x) {
        for (int k = 0; k < n; k++) {
            double held = x[k];
            x[k] = x[pivot[k]];
            x[pivot[k]] = held;
        }
        for (int i = 1; i < n; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= matrix[i * n + j] * x[j];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= matrix[i * n + j] * x[j];
            }
            x[i] = sum / matrix[i * n + i];
        }
    }

    /** Adds A (rows x terms) times B (terms x columns) to C; each is a window into an array with its own row length. */
    static void multiplyAdd(
            double[] c,
            int cStart,
            int cRow,
            double[] a,
            int aStart,
            int aRow,
            double[] b,
            int bStart,
            int bRow,
            int rows,
            int columns,
            int terms) {
        int k = 0;
        for (; k + 4 <= terms; k += 4) {
            int b0 = bStart + k * bRow;
            int b1 = b0 + bRow;
            int b2 = b1 + bRow;
            int b3 = b2 + bRow;
            int i = 0;
            for (; i + 2 <= rows; i += 2) {
                int p = aStart + i * aRow + k;
                int q = p + aRow;
                int c0 = cStart + i * cRow;
                int c1 = c0 + cRow;
                twoRows(
                        c, c0, c1, b, b0, b1, b2, b3, columns, a[p], a[p + 1], a[p + 2], a[p + 3], a[q], a[q + 1],
                        a[q + 2], a[q + 3]);
            }
            for (; i < rows; i++) {
                int p = aStart + i * aRow + k;
                int c0 = cStart + i * cRow;
                double s0 = a[p];
                double s1 = a[p + 1];
                double s2 = a[p + 2];
                double s3 = a[p + 3];
                for (int j = 0; j < columns; j++) {
                    c[c0 + j] += s0 * b[b0 + j] + s1 * b[b1 + j] + s2 * b[b2 + j] + s3 * b[b3 + j];
                }
            }
        }
        for (; k < terms; k++) {
            int b0 = bStart + k * bRow;
            for (int i = 0; i < rows; i++) {
                double s0 = a[aStart + i * aRow + k];
                int c0 = cStart + i * cRow;
                for (int j = 0; j < columns; j++) {
                    c[c0 + j] += s0 * b[b0 + j];
                }
            }
        }
    }

    private static void twoRows(
            double[] c,
            int c0,
            int c1,
            double[] b,
            int b0,
            int b1,
            int b2,
            int b3,
            int columns,
            double s0,
            double s1,
            double s2,
            double s3,
            double t0,
            double t1,
            double t2,
            double t3) {
        for (int j = 0; j < columns; j++) {
            double v0 = b[b0 + j];
            double v1 = b[b1 + j];
            double v2 = b[b2 + j];
            double v3 = b[b3 + j];
            c[c0 + j] += s0 * v0 + s1 * v1 + s2 * v2 + s3 * v3;
            c[c1 + j] += t0 * v0 + t1 * v1 + t2 * v2 + t3 * v3;
        }
    }
}
