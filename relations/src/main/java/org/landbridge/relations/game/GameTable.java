package org.landbridge.relations.game;

import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/** A game with the values of all its coalitions in one array of 2^players, 8 bytes each. */
public final class GameTable implements CoalitionValue {
    /** A table of so many players takes 512 MB. */
    public static final int MOST_PLAYERS = 26;

    private static final int CHUNK_BITS = 8;

    private final int players;
    private final double[] value;

    private GameTable(int players, double[] value) {
        this.players = players;
        this.value = value;
        Coalitions.checkEmpty(value[0]);
        for (int s = 1; s < value.length; s++) {
            Coalitions.checkFinite(value[s], s);
        }
    }

    /**
     * Asks the value of every coalition once; the empty one too, which must be 0.
     *
     * @throws BadUsageException when there are no players or too many, or the empty coalition is worth something
     * @throws NoSolutionException when a value is not finite
     */
    public static GameTable of(int players, CoalitionValue game, Workers workers) {
        checkPlayers(players);
        double[] value = new double[1 << players];
        int bits = Math.min(CHUNK_BITS, players);
        workers.run(1 << (players - bits), (task, thread) -> {
            int from = task << bits;
            for (int s = from; s < from + (1 << bits); s++) {
                value[s] = game.value(s);
            }
        });
        return new GameTable(players, value);
    }

    /** @param value of each coalition, by its bits; 2^players of them */
    public static GameTable of(double[] value) {
        int players = Integer.numberOfTrailingZeros(value.length);
        if (Integer.bitCount(value.length) != 1) {
            throw new BadUsageException(
                    value.length + " values of coalitions; a game has 2, 4, 8, 16 ... of them, with the empty one.");
        }
        checkPlayers(players);
        return new GameTable(players, value.clone());
    }

    private static void checkPlayers(int players) {
        Coalitions.checkPlayers(
                players, MOST_PLAYERS, "Sample the value, or declare which players are interchangeable.");
    }

    public int players() {
        return players;
    }

    @Override
    public double value(long coalition) {
        return value[(int) coalition];
    }

    public double grand() {
        return value[value.length - 1];
    }

    /** The array itself; not to be written. */
    double[] values() {
        return value;
    }

    /** Largest absolute value of a coalition; tolerances are relative to it. */
    double scale() {
        double most = 0;
        for (double v : value) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }
}
