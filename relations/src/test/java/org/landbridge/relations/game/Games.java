package org.landbridge.relations.game;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.landbridge.network.Workers;

/** Textbook games and made ones. */
final class Games {
    static final Workers WORKERS = new Workers(2);

    private Games() {}

    /** Values in the order of textbooks: by size, then by players. */
    static GameTable lexicographic(double... values) {
        int n = Integer.numberOfTrailingZeros(values.length + 1);
        double[] v = new double[1 << n];
        int at = 0;
        for (int size = 1; size <= n; size++) {
            at = fill(v, values, at, size, 0, 0, n);
        }
        return GameTable.of(v);
    }

    private static int fill(double[] v, double[] values, int at, int size, int from, int coalition, int n) {
        if (size == 0) {
            v[coalition] = values[at];
            return at + 1;
        }
        int next = at;
        for (int i = from; i < n; i++) {
            next = fill(v, values, next, size - 1, i + 1, coalition | 1 << i, n);
        }
        return next;
    }

    static GameTable table(int players, CoalitionValue value) {
        return GameTable.of(players, value, WORKERS);
    }

    static CoalitionValue voting(int quota, int... weight) {
        return s -> {
            int sum = 0;
            for (int i = 0; i < weight.length; i++) {
                sum += (s >> i & 1) != 0 ? weight[i] : 0;
            }
            return sum >= quota ? 1 : 0;
        };
    }

    static CoalitionValue gloves(int players, long left) {
        return s -> Math.min(Long.bitCount(s & left), Long.bitCount(s & ~left));
    }

    /** Cost game: the longest runway that a coalition needs. */
    static CoalitionValue airport(double... cost) {
        return s -> {
            double most = 0;
            for (int i = 0; i < cost.length; i++) {
                most = (s >> i & 1) != 0 ? Math.max(most, cost[i]) : most;
            }
            return most;
        };
    }

    /** What is left of an estate when all others took their claims. */
    static CoalitionValue bankruptcy(double estate, double... claim) {
        return s -> {
            double left = estate;
            for (int i = 0; i < claim.length; i++) {
                left -= (s >> i & 1) == 0 ? claim[i] : 0;
            }
            return Math.max(0, left);
        };
    }

    static CoalitionValue minus(CoalitionValue game) {
        return s -> 0 - game.value(s);
    }

    /** Values drawn evenly from 0 to the size of the coalition, whole numbers when steps is not 0 (many ties). */
    static GameTable random(int players, int steps, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] v = new double[1 << players];
        for (int s = 1; s < v.length; s++) {
            v[s] = steps == 0 ? random.nextDouble() * Integer.bitCount(s) : random.nextInt(steps);
        }
        return GameTable.of(v);
    }

    static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }
}
