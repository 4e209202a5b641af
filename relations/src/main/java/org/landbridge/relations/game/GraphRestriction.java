package org.landbridge.relations.game;

import org.landbridge.network.BadUsageException;

/**
 * A game in which only players who are linked, directly or through members, can act together (Myerson 1977): a coalition
 * is worth the sum of its connected parts. The Myerson value is the Shapley value of this game.
 */
public final class GraphRestriction implements CoalitionValue {
    private final CoalitionValue game;
    private final long[] neighbours;

    /**
     * @param game worth of coalitions if all could act together; a table makes this fast
     * @param players up to 62
     * @param links pairs of players
     */
    public GraphRestriction(CoalitionValue game, int players, int[][] links) {
        Coalitions.checkPlayers(players, Coalitions.MOST_PLAYERS, "");
        this.game = game;
        neighbours = new long[players];
        for (int[] link : links) {
            if (link.length != 2
                    || Math.min(link[0], link[1]) < 0
                    || Math.max(link[0], link[1]) >= players
                    || link[0] == link[1]) {
                throw new BadUsageException("Link " + java.util.Arrays.toString(link)
                        + " between players; it takes two different players from 0 to " + (players - 1) + ".");
            }
            neighbours[link[0]] |= 1L << link[1];
            neighbours[link[1]] |= 1L << link[0];
        }
        Coalitions.checkEmpty(game.value(0));
    }

    @Override
    public double value(long coalition) {
        double sum = 0;
        long rest = coalition;
        while (rest != 0) {
            long part = Long.lowestOneBit(rest);
            long front = part;
            while (front != 0) {
                long reached = 0;
                for (long f = front; f != 0; f &= f - 1) {
                    reached |= neighbours[Long.numberOfTrailingZeros(f)];
                }
                front = reached & rest & ~part;
                part |= front;
            }
            sum += game.value(part);
            rest &= ~part;
        }
        return sum;
    }
}
