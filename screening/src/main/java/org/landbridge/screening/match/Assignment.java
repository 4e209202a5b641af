package org.landbridge.screening.match;

import java.util.Arrays;

/**
 * The pairing of rows with columns of greatest total gain, each used at most once; the Hungarian method with potentials,
 * O(rows² · columns).
 *
 * <p>Kuhn, H. W. (1955), Naval Research Logistics Quarterly 2, 83-97; Munkres, J. (1957), J. SIAM 5, 32-38.
 */
final class Assignment {
    private Assignment() {}

    /**
     * For each row its column, -1 where a row gains nothing.
     *
     * @param gain rows × columns, not negative; rows and columns may differ in number
     */
    static int[] best(double[][] gain) {
        int rows = gain.length;
        int columns = rows == 0 ? 0 : gain[0].length;
        int size = Math.max(rows, columns);
        double[] rowPrice = new double[size + 1];
        double[] columnPrice = new double[size + 1];
        int[] rowOf = new int[size + 1];
        int[] way = new int[size + 1];
        double[] least = new double[size + 1];
        boolean[] used = new boolean[size + 1];
        for (int i = 1; i <= size; i++) {
            rowOf[0] = i;
            int column = 0;
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(used, false);
            do {
                used[column] = true;
                int row = rowOf[column];
                int next = 0;
                double delta = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= size; j++) {
                    if (!used[j]) {
                        double cost = (row <= rows && j <= columns ? -gain[row - 1][j - 1] : 0)
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
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int j = 1; j <= columns; j++) {
            int row = rowOf[j] - 1;
            if (row < rows && gain[row][j - 1] > 0) {
                columnOf[row] = j - 1;
            }
        }
        return columnOf;
    }
}
