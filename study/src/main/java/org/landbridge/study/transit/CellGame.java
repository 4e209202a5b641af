package org.landbridge.study.transit;

import java.util.Arrays;
import org.landbridge.network.NoSolutionException;
import org.landbridge.relations.game.DividendGame;
import org.landbridge.routing.ConsentWays;

/**
 * The game of the freight between two places, by its dividends. Players who are in the same ways act as one block, so the
 * work is 2^blocks, whatever the number of players; a handful of ways makes few blocks.
 */
final class CellGame {
    private static final int MOST_BLOCKS = 24;
    /** Dividends that are rounding, as a share of the worth of all. */
    private static final double ROUNDING = 1e-14;

    private CellGame() {}

    /** Adds the dividends of a cell. */
    static void add(DividendGame.Sum sum, ConsentWays ways, Surplus surplus) {
        if (ways.usd().length == 0) {
            return;
        }
        long[] blocks = blocks(ways.players());
        if (blocks.length > MOST_BLOCKS) {
            throw new NoSolutionException("the ways between two places depend on " + blocks.length
                    + " blocks of players, at most " + MOST_BLOCKS
                    + " can be done; lower the reservation cost with --outside, or split fewer states");
        }
        double[] worth = new double[1 << blocks.length];
        for (int w = 0; w < ways.usd().length; w++) {
            int members = 0;
            for (int b = 0; b < blocks.length; b++) {
                members |= (ways.players()[w] & blocks[b]) != 0 ? 1 << b : 0;
            }
            worth[members] = Math.max(worth[members], surplus.usd(ways.usd()[w]));
        }
        double all = surplus.usd(ways.usd()[0]);
        for (int b = 0; b < blocks.length; b++) {
            for (int s = 0; s < worth.length; s++) {
                if ((s >> b & 1) != 0) {
                    worth[s] = Math.max(worth[s], worth[s ^ 1 << b]);
                }
            }
        }
        for (int b = 0; b < blocks.length; b++) {
            for (int s = 0; s < worth.length; s++) {
                if ((s >> b & 1) != 0) {
                    worth[s] -= worth[s ^ 1 << b];
                }
            }
        }
        for (int s = 1; s < worth.length; s++) {
            if (Math.abs(worth[s]) > ROUNDING * all) {
                long coalition = 0;
                for (int b = 0; b < blocks.length; b++) {
                    coalition |= (s >> b & 1) != 0 ? blocks[b] : 0;
                }
                sum.add(coalition, worth[s]);
            }
        }
    }

    /** Classes of players who are in the same sets. */
    static long[] blocks(long[] sets) {
        long[] blocks = new long[62];
        int count = 0;
        long all = 0;
        for (long set : sets) {
            all |= set;
        }
        if (all != 0) {
            blocks[count++] = all;
        }
        for (long set : sets) {
            for (int b = count - 1; b >= 0; b--) {
                long out = blocks[b] & ~set;
                if (out != 0 && out != blocks[b]) {
                    blocks[b] &= set;
                    blocks[count++] = out;
                }
            }
        }
        return Arrays.copyOf(blocks, count);
    }
}
