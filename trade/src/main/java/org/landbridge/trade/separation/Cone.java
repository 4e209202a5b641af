package org.landbridge.trade.separation;

import java.util.Arrays;

/**
 * Which rows r of a matrix R can be made positive by a combination c with R c >= 0 everywhere.
 *
 * <p>By Stiemke's lemma none can if and only if some v > 0 has R'v = 0. So v = 1 + s, s >= 0, is sought that makes R'v
 * shortest, by non-negative least squares (Lawson and Hanson 1974, chapter 23). The remainder p = R'v is itself the
 * combination: R p >= 0 is the condition of the optimum. Rows with R p > 0 are found, taken out, and the rest is asked
 * again until the remainder is nothing. As exact as a simplex method, and with an active set no larger than the number
 * of columns however many rows there are.
 */
final class Cone {
    private static final double NOTHING = 1e-9;

    /** Rows of unit length, one after another. */
    private final double[] r;

    private final int rows;
    private final int columns;
    private final boolean[] out;
    private final double[] scale;
    private boolean complete = true;

    /** @param matrix columns, equally long; scaled rows of it are copied */
    Cone(double[][] matrix, int rows) {
        this.rows = rows;
        columns = matrix.length;
        r = new double[rows * columns];
        out = new boolean[rows];
        scale = new double[columns];
        for (int k = 0; k < columns; k++) {
            for (int i = 0; i < rows; i++) {
                scale[k] = Math.max(scale[k], Math.abs(matrix[k][i]));
            }
        }
        for (int i = 0; i < rows; i++) {
            double square = 0;
            for (int k = 0; k < columns; k++) {
                double cell = scale[k] > 0 ? matrix[k][i] / scale[k] : 0;
                r[i * columns + k] = Math.abs(cell) < NOTHING ? 0 : cell;
                square += r[i * columns + k] * r[i * columns + k];
            }
            out[i] = square == 0;
            for (int k = 0; k < columns && square > 0; k++) {
                r[i * columns + k] /= Math.sqrt(square);
            }
        }
    }

    /** False if a search had to give up, so that rows may be left that can be positive. */
    boolean complete() {
        return complete;
    }

    /** All rows that can be positive. */
    boolean[] positive() {
        boolean[] positive = new boolean[rows];
        if (columns == 0) {
            return positive;
        }
        boolean[] found = new boolean[rows];
        while (find(found).length > 0) {
            for (int i = 0; i < rows; i++) {
                positive[i] |= found[i];
            }
        }
        return positive;
    }

    /**
     * Finds a combination of columns and takes the rows out that it makes positive. The next call looks among the rest.
     *
     * @param found becomes true at these rows, false elsewhere
     * @return factors of the columns; none if no row can be positive
     */
    double[] find(boolean[] found) {
        Arrays.fill(found, false);
        double[] sum = new double[columns];
        int left = 0;
        for (int i = 0; i < rows; i++) {
            if (!out[i]) {
                left++;
                add(sum, i, 1);
            }
        }
        if (left == 0) {
            return new double[0];
        }
        double[] remainder = new LeastRemainder(sum).solve();
        double length = Math.sqrt(dot(remainder, remainder));
        if (length <= NOTHING * Math.sqrt(left)) {
            return new double[0];
        }
        boolean any = false;
        for (int i = 0; i < rows; i++) {
            if (!out[i] && product(i, remainder) > NOTHING * 10 * length) {
                found[i] = true;
                out[i] = true;
                any = true;
            }
        }
        double[] factors = new double[any ? columns : 0];
        for (int k = 0; k < factors.length; k++) {
            factors[k] = scale[k] > 0 ? remainder[k] / scale[k] : 0;
        }
        return factors;
    }

    private void add(double[] sum, int row, double factor) {
        for (int k = 0; k < columns; k++) {
            sum[k] += factor * r[row * columns + k];
        }
    }

