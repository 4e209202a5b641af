package org.landbridge.screening.match;

import java.util.Arrays;

/**
 * The pairing of rows with columns of greatest total gain, each used at most once; the Hungarian method with potentials,
 * O(rows² · columns). Keeps its room from call to call; not for several threads at once.
 *
 * <p>Kuhn, H. W. (1955), Naval Research Logistics Quarterly 2, 83-97; Munkres, J. (1957), J. SIAM 5, 32-38.
 */
final class Assignment {
    private double[] rowPrice = new double[16];
    private double[] columnPrice = new double[16];
    private int[] rowOf = new int[16];
    private int[] way = new int[16];
    private double[] least = new double[16];
    private boolean[] used = new boolean[16];

    /**
     * Writes for each row its column, -1 where a row gains nothing.
     *
     * @param gain row by row, not negative; rows and columns may differ in number
     */
    void best(double[] gain, int rows, int columns, int[] columnOf) {
        int size = Math.max(rows, columns);
        clear(size);
        for (int i = 1; i <= size; i++) {
            rowOf[0] = i;
            int column = 0;
            Arrays.fill(least, 0, size + 1, Double.POSITIVE_INFINITY);
            Arrays.fill(used, 0, size + 1, false);
            do {
                used[column] = true;
                int row = rowOf[column];
                int next = 0;
                double delta = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= size; j++) {
                    if (!used[j]) {
                        double cost = (row <= rows && j <= columns ? -gain[(row - 1) * columns + j - 1] : 0)
                                - rowPrice[row]
                                - columnPrice[j];
                        if (cost < least[j]) {
                            least[j] = cost;
                            way[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= size; j++) {
                    if (used[j]) {
                        rowPrice[rowOf[j]] += delta;
                        columnPrice[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                int from = way[column];
                rowOf[column] = rowOf[from];
                column = from;
            }
        }
        Arrays.fill(columnOf, 0, rows, -1);
        for (int j = 1; j <= columns; j++) {
            int row = rowOf[j] - 1;
            if (row < rows && gain[row * columns + j - 1] > 0) {
                columnOf[row] = j - 1;
            }
        }
    }

    private void clear(int size) {
        if (size >= rowOf.length) {
            rowPrice = new double[2 * size];
            columnPrice = new double[2 * size];
            rowOf = new int[2 * size];
            way = new int[2 * size];
            least = new double[2 * size];
            used = new boolean[2 * size];
        }
        Arrays.fill(rowPrice, 0, size + 1, 0);
        Arrays.fill(columnPrice, 0, size + 1, 0);
        Arrays.fill(rowOf, 0, size + 1, 0);
        Arrays.fill(way, 0, size + 1, 0);
    }
}
