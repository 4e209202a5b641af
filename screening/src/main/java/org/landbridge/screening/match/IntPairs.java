package org.landbridge.screening.match;

import java.util.Arrays;

/** Growing pairs of a row and a value, later packed row by row. */
final class IntPairs {
    private int[] rows = new int[1024];
    private int[] values = new int[1024];
    private int size;

    void add(int row, int value) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        rows[size] = row;
        values[size++] = value;
    }

    /** Where each row starts, and the end of the last. */
    int[] starts(int rowCount) {
        int[] start = new int[rowCount + 1];
        for (int i = 0; i < size; i++) {
            start[rows[i] + 1]++;
        }
        for (int r = 0; r < rowCount; r++) {
            start[r + 1] += start[r];
        }
        return start;
    }

    /** The values row by row, within a row as they were added. */
    int[] values(int[] start) {
        int[] next = start.clone();
        int[] packed = new int[size];
        for (int i = 0; i < size; i++) {
            packed[next[rows[i]]++] = values[i];
        }
        return packed;
    }
}