    private double product(int row, double[] vector) {
        double product = 0;
        for (int k = 0; k < columns; k++) {
            product += r[row * columns + k] * vector[k];
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double dot = 0;
        for (int k = 0; k < a.length; k++) {
            dot += a[k] * b[k];
        }
        return dot;
    }

    /** min |b + R's|, s >= 0. */
    private final class LeastRemainder {
        private final double[] b;
        private final boolean[] refused = new boolean[rows];
        private int[] passive = new int[0];
        private double[] s = new double[0];

        LeastRemainder(double[] b) {
            this.b = b;
        }

        double[] solve() {
            double[] remainder = b.clone();
            double start = Math.sqrt(dot(b, b));
            int most = 100 * (columns + 10);
            double shortest = Double.POSITIVE_INFINITY;
            for (int turn = 0; turn < most; turn++) {
                double length = Math.sqrt(dot(remainder, remainder));
                if (length <= NOTHING * 0.1 * Math.max(1, start)) {
                    return new double[columns];
                }
                if (length < shortest * (1 - NOTHING)) {
                    shortest = length;
                    Arrays.fill(refused, false);
                }
                int entering = steepest(remainder, length);
                if (entering < 0) {
                    return remainder;
                }
                passive = Arrays.copyOf(passive, passive.length + 1);
                s = Arrays.copyOf(s, s.length + 1);
                passive[passive.length - 1] = entering;
                settle();
                // A row that leaves at once, by rounding, would come back for ever.
                refused[entering] = !contains(entering);
                remainder = b.clone();
                for (int j = 0; j < passive.length; j++) {
                    add(remainder, passive[j], s[j]);
                }
            }
            complete = false;
            return new double[columns];
        }

        /** The row whose growth shortens the remainder most; -1 if none does. */
        private int steepest(double[] remainder, double length) {
            int best = -1;
            double least = -NOTHING * length;
            for (int i = 0; i < rows; i++) {
                if (out[i] || refused[i] || contains(i)) {
                    continue;
                }
                double product = product(i, remainder);
                if (product < least) {
                    least = product;
                    best = i;
                }
            }
            return best;
        }

        private boolean contains(int row) {
            for (int p : passive) {
                if (p == row) {
                    return true;
                }
            }
            return false;
        }

        /** Solves for the passive rows, taking out those that would turn negative. */
        private void settle() {
            while (passive.length > 0) {
                double[] wanted = leastSquares();
                double step = 1;
                for (int j = 0; j < wanted.length; j++) {
                    if (wanted[j] <= 0) {
                        step = Math.min(step, s[j] <= 0 ? 0 : s[j] / (s[j] - wanted[j]));
                    }
                }
                int left = 0;
                for (int j = 0; j < wanted.length; j++) {
                    double moved = s[j] + step * (wanted[j] - s[j]);
                    boolean stays =
                            step == 1 || moved > 1e-14 * (1 + Math.abs(wanted[j])) && (wanted[j] > 0 || moved > 0);
                    if (stays) {
                        passive[left] = passive[j];
                        s[left++] = moved;
                    }
                }
                boolean done = left == passive.length;
                passive = Arrays.copyOf(passive, left);
                s = Arrays.copyOf(s, left);
                if (done) {
                    return;
                }
            }
        }

        /** Of the passive rows, by orthogonal columns: their number is at most that of columns of the matrix. */
        private double[] leastSquares() {
            int p = passive.length;
            double[][] q = new double[p][];
            double[][] upper = new double[p][p];
            double[] target = b.clone();
            double[] along = new double[p];
            for (int j = 0; j < p; j++) {
                q[j] = Arrays.copyOfRange(r, passive[j] * columns, (passive[j] + 1) * columns);
                for (int pass = 0; pass < 2; pass++) {
                    for (int k = 0; k < j; k++) {
                        double share = dot(q[k], q[j]);
                        upper[k][j] += share;
                        for (int c = 0; c < columns; c++) {
                            q[j][c] -= share * q[k][c];
                        }
                    }
                }
                double length = Math.sqrt(dot(q[j], q[j]));
                upper[j][j] = length < 1e-12 ? 0 : length;
                for (int c = 0; c < columns; c++) {
                    q[j][c] = upper[j][j] == 0 ? 0 : q[j][c] / length;
                }
                along[j] = -dot(q[j], target);
            }
            double[] solution = new double[p];
            for (int j = p - 1; j >= 0; j--) {
                double value = along[j];
                for (int k = j + 1; k < p; k++) {
                    value -= upper[j][k] * solution[k];
                }
                solution[j] = upper[j][j] == 0 ? 0 : value / upper[j][j];
            }
            return solution;
        }
    }
}
