package org.landbridge.relations.game;

import java.util.Arrays;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Workers;

/**
 * Value with a-priori unions (Owen 1977): the mean of what a player adds over all orders in which the members of a union
 * arrive one right after another. Exact; it asks 2^(unions - 1 + members) values for each union, so it does games too
 * large for a table when unions are few.
 */
public final class OwenValue {
    private static final int MOST_BITS = 30;

    private OwenValue() {}

    /**
     * @param unionOf union of each player, numbered from 0 without a gap
     * @return value of each player
     */
    public static double[] of(CoalitionValue game, int[] unionOf, Workers workers) {
        int players = unionOf.length;
        Coalitions.checkPlayers(players, Coalitions.MOST_PLAYERS, "");
        int unions = 1 + Arrays.stream(unionOf).max().orElse(0);
        if (unions > players || Arrays.stream(unionOf).min().orElse(0) < 0) {
            throw new BadUsageException("Unions " + Arrays.toString(unionOf) + "; number them from 0 without a gap.");
        }
        long[] members = new long[unions];
        for (int i = 0; i < players; i++) {
            members[unionOf[i]] |= 1L << i;
        }
        for (int u = 0; u < unions; u++) {
            int bits = unions - 1 + Long.bitCount(members[u]);
            if (members[u] == 0 || bits > MOST_BITS) {
                throw new BadUsageException(
                        members[u] == 0
                                ? "Union " + u + " has no players; number unions from 0 without a gap."
                                : "Union " + u + " needs 2^" + bits + " values; at most 2^" + MOST_BITS
                                        + " can be done. Make fewer or smaller unions.");
            }
        }
        Coalitions.checkEmpty(game.value(0));
        double[] outer = Semivalue.shapleyWeights(unions);
        double[] owen = new double[players];
        for (int u = 0; u < unions; u++) {
            union(game, members, u, outer, workers, owen);
        }
        return owen;
    }

    private static void union(
            CoalitionValue game, long[] members, int u, double[] outer, Workers workers, double[] owen) {
        int[] player = new int[Long.bitCount(members[u])];
        int k = 0;
        for (long rest = members[u]; rest != 0; rest &= rest - 1) {
            player[k++] = Long.numberOfTrailingZeros(rest);
        }
        int size = player.length;
        double[] inner = Semivalue.shapleyWeights(size);
        int others = members.length - 1;
        // Sets of other unions, in a fixed number of tasks.
        int taskBits = Math.min(others, 10);
        int perTask = 1 << (others - taskBits);
        double[][] part = new double[1 << taskBits][size];
        workers.run(part.length, (task, thread) -> {
            double[] v = new double[1 << size];
            for (int h = task * perTask; h < (task + 1) * perTask; h++) {
                long base = 0;
                for (int o = 0; o < others; o++) {
                    if ((h >> o & 1) != 0) {
                        base |= members[o < u ? o : o + 1];
                    }
                }
                for (int s = 0; s < v.length; s++) {
                    long coalition = base | spread(s, player);
                    v[s] = Coalitions.checkFinite(game.value(coalition), coalition);
                }
                for (int s = 0; s < v.length; s++) {
                    for (int i = 0; i < size; i++) {
                        if ((s >> i & 1) == 0) {
                            part[task][i] +=
                                    outer[Integer.bitCount(h)] * inner[Integer.bitCount(s)] * (v[s | 1 << i] - v[s]);
                        }
                    }
                }
            }
        });
        for (double[] sums : part) {
            for (int i = 0; i < size; i++) {
                owen[player[i]] += sums[i];
            }
        }
    }

    private static long spread(int set, int[] player) {
        long coalition = 0;
        for (int rest = set; rest != 0; rest &= rest - 1) {
            coalition |= 1L << player[Integer.numberOfTrailingZeros(rest)];
        }
        return coalition;
    }
}
