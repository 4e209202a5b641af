package org.landbridge.relations.idealpoint;

/**
 * The line on which ideal points lie, as equally spaced nodes. Sums over them are integrals: for a smooth density as wide
 * as the spacing the error is beyond the eighth digit (the trapezoidal rule on a Gaussian).
 */
final class Grid {
    final int size;
    final double step;
    final double[] node;
    /** Mass of N(0,1) at each node, sums to 1. */
    final double[] mass;

    Grid(double reach, double step) {
        this.step = step;
        size = 2 * (int) Math.round(reach / step) + 1;
        node = new double[size];
        mass = new double[size];
        double sum = 0;
        for (int g = 0; g < size; g++) {
            node[g] = (g - size / 2) * step;
            mass[g] = Math.exp(-0.5 * node[g] * node[g]);
            sum += mass[g];
        }
        for (int g = 0; g < size; g++) {
            mass[g] /= sum;
        }
    }

    /** Spreads a point over its two neighbours so that its mean is kept. */
    void put(double point, double[] to, int offset) {
        double at = Math.clamp((point - node[0]) / step, 0, size - 1.000001);
        int below = (int) at;
        to[offset + below] += 1 - (at - below);
        to[offset + below + 1] += at - below;
    }

    double mean(double[] of, int offset) {
        double sum = 0;
        for (int g = 0; g < size; g++) {
            sum += node[g] * of[offset + g];
        }
        return sum;
    }

    double variance(double[] of, int offset, double mean) {
        double sum = 0;
        for (int g = 0; g < size; g++) {
            double d = node[g] - mean;
            sum += d * d * of[offset + g];
        }
        return sum;
    }

    /** The point below which lies p; the mass of a node is spread over its cell. */
    double quantile(double[] of, int offset, double p) {
        double below = 0;
        for (int g = 0; g < size; g++) {
            double next = below + of[offset + g];
            if (next >= p) {
                double share = of[offset + g] > 0 ? (p - below) / of[offset + g] : 0.5;
                return node[g] + step * (share - 0.5);
            }
            below = next;
        }
        return node[size - 1];
    }
}
