package org.landbridge.trade.estimate;

import java.util.Arrays;

/** Sets of things that were joined, by union and find. */
final class Partition {
    private final int[] parent;
    private int count;

    Partition(int things) {
        parent = new int[things];
        Arrays.setAll(parent, i -> i);
        count = things;
    }

    void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA != rootB) {
            parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
            count--;
        }
    }

    int count() {
        return count;
    }

    /** The number of each thing's set; sets are numbered by their first thing. */
    int[] numbers() {
        int[] numbers = new int[parent.length];
        int next = 0;
        for (int i = 0; i < numbers.length; i++) {
            int root = root(i);
            numbers[i] = root == i ? next++ : numbers[root];
        }
        return numbers;
    }

    private int root(int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
