package org.landbridge.relations.idealpoint;

import java.util.Arrays;

/**
 * How points move from year to year: with probability 1 - jump to {@code persistence * x} plus a normal shock that keeps
 * the variance at 1, else to a fresh draw from N(0,1). N(0,1) is stationary, so every year is on the same scale.
 */
final class Motion {
    final double persistence;
    final double jump;
    /** Chances of the smooth move, {@code [from * nodes + to]}; rows sum to 1. */
    final double[] smooth;
    /** The same, {@code [to * nodes + from]}. */
    final double[] turned;

    Motion(Grid grid, double persistence, double jump) {
        this.persistence = persistence;
        this.jump = jump;
        int size = grid.size;
        smooth = new double[size * size];
        turned = new double[size * size];
        double precision = 1 / (1 - persistence * persistence);
        for (int a = 0; a < size; a++) {
            double sum = 0;
            for (int b = 0; b < size; b++) {
                double d = grid.node[b] - persistence * grid.node[a];
                double mass = Math.exp(-0.5 * d * d * precision);
                smooth[a * size + b] = mass;
                sum += mass;
            }
            for (int b = 0; b < size; b++) {
                smooth[a * size + b] /= sum;
                turned[b * size + a] = smooth[a * size + b];
            }
        }
    }

    /** to = from * matrix, all of length size; rows whose weight is nothing are passed over. */
    static void product(double[] from, double[] matrix, double[] to, int size) {
        Arrays.fill(to, 0, size, 0);
        for (int a = 0; a < size; a++) {
            double weight = from[a];
            if (weight < 1e-14) {
                continue;
            }
            int row = a * size;
            for (int b = 0; b < size; b++) {
                to[b] += weight * matrix[row + b];
            }
        }
    }

    /** What the smoother found of moves, to estimate motion from. */
    static final class Moves {
        double count;
        double jumps;
        double square;
        double product;
        double squareBefore;

        void add(Moves other) {
            count += other.count;
            jumps += other.jumps;
            square += other.square;
            product += other.product;
            squareBefore += other.squareBefore;
        }
    }

    /** The motion of greatest expected likelihood. */
    static Motion estimate(Grid grid, Moves moves) {
        double n = moves.count - moves.jumps;
        double low = 0;
        // Shocks narrower than the grid cannot be told apart.
        double high = Math.sqrt(1 - Math.pow(0.9 * grid.step, 2));
        double golden = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < 80; i++) {
            double left = high - golden * (high - low);
            double right = low + golden * (high - low);
            if (likelihood(left, n, moves) < likelihood(right, n, moves)) {
                low = left;
            } else {
                high = right;
            }
        }
        // A weak prior (one jump in two hundred moves) keeps the chance off zero.
        double jump = (moves.jumps + 1) / (moves.count + 200);
        return new Motion(grid, 0.5 * (low + high), jump);
    }

    private static double likelihood(double phi, double n, Moves m) {
        double variance = 1 - phi * phi;
        return -0.5 * n * Math.log(variance)
                - 0.5 * (m.square - 2 * phi * m.product + phi * phi * m.squareBefore) / variance;
    }
}
