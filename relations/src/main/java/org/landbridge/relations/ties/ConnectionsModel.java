package org.landbridge.relations.ties;

import java.util.Arrays;
import org.landbridge.network.BadUsageException;

/**
 * The connections model and pairwise stability of Jackson and Wolinsky (1996): a player gains decay^distance from every
 * other he can reach, and pays for each own link. A network is pairwise stable when nobody gains by cutting a link, and
 * no pair can add one that is good for one and not bad for the other. Networks are bits of pairs (0,1), (0,2), ...
 */
public final class ConnectionsModel {
    private static final int MOST_PLAYERS = 11;
    private static final double TOLERANCE = 1e-12;

    private final int players;
    private final double decay;
    private final double linkCost;

    /**
     * @param players from 1 to 11
     * @param decay of worth with each link of distance, between 0 and 1
     * @param linkCost that each end pays
     */
    public ConnectionsModel(int players, double decay, double linkCost) {
        if (players < 1 || players > MOST_PLAYERS || !(decay > 0 && decay < 1) || !Double.isFinite(linkCost)) {
            throw new BadUsageException(
                    "A connections model of " + players + " players, decay " + decay + ", link cost "
                            + linkCost + "; it takes 1 to " + MOST_PLAYERS
                            + " players, a decay between 0 and 1 and a finite cost.");
        }
        this.players = players;
        this.decay = decay;
        this.linkCost = linkCost;
    }

    /** Bit of a pair. */
    public long link(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        if (low < 0 || high >= players || low == high) {
            throw new BadUsageException("A link of " + a + " and " + b + " among " + players + " players.");
        }
        return 1L << (low * (2 * players - low - 1) / 2 + high - low - 1);
    }

    /** What each player gets. */
    public double[] payoffs(long network) {
        double[] payoff = new double[players];
        int[] distance = new int[players];
        int[] queue = new int[players];
        for (int i = 0; i < players; i++) {
            Arrays.fill(distance, -1);
            distance[i] = 0;
            queue[0] = i;
            int tail = 1;
            for (int head = 0; head < tail; head++) {
                int at = queue[head];
                for (int j = 0; j < players; j++) {
                    if (j != at && distance[j] < 0 && (network & link(at, j)) != 0) {
                        distance[j] = distance[at] + 1;
                        payoff[i] += Math.pow(decay, distance[j]) - (distance[j] == 1 ? linkCost : 0);
                        queue[tail++] = j;
                    }
                }
            }
        }
        return payoff;
    }

    /** Whether no player and no pair wants to change a network. */
    public boolean isPairwiseStable(long network) {
        double[] now = payoffs(network);
        for (int a = 0; a < players; a++) {
            for (int b = a + 1; b < players; b++) {
                double[] then = payoffs(network ^ link(a, b));
                double forA = then[a] - now[a];
                double forB = then[b] - now[b];
                boolean there = (network & link(a, b)) != 0;
                boolean wanted = there
                        ? Math.max(forA, forB) > TOLERANCE
                        : Math.max(forA, forB) > TOLERANCE && Math.min(forA, forB) >= -TOLERANCE;
                if (wanted) {
                    return false;
                }
            }
        }
        return true;
    }
}
