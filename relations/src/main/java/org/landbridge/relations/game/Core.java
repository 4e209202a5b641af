package org.landbridge.relations.game;

import org.landbridge.network.BadUsageException;
import org.landbridge.network.Workers;

/**
 * Divisions of v(N) to which no coalition objects, because none could do better by itself (Gillies 1959), and what comes
 * nearest where there are none: the least core (Maschler, Peleg and Shapley 1979).
 */
public final class Core {
    /** Tolerance of excess, relative to the largest value of a coalition. */
    static final double TOLERANCE = 1e-9;

    /**
     * A coalition and what it lacks.
     *
     * @param coalition players as bits; 0 in a game of one player
     * @param excess v(S) - x(S); negative when it gets more than it could make
     */
    public record Objection(long coalition, double excess) {}

    /**
     * Divisions that hold the largest excess to its least.
     *
     * @param excess the least; the core is empty when it is positive; minus infinity in a game of one player
     * @param pay of each player in one such division
     */
    public record LeastCore(double excess, double[] pay) {}

    private Core() {}

    /** The coalition, not empty and not all, with the largest excess; of equals the first. */
    public static Objection largestObjection(GameTable game, double[] pay) {
        double[] v = game.values();
        double[] sum = sums(game, pay);
        Objection largest = new Objection(0, Double.NEGATIVE_INFINITY);
        for (int s = 1; s < v.length - 1; s++) {
            if (v[s] - sum[s] > largest.excess()) {
                largest = new Objection(s, v[s] - sum[s]);
            }
        }
        return largest;
    }

    /** v(S) - x(S) of every coalition, by its bits. */
    public static double[] excesses(GameTable game, double[] pay) {
        double[] excess = sums(game, pay);
        for (int s = 0; s < excess.length; s++) {
            excess[s] = game.values()[s] - excess[s];
        }
        return excess;
    }

    private static double[] sums(GameTable game, double[] pay) {
        if (pay.length != game.players()) {
            throw new BadUsageException(pay.length + " shares for " + game.players() + " players.");
        }
        double[] sum = new double[1 << pay.length];
        for (int i = 0; i < pay.length; i++) {
            for (int s = 1 << i; s < 2 << i; s++) {
                sum[s] = sum[s - (1 << i)] + pay[i];
            }
        }
        return sum;
    }

    /** Whether a division shares out v(N) and nobody objects, to 1e-9 of the largest value of a coalition. */
    public static boolean contains(GameTable game, double[] pay) {
        double objection = largestObjection(game, pay).excess();
        double tolerance = TOLERANCE * game.scale();
        double sum = 0;
        for (double x : pay) {
            sum += x;
        }
        return Math.abs(sum - game.grand()) <= tolerance && objection <= tolerance;
    }

    /** Least core, by one linear program. */
    public static LeastCore least(GameTable game, Workers workers) {
        if (game.players() == 1) {
            return new LeastCore(Double.NEGATIVE_INFINITY, new double[] {game.grand()});
        }
        // Players who add nothing stay: the coalition of all others objects with what it pays to them.
        CountTable table = CountTable.of(game, PlayerClasses.find(game, 0), false, workers);
        double[] pay = Nucleolus.leastCore(table);
        return new LeastCore(largestObjection(game, pay).excess(), pay);
    }

    /** Whether there is a division to which nobody objects; by Bondareva (1963) and Shapley (1967), a balanced game. */
    public static boolean isNonEmpty(GameTable game, Workers workers) {
        return least(game, workers).excess() <= TOLERANCE * game.scale();
    }
}
