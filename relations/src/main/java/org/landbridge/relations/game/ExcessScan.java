package org.landbridge.relations.game;

import java.util.Arrays;
import java.util.BitSet;

/** Finds the coalitions that object most to a division, among those that are not settled. */
final class ExcessScan {
    private final CountTable game;
    private final boolean perCapita;
    private final double[] pay;
    private final int[] size;
    /** Coalitions known to depend on settled ones. */
    private final BitSet settled;

    private final int[] count;

    ExcessScan(CountTable game, boolean perCapita) {
        this.game = game;
        this.perCapita = perCapita;
        pay = new double[game.size()];
        size = new int[game.size()];
        settled = new BitSet(game.size());
        count = new int[game.kinds()];
        double[] one = new double[game.kinds()];
        Arrays.fill(one, 1);
        sums(one);
        for (int at = 0; at < size.length; at++) {
            size[at] = (int) Math.round(pay[at]);
        }
        settled.set(0);
        settled.set(game.size() - 1);
    }

    /** Pay of every set of counts: each kind repeats what the kinds before it make up. */
    private void sums(double[] ofKind) {
        pay[0] = 0;
        for (int k = 0; k < ofKind.length; k++) {
            int stride = game.stride(k);
            double x = ofKind[k];
            for (int at = stride; at < stride * (game.members(k) + 1); at++) {
                pay[at] = pay[at - stride] + x;
            }
        }
    }

    double weight(int at) {
        return perCapita ? size[at] : 1;
    }

    int[] counts(int at) {
        for (int k = 0; k < count.length; k++) {
            count[k] = game.count(at, k);
        }
        return count;
    }

    /**
     * The coalitions outside of the span whose excess, by weight, is above a level: at most {@code most}, the largest,
     * largest first; of equals the first.
     */
    int[] above(double level, double[] ofKind, RankSpan span, int most) {
        sums(ofKind);
        double[] value = game.values();
        int[] found = new int[most];
        double[] excess = new double[most];
        int n = 0;
        double bar = level;
        for (int at = 1; at < value.length - 1; at++) {
            double e = value[at] - pay[at];
            if (perCapita) {
                e /= size[at];
            }
            if (e > bar && !settled.get(at)) {
                if (span.contains(counts(at))) {
                    settled.set(at);
                    continue;
                }
                int place = n < most ? n++ : most - 1;
                while (place > 0 && excess[place - 1] < e) {
                    excess[place] = excess[place - 1];
                    found[place] = found[place - 1];
                    place--;
                }
                excess[place] = e;
                found[place] = at;
                if (n == most) {
                    bar = excess[most - 1];
                }
            }
        }
        return Arrays.copyOf(found, n);
    }
}
