package org.landbridge.relations.game;

import java.util.Arrays;
import org.landbridge.network.BadUsageException;

/**
 * A game by its dividends: what a coalition makes on top of all that its parts make (Harsanyi 1959). A coalition is worth
 * the dividends of all its subsets; the Shapley value shares each dividend equally among its members, the Banzhaf value
 * gives each member the half of it for every other member. So values are exact for up to 62 players as long as few
 * coalitions have a dividend. Games add up by their dividends. Immutable.
 */
public final class DividendGame implements CoalitionValue {
    private final int players;
    private final long[] coalition;
    private final double[] dividend;

    private DividendGame(int players, long[] coalition, double[] dividend) {
        this.players = players;
        this.coalition = coalition;
        this.dividend = dividend;
    }

    /** Adds up dividends; the same additions in the same order give the same bits. */
    public static final class Sum {
        private final int players;
        /** Open addressing; 0 is a free cell, as the empty coalition has no dividend. */
        private long[] keys = new long[64];

        private double[] values = new double[64];
        private int size;

        /** @param players up to 62 */
        public Sum(int players) {
            Coalitions.checkPlayers(players, Coalitions.MOST_PLAYERS, "Merge players who hardly matter.");
            this.players = players;
        }

        /** @throws BadUsageException if the coalition is empty or has players that are not there */
        public void add(long coalition, double dividend) {
            if (coalition == 0 || (coalition & ~Coalitions.grand(players)) != 0) {
                throw new BadUsageException("A dividend of coalition " + Coalitions.text(coalition) + " in a game of "
                        + players + " players; it belongs to players of the game.");
            }
            Coalitions.checkFinite(dividend, coalition);
            int at = cell(coalition);
            if (keys[at] == 0) {
                if (2 * (size + 1) > keys.length) {
                    grow();
                    at = cell(coalition);
                }
                keys[at] = coalition;
                size++;
            }
            values[at] += dividend;
        }

        /** Adds all of a game, so many times. */
        public void add(DividendGame game, double factor) {
            for (int k = 0; k < game.coalition.length; k++) {
                add(game.coalition[k], factor * game.dividend[k]);
            }
        }

        private int cell(long key) {
            int at = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
            while (keys[at] != 0 && keys[at] != key) {
                at = at + 1 & keys.length - 1;
            }
            return at;
        }

        private void grow() {
            long[] oldKeys = keys;
            double[] oldValues = values;
            keys = new long[2 * oldKeys.length];
            values = new double[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int at = cell(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    values[at] = oldValues[i];
                }
            }
        }

        public DividendGame game() {
            long[] coalition = Arrays.stream(keys).filter(k -> k != 0).sorted().toArray();
            double[] dividend = new double[coalition.length];
            for (int k = 0; k < dividend.length; k++) {
                dividend[k] = values[cell(coalition[k])];
            }
            return new DividendGame(players, coalition, dividend);
        }
    }

    public int players() {
        return players;
    }

    /** Coalitions with a dividend. */
    public int size() {
        return coalition.length;
    }

    @Override
    public double value(long asked) {
        double sum = 0;
        for (int k = 0; k < coalition.length; k++) {
            if ((coalition[k] & ~asked) == 0) {
                sum += dividend[k];
            }
        }
        return sum;
    }

    public double grand() {
        return value(Coalitions.grand(players));
    }

    /** What all make less what all but one make, by player: what a refusal costs everybody together. */
    public double[] lossWithout() {
        double[] loss = new double[players];
        for (int k = 0; k < coalition.length; k++) {
            for (long rest = coalition[k]; rest != 0; rest &= rest - 1) {
                loss[Long.numberOfTrailingZeros(rest)] += dividend[k];
            }
        }
        return loss;
    }

    public double[] shapley() {
        double[] value = new double[players];
        for (int k = 0; k < coalition.length; k++) {
            double each = dividend[k] / Long.bitCount(coalition[k]);
            for (long rest = coalition[k]; rest != 0; rest &= rest - 1) {
                value[Long.numberOfTrailingZeros(rest)] += each;
            }
        }
        return value;
    }

    /** Not scaled: it need not sum to v(N). */
    public double[] banzhaf() {
        double[] value = new double[players];
        for (int k = 0; k < coalition.length; k++) {
            double each = Math.scalb(dividend[k], 1 - Long.bitCount(coalition[k]));
            for (long rest = coalition[k]; rest != 0; rest &= rest - 1) {
                value[Long.numberOfTrailingZeros(rest)] += each;
            }
        }
        return value;
    }

    /** Whether a player is in no coalition that has a dividend, and so adds nothing to any coalition. */
    public boolean addsNothing(int player) {
        return Arrays.stream(coalition).noneMatch(c -> (c >> player & 1) != 0);
    }

    /**
     * The game in which some players act as one.
     *
     * @param playerOf for each player of this game, the one it acts in, from 0 without a gap
     */
    public DividendGame merged(int[] playerOf) {
        Sum sum = new Sum(Arrays.stream(playerOf).max().orElse(0) + 1);
        for (int k = 0; k < coalition.length; k++) {
            long merged = 0;
            for (long rest = coalition[k]; rest != 0; rest &= rest - 1) {
                merged |= 1L << playerOf[Long.numberOfTrailingZeros(rest)];
            }
            sum.add(merged, dividend[k]);
        }
        return sum.game();
    }

    /** Values of all coalitions, by one pass over the table for each player. */
    public GameTable table() {
        Coalitions.checkPlayers(players, GameTable.MOST_PLAYERS, "Merge players who hardly matter.");
        double[] value = new double[1 << players];
        for (int k = 0; k < coalition.length; k++) {
            value[(int) coalition[k]] = dividend[k];
        }
        for (int i = 0; i < players; i++) {
            int step = 1 << i;
            for (int s = 0; s < value.length; s += 2 * step) {
                for (int t = s; t < s + step; t++) {
                    value[t + step] += value[t];
                }
            }
        }
        return GameTable.of(value);
    }
}
