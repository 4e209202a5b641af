package org.landbridge.flow.hierarchy;

import java.util.Arrays;

/** A binary heap of nodes with keys that may rise and fall. */
final class KeyHeap {
    private final int[] heap;
    private final int[] place;
    private final long[] keyOf;
    private int size;

    KeyHeap(int nodes) {
        heap = new int[nodes];
        place = new int[nodes];
        keyOf = new long[nodes];
        Arrays.fill(place, -1);
    }

    /** Adds a node or changes its key. */
    void put(int node, long key) {
        keyOf[node] = key;
        if (place[node] < 0) {
            place[node] = size;
            heap[size++] = node;
        }
        rise(node);
        sink(node);
    }

    int removeLeast() {
        int least = heap[0];
        place[least] = -1;
        int last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            place[last] = 0;
            sink(last);
        }
        return least;
    }

    private void rise(int node) {
        int at = place[node];
        while (at > 0) {
            int up = (at - 1) / 2;
            if (keyOf[heap[up]] <= keyOf[node]) {
                break;
            }
            set(at, heap[up]);
            at = up;
        }
        set(at, node);
    }

    private void sink(int node) {
        int at = place[node];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && keyOf[heap[child + 1]] < keyOf[heap[child]]) {
                child++;
            }
            if (keyOf[heap[child]] >= keyOf[node]) {
                break;
            }
            set(at, heap[child]);
            at = child;
        }
        set(at, node);
    }

    private void set(int at, int node) {
        heap[at] = node;
        place[node] = at;
    }
}
