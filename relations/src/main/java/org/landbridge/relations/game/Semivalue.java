package org.landbridge.relations.game;

import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/**
 * Values that weigh what a player adds to a coalition by the size of the coalition: Shapley (1953) and Banzhaf (1965).
 * Exact but for rounding; a player who adds nothing anywhere gets exactly 0. One pass over the table, the same sums in
 * the same order for any number of threads.
 */
public final class Semivalue {
    /** A pass works on blocks of so many coalitions, so that inner loops run over neighbours. */
    private static final int BLOCK_BITS = 9;

    private static final int BLOCK = 1 << BLOCK_BITS;
    /** Blocks of one task. */
    private static final int TASK_BITS = 4;

    private Semivalue() {}

    /** Shapley value: the mean of what a player adds, over all orders of arrival. */
    public static double[] shapley(GameTable game, Workers workers) {
        return sum(game, shapleyWeights(game.players()), workers);
    }

    /** Banzhaf value: the mean of what a player adds, over all coalitions of the others. It need not sum to v(N). */
    public static double[] banzhaf(GameTable game, Workers workers) {
        return sum(game, banzhafWeights(game.players()), workers);
    }

    /**
     * Banzhaf value scaled to sum to v(N) (van den Brink and van der Laan 1998); of a voting game, the Banzhaf index.
     *
     * @throws NoSolutionException when the raw values sum to 0
     */
    public static double[] banzhafNormalised(GameTable game, Workers workers) {
        return normalised(banzhaf(game, workers), game.grand());
    }

    static double[] normalised(double[] raw, double grand) {
        double sum = 0;
        double size = 0;
        for (double x : raw) {
            sum += x;
            size += Math.abs(x);
        }
        if (Math.abs(sum) <= 1e-14 * size || size == 0) {
            throw new NoSolutionException(
                    "The Banzhaf values sum to 0, so they cannot be scaled to v(N) = " + grand + "; use the raw ones.");
        }
        double[] scaled = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            scaled[i] = raw[i] * grand / sum;
        }
        return scaled;
    }

    /** By size of the coalition that is joined: s! (n-s-1)! / n!. */
    static double[] shapleyWeights(int n) {
        double[] weight = new double[n];
        double choose = 1;
        for (int s = 0; s < n; s++) {
            weight[s] = 1 / (n * choose);
            choose = choose * (n - 1 - s) / (s + 1);
        }
        return weight;
    }

    static double[] banzhafWeights(int n) {
        double[] weight = new double[n];
        java.util.Arrays.fill(weight, Math.scalb(1.0, 1 - n));
        return weight;
    }

    private static double[] sum(GameTable game, double[] weight, Workers workers) {
        int n = game.players();
        double[] v = game.values();
        if (n < BLOCK_BITS + TASK_BITS) {
            double[] total = new double[n];
            for (int s = 0; s < v.length; s++) {
                for (int i = 0; i < n; i++) {
                    if ((s >> i & 1) == 0) {
                        total[i] += weight[Integer.bitCount(s)] * (v[s | 1 << i] - v[s]);
                    }
                }
            }
            return total;
        }
        // Weights within a block, by how many players of higher numbers are in.
        int high = n - BLOCK_BITS;
        double[][] weights = new double[high + 1][BLOCK];
        for (int h = 0; h <= high; h++) {
            for (int s = 0; s < BLOCK; s++) {
                int size = h + Integer.bitCount(s);
                weights[h][s] = size < n ? weight[size] : 0;
            }
        }
        int tasks = 1 << (high - TASK_BITS);
        double[][] part = new double[tasks][n];
        workers.run(tasks, (task, thread) -> {
            double[][] lane = new double[high][BLOCK];
            double[] sums = part[task];
            for (int b = task << TASK_BITS; b < (task + 1) << TASK_BITS; b++) {
                double[] w = weights[Integer.bitCount(b)];
                int from = b << BLOCK_BITS;
                for (int i = 0; i < high; i++) {
                    if ((b >> i & 1) == 0) {
                        addHigh(lane[i], w, v, from, from | 1 << (BLOCK_BITS + i));
                    }
                }
                for (int i = 0; i < BLOCK_BITS; i++) {
                    sums[i] += low(w, v, from, i);
                }
            }
            for (int i = 0; i < high; i++) {
                for (double x : lane[i]) {
                    sums[BLOCK_BITS + i] += x;
                }
            }
        });
        double[] total = new double[n];
        for (double[] sums : part) {
            for (int i = 0; i < n; i++) {
                total[i] += sums[i];
            }
        }
        return total;
    }

    private static void addHigh(double[] lane, double[] w, double[] v, int without, int with) {
        for (int s = 0; s < BLOCK; s++) {
            lane[s] += w[s] * (v[with + s] - v[without + s]);
        }
    }

    private static double low(double[] w, double[] v, int from, int player) {
        int step = 1 << player;
        double sum = 0;
        for (int s = 0; s < BLOCK; s += 2 * step) {
            for (int k = s; k < s + step; k++) {
                sum += w[k] * (v[from + k + step] - v[from + k]);
            }
        }
        return sum;
    }
}
