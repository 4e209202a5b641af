package org.landbridge.trade.estimate;

/** Inner loops over the rows of a tile. {@code v[0]} belongs to row {@code from}. */
final class TileKernels {
    private TileKernels() {}

    /** v = sum of the effects of a row. */
    static void gather(int[][] codes, double[] effect, double[] v, int from, int to) {
        int n = to - from;
        switch (codes.length) {
            case 0 -> java.util.Arrays.fill(v, 0, n, 0);
            case 1 -> {
                int[] one = codes[0];
                for (int i = 0; i < n; i++) {
                    v[i] = effect[one[from + i]];
                }
            }
            default -> {
                int[] one = codes[0];
                int[] two = codes[1];
                for (int i = 0; i < n; i++) {
                    v[i] = effect[one[from + i]] + effect[two[from + i]];
                }
                for (int e = 2; e < codes.length; e++) {
                    int[] more = codes[e];
                    for (int i = 0; i < n; i++) {
                        v[i] += effect[more[from + i]];
                    }
                }
            }
        }
    }

    /** Adds v to the sums of the levels of a row. */
    static void scatter(int[][] codes, double[] v, double[] sums, int from, int to) {
        int n = to - from;
        switch (codes.length) {
            case 0 -> {}
            case 1 -> {
                int[] one = codes[0];
                for (int i = 0; i < n; i++) {
                    sums[one[from + i]] += v[i];
                }
            }
            default -> {
                int[] one = codes[0];
                int[] two = codes[1];
                for (int i = 0; i < n; i++) {
                    double value = v[i];
                    sums[one[from + i]] += value;
                    sums[two[from + i]] += value;
                }
                for (int e = 2; e < codes.length; e++) {
                    int[] more = codes[e];
                    for (int i = 0; i < n; i++) {
                        sums[more[from + i]] += v[i];
                    }
                }
            }
        }
    }

    /** v += factor x */
    static void add(double factor, double[] x, double[] v, int from, int to) {
        int n = to - from;
        for (int i = 0; i < n; i++) {
            v[i] += factor * x[from + i];
        }
    }

    /** Sum of x v; four partial sums, which the compiler may not make of one by itself. */
    static double dot(double[] x, double[] v, int from, int to) {
        int n = to - from;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            a += x[from + i] * v[i];
            b += x[from + i + 1] * v[i + 1];
            c += x[from + i + 2] * v[i + 2];
            d += x[from + i + 3] * v[i + 3];
        }
        for (; i < n; i++) {
            a += x[from + i] * v[i];
        }
        return (a + b) + (c + d);
    }

    /** v = w (v - its weighted mean in the segment). */
    static void sweep(double[] w, double[] inverse, int[] start, double[] v, int first, int end, int from) {
        for (int s = first; s < end; s++) {
            int last = start[s + 1];
            double sum = 0;
            for (int r = start[s]; r < last; r++) {
                sum += w[r] * v[r - from];
            }
            double mean = sum * inverse[s];
            for (int r = start[s]; r < last; r++) {
                v[r - from] = w[r] * (v[r - from] - mean);
            }
        }
    }

    /** v = s - w (sum of s in the segment / sum of w). */
    static void sweepScore(
            double[] score, double[] w, double[] inverse, int[] start, double[] v, int first, int end, int from) {
        for (int s = first; s < end; s++) {
            int last = start[s + 1];
            double sum = 0;
            for (int r = start[s]; r < last; r++) {
                sum += score[r];
            }
            double mean = sum * inverse[s];
            for (int r = start[s]; r < last; r++) {
                v[r - from] = score[r] - w[r] * mean;
            }
        }
    }
}
