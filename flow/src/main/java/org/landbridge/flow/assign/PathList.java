package org.landbridge.flow.assign;

import java.util.Arrays;

/** Paths of one origin while they are put together, pair by pair. Used again and again; one for each thread. */
final class PathList {
    private int paths;
    private int size;
    private int[] pair = new int[64];
    private int[] end = new int[64];
    private double[] vehicles = new double[64];
    private double[] fixed = new double[64];
    private int[] links = new int[1024];

    void clear() {
        paths = 0;
        size = 0;
    }

    /** Starts a path; pairs come in order. */
    void start(int ofPair, double withVehicles, double withFixed) {
        if (paths == pair.length) {
            pair = Arrays.copyOf(pair, 2 * paths);
            end = Arrays.copyOf(end, 2 * paths);
            vehicles = Arrays.copyOf(vehicles, 2 * paths);
            fixed = Arrays.copyOf(fixed, 2 * paths);
        }
        pair[paths] = ofPair;
        vehicles[paths] = withVehicles;
        fixed[paths] = withFixed;
        end[paths++] = size;
    }

    /** Adds a link to the path, from destination to origin. */
    void link(int link) {
        if (size == links.length) {
            links = Arrays.copyOf(links, 2 * size);
        }
        links[size++] = link;
        end[paths - 1] = size;
    }

    void links(int[] from, int start, int stop) {
        int count = stop - start;
        if (size + count > links.length) {
            links = Arrays.copyOf(links, Math.max(2 * links.length, size + count));
        }
        System.arraycopy(from, start, links, size, count);
        size += count;
        end[paths - 1] = size;
    }

    /** Adds up the fixed cost of the path. */
    void fix(double[] ofLinks) {
        double sum = 0;
        for (int i = paths == 1 ? 0 : end[paths - 2]; i < size; i++) {
            sum += ofLinks[links[i]];
        }
        fixed[paths - 1] = sum;
    }

    /** Links so far. */
    int size() {
        return size;
    }

    /** Takes back links of the path begun last. */
    void truncate(int toSize) {
        size = toSize;
        end[paths - 1] = toSize;
    }

    int paths() {
        return paths;
    }

    int[] firstPath(int pairs) {
        int[] first = new int[pairs + 1];
        for (int p = 0; p < paths; p++) {
            first[pair[p] + 1]++;
        }
        for (int k = 0; k < pairs; k++) {
            first[k + 1] += first[k];
        }
        return first;
    }

    int[] firstLink() {
        int[] first = new int[paths + 1];
        System.arraycopy(end, 0, first, 1, paths);
        return first;
    }

    int[] links() {
        return Arrays.copyOf(links, size);
    }

    double[] vehicles() {
        return Arrays.copyOf(vehicles, paths);
    }

    double[] fixed() {
        return Arrays.copyOf(fixed, paths);
    }
}
