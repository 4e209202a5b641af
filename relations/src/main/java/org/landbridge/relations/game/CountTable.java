package org.landbridge.relations.game;

import org.landbridge.network.BadUsageException;
import org.landbridge.network.Workers;

/**
 * A game by counts: its value for every number of members of each class of interchangeable players. Players who add
 * nothing are left out. A game of players that all differ is its table.
 */
public final class CountTable {
    private static final int MOST_VALUES = 1 << GameTable.MOST_PLAYERS;

    private final PlayerClasses classes;
    /** Kind of each class: a class that is kept, or -1. */
    private final int[] kindOf;

    private final int[] members;
    private final int[] stride;
    private final double[] value;

    private CountTable(PlayerClasses classes, boolean dropNull) {
        this.classes = classes;
        kindOf = new int[classes.classes()];
        int kinds = 0;
        for (int c = 0; c < kindOf.length; c++) {
            kindOf[c] = dropNull && c == classes.nullClass() ? -1 : kinds++;
        }
        members = new int[kinds];
        for (int i = 0; i < classes.players(); i++) {
            int kind = kindOf[classes.classOf(i)];
            if (kind >= 0) {
                members[kind]++;
            }
        }
        stride = new int[kinds];
        long size = 1;
        for (int k = 0; k < kinds; k++) {
            stride[k] = (int) size;
            size *= members[k] + 1;
            if (size > MOST_VALUES) {
                throw new BadUsageException("The classes of players give more than " + MOST_VALUES
                        + " different coalitions. Sample the value instead.");
            }
        }
        value = new double[(int) size];
    }

    /** Asks the value of one coalition for every set of counts. */
    public static CountTable of(CoalitionValue game, PlayerClasses classes, Workers workers) {
        return of(game, classes, true, workers);
    }

    static CountTable of(CoalitionValue game, PlayerClasses classes, boolean dropNull, Workers workers) {
        CountTable table = new CountTable(classes, dropNull);
        int chunk = 256;
        workers.run((table.value.length + chunk - 1) / chunk, (task, thread) -> {
            int to = Math.min(table.value.length, (task + 1) * chunk);
            for (int at = task * chunk; at < to; at++) {
                table.value[at] = game.value(table.coalition(at));
            }
        });
        Coalitions.checkEmpty(table.value[0]);
        for (int at = 1; at < table.value.length; at++) {
            if (!Double.isFinite(table.value[at])) {
                Coalitions.checkFinite(table.value[at], table.coalition(at));
            }
        }
        return table;
    }

    /** A coalition with the counts at a place of the table: the first players of each class. */
    long coalition(int at) {
        int[] left = new int[members.length];
        for (int k = 0; k < left.length; k++) {
            left[k] = count(at, k);
        }
        long coalition = 0;
        for (int i = 0; i < classes.players(); i++) {
            int kind = kindOf[classes.classOf(i)];
            if (kind >= 0 && left[kind]-- > 0) {
                coalition |= 1L << i;
            }
        }
        return coalition;
    }

    int kinds() {
        return members.length;
    }

    int members(int kind) {
        return members[kind];
    }

    int stride(int kind) {
        return stride[kind];
    }

    int count(int at, int kind) {
        return at / stride[kind] % (members[kind] + 1);
    }

    int size() {
        return value.length;
    }

    double valueAt(int at) {
        return value[at];
    }

    double grand() {
        return value[value.length - 1];
    }

    double[] values() {
        return value;
    }

    double scale() {
        double most = 0;
        for (double v : value) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }

    /** What each player gets when each member of a kind gets the same. */
    double[] toPlayers(double[] ofKind) {
        double[] ofPlayer = new double[classes.players()];
        for (int i = 0; i < ofPlayer.length; i++) {
            int kind = kindOf[classes.classOf(i)];
            ofPlayer[i] = kind < 0 ? 0 : ofKind[kind];
        }
        return ofPlayer;
    }

    /** Shapley value of each player. */
    public double[] shapley() {
        return semivalue(Semivalue.shapleyWeights(Math.max(1, kept())));
    }

    /** Banzhaf value of each player. */
    public double[] banzhaf() {
        return semivalue(Semivalue.banzhafWeights(Math.max(1, kept())));
    }

    /** Banzhaf value scaled to sum to v(N). */
    public double[] banzhafNormalised() {
        return Semivalue.normalised(banzhaf(), grand());
    }

    private int kept() {
        int n = 0;
        for (int m : members) {
            n += m;
        }
        return n;
    }

    /** Coalitions with the same counts are counted at once. */
    private double[] semivalue(double[] weight) {
        int kinds = members.length;
        double[] sum = new double[kinds];
        int[] count = new int[kinds];
        for (int at = 0; at < value.length; at++) {
            int size = 0;
            double ways = 1;
            for (int k = 0; k < kinds; k++) {
                count[k] = count(at, k);
                size += count[k];
                ways *= choose(members[k], count[k]);
            }
            for (int k = 0; k < kinds; k++) {
                if (count[k] < members[k]) {
                    // Of the coalitions with these counts, those without one given member of the kind.
                    double without = ways * (members[k] - count[k]) / members[k];
                    sum[k] += without * weight[size] * (value[at + stride[k]] - value[at]);
                }
            }
        }
        return toPlayers(sum);
    }

    private static double choose(int n, int k) {
        double choose = 1;
        for (int j = 1; j <= k; j++) {
            choose = choose * (n - k + j) / j;
        }
        return choose;
    }
}
