package org.landbridge.relations.game;

import java.util.StringJoiner;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;

/** Coalitions as bits, and what a game must be. */
final class Coalitions {
    static final int MOST_PLAYERS = 62;

    private Coalitions() {}

    static long grand(int players) {
        return (1L << players) - 1;
    }

    static void checkPlayers(int players, int most, String advice) {
        if (players < 1) {
            throw new BadUsageException("A game of " + players + " players; it needs at least one.");
        }
        if (players > most) {
            throw new BadUsageException(
                    "A game of " + players + " players; at most " + most + " can be done here. " + advice);
        }
    }

    static void checkEmpty(double value) {
        if (value != 0) {
            throw new BadUsageException("The empty coalition is worth " + value
                    + "; it must be worth 0. Subtract what is earned without any player from all values.");
        }
    }

    static double checkFinite(double value, long coalition) {
        if (!Double.isFinite(value)) {
            throw new NoSolutionException("The value of coalition " + text(coalition) + " is " + value
                    + "; every coalition needs a finite value.");
        }
        return value;
    }

    /** Players from 0, such as {0, 3}. */
    static String text(long coalition) {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (long rest = coalition; rest != 0; rest &= rest - 1) {
            text.add(Integer.toString(Long.numberOfTrailingZeros(rest)));
        }
        return text.toString();
    }
}
