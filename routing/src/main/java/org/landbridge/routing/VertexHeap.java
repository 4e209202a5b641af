package org.landbridge.routing;

import java.util.Arrays;

/** A binary heap of ints by double keys; ties are broken by the int, so that the order is always the same. */
final class VertexHeap {
    private double[] keys = new double[256];
    private int[] items = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    double minKey() {
        return keys[0];
    }

    void add(double key, int item) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            items = Arrays.copyOf(items, size * 2);
        }
        int i = size++;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!before(key, item, keys[parent], items[parent])) {
                break;
            }
            keys[i] = keys[parent];
            items[i] = items[parent];
            i = parent;
        }
        keys[i] = key;
        items[i] = item;
    }

    int removeMin() {
        int min = items[0];
        double key = keys[--size];
        int item = items[size];
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(keys[child + 1], items[child + 1], keys[child], items[child])) {
                child++;
            }
            if (!before(keys[child], items[child], key, item)) {
                break;
            }
            keys[i] = keys[child];
            items[i] = items[child];
            i = child;
        }
        keys[i] = key;
        items[i] = item;
        return min;
    }

    private static boolean before(double keyA, int itemA, double keyB, int itemB) {
        return keyA < keyB || keyA == keyB && itemA < itemB;
    }
}
