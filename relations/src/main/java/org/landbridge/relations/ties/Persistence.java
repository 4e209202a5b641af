package org.landbridge.relations.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.landbridge.network.BadUsageException;

/**
 * How long ties last: of those that are among a state's strongest, how many are so again some years later. Much that goes
 * within a year comes back, as the measure is noisy, so the half-life is told by how the share falls between a year and
 * {@link #lag} years, less the share that chance alone would leave: {@code (S(lag) - c) / (S(1) - c)} is what lasts over
 * {@code lag - 1} years.
 *
 * @param share that stays from one period to the next
 * @param later share that is so again after {@code lag} periods
 * @param lag periods over which the fall is measured
 * @param halfLife periods; infinite if nothing is seen to go
 * @param low lower end of the 95 % interval of the half-life, from resampling states
 * @param high upper end, infinite if none goes in too many of the resamples
 * @param observed ties at risk
 */
public record Persistence(double share, double later, int lag, double halfLife, double low, double high, int observed) {
    private static final int LONGEST_LAG = 5;
    private static final int RESAMPLES = 2000;
    private static final double TAIL = 0.025;

    /**
     * Measures it.
     *
     * @param strength by period, state and state, larger is closer; NaN where not known
     * @param strongest how many ties of a state count
     */
    public static Persistence of(double[][][] strength, int strongest, long seed) {
        int n = strength.length == 0 ? 0 : strength[0].length;
        if (strength.length < 3 || strongest < 1 || n <= strongest + 1) {
            throw new BadUsageException("Persistence of the " + strongest + " strongest ties of " + n + " states over "
                    + strength.length + " periods; it needs three periods and more states than that.");
        }
        int lag = Math.clamp(strength.length / 2, 2, LONGEST_LAG);
        double chance = (double) strongest / (n - 1);
        Count next = new Count(strength, strongest, 1);
        Count later = new Count(strength, strongest, lag);
        if (next.total() == 0 || later.total() == 0) {
            throw new BadUsageException("Of no tie is it known whether it lasted from one period to the next.");
        }
        double[] lives = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = new int[n];
        for (int r = 0; r < RESAMPLES; r++) {
            for (int i = 0; i < n; i++) {
                drawn[i] = random.nextInt(n);
            }
            lives[r] = halfLife(next.share(drawn), later.share(drawn), lag, chance);
        }
        Arrays.sort(lives);
        for (int i = 0; i < n; i++) {
            drawn[i] = i;
        }
        return new Persistence(
                next.share(drawn),
                later.share(drawn),
                lag,
                halfLife(next.share(drawn), later.share(drawn), lag, chance),
                lives[(int) (TAIL * RESAMPLES)],
                lives[(int) ((1 - TAIL) * RESAMPLES) - 1],
                next.total());
    }

    /** Ties by state that were among the strongest, and how many are so again after some periods. */
    private static final class Count {
        private final int[] again;
        private final int[] all;

        Count(double[][][] strength, int strongest, int lag) {
            int n = strength[0].length;
            again = new int[n];
            all = new int[n];
            for (int t = 0; t + lag < strength.length; t++) {
                for (int i = 0; i < n; i++) {
                    double[] then = strength[t + lag][i];
                    List<Integer> those = strongest(then, i, strongest);
                    for (int j : strongest(strength[t][i], i, strongest)) {
                        if (!Double.isNaN(then[j])) {
                            all[i]++;
                            again[i] += those.contains(j) ? 1 : 0;
                        }
                    }
                }
            }
        }

        int total() {
            return Arrays.stream(all).sum();
        }

        double share(int[] states) {
            int kept = 0;
            int risked = 0;
            for (int i : states) {
                kept += again[i];
                risked += all[i];
            }
            return risked == 0 ? Double.NaN : (double) kept / risked;
        }
    }

    private static double halfLife(double next, double later, int lag, double chance) {
        double lasting = (later - chance) / (next - chance);
        if (Double.isNaN(lasting) || lasting >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        return lasting <= 0 ? 0 : Math.log(0.5) * (lag - 1) / Math.log(lasting);
    }

    private static List<Integer> strongest(double[] ties, int self, int count) {
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < ties.length; j++) {
            if (j != self && !Double.isNaN(ties[j])) {
                order.add(j);
            }
        }
        order.sort(Comparator.comparingDouble((Integer j) -> -ties[j]).thenComparing(j -> j));
        return order.subList(0, Math.min(count, order.size()));
    }
}
