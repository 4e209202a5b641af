package org.landbridge.flow.assign;

import java.util.Arrays;

/** Marks on links that are all taken off by taking a new number. */
final class Marks {
    final int[] mark;
    private int last;

    Marks(int links) {
        mark = new int[links];
    }

    /** A number that no link is marked with. */
    int next() {
        if (last == Integer.MAX_VALUE) {
            Arrays.fill(mark, 0);
            last = 0;
        }
        return ++last;
    }
}
