package org.landbridge.relations.game;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.landbridge.network.BadUsageException;

/**
 * Which players are interchangeable, and which add nothing to any coalition. Interchangeable players get the same from
 * every value here, players who add nothing get nothing; so a game can be computed on counts of members of each class
 * ({@link CountTable}), exactly, and often far beyond the size of a table.
 */
public final class PlayerClasses {
    private final int[] classOf;
    private final int classes;
    private final int nullClass;

    private PlayerClasses(int[] classOf, int nullClass) {
        this.classOf = classOf;
        this.nullClass = nullClass;
        classes = 1 + Arrays.stream(classOf).max().orElse(-1);
    }

    /**
     * Finds classes by comparing all coalitions.
     *
     * @param tolerance two values that differ by no more are the same; 0 for exactly the same
     */
    public static PlayerClasses find(GameTable game, double tolerance) {
        int n = game.players();
        double[] v = game.values();
        int[] classOf = new int[n];
        int[] first = new int[n];
        int classes = 0;
        int nullClass = -1;
        for (int i = 0; i < n; i++) {
            classOf[i] = -1;
            for (int c = 0; c < classes && classOf[i] < 0; c++) {
                if (interchangeable(v, first[c], i, tolerance)) {
                    classOf[i] = c;
                }
            }
            if (classOf[i] < 0) {
                if (addsNothing(v, i, tolerance)) {
                    nullClass = classes;
                }
                first[classes] = i;
                classOf[i] = classes++;
            }
        }
        return new PlayerClasses(classOf, nullClass);
    }

    /** Every player by himself. */
    public static PlayerClasses separate(int players) {
        int[] classOf = new int[players];
        Arrays.setAll(classOf, i -> i);
        return new PlayerClasses(classOf, -1);
    }

    /**
     * Classes known beforehand. They are tried on coalitions drawn at random, which catches most errors, not all.
     *
     * @param classOf class of each player from 0 without a gap; up to 62 players
     * @param tries coalitions to draw for each player
     * @throws BadUsageException when two players of a class turn out to differ
     */
    public static PlayerClasses declared(CoalitionValue game, int[] classOf, int tries, long seed) {
        int n = classOf.length;
        Coalitions.checkPlayers(n, Coalitions.MOST_PLAYERS, "");
        PlayerClasses declared = new PlayerClasses(classOf.clone(), -1);
        int[] first = new int[Math.max(1, Math.min(n, declared.classes))];
        Arrays.fill(first, -1);
        for (int i = 0; i < n; i++) {
            if (classOf[i] < 0 || classOf[i] >= n) {
                throw new BadUsageException(
                        "Class " + classOf[i] + " of player " + i + "; number classes from 0 without a gap.");
            }
            if (first[classOf[i]] < 0) {
                first[classOf[i]] = i;
            }
        }
        if (Arrays.stream(first).anyMatch(f -> f < 0)) {
            throw new BadUsageException("Classes " + Arrays.toString(classOf) + "; number them from 0 without a gap.");
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < n; i++) {
            int other = first[classOf[i]];
            for (int t = 0; other != i && t < tries; t++) {
                long rest = random.nextLong() & Coalitions.grand(n) & ~(1L << i) & ~(1L << other);
                double a = game.value(rest | 1L << other);
                double b = game.value(rest | 1L << i);
                if (Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b))) {
                    throw new BadUsageException("Players " + other + " and " + i
                            + " are declared interchangeable, but joining " + Coalitions.text(rest) + " they make it "
                            + a + " and " + b + ".");
                }
            }
        }
        return declared;
    }

    private static boolean interchangeable(double[] v, int i, int j, double tolerance) {
        int a = 1 << i;
        int b = 1 << j;
        for (int s = 0; s < v.length; s++) {
            if ((s & (a | b)) == 0 && Math.abs(v[s | a] - v[s | b]) > tolerance) {
                return false;
            }
        }
        return true;
    }

    private static boolean addsNothing(double[] v, int i, double tolerance) {
        int a = 1 << i;
        for (int s = 0; s < v.length; s++) {
            if ((s & a) == 0 && Math.abs(v[s | a] - v[s]) > tolerance) {
                return false;
            }
        }
        return true;
    }

    public int players() {
        return classOf.length;
    }

    /** Number of classes, with that of players who add nothing. */
    public int classes() {
        return classes;
    }

    public int classOf(int player) {
        return classOf[player];
    }

    /** Whether a player was found to add nothing to any coalition. */
    public boolean addsNothing(int player) {
        return classOf[player] == nullClass;
    }

    int nullClass() {
        return nullClass;
    }
}
