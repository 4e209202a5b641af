package org.landbridge.relations.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.landbridge.network.BadUsageException;

/**
 * How long ties last: of those that are among a state's strongest, how many still are a year later. If that share is the
 * same every year, half of them are gone after {@code ln 0.5 / ln share} years.
 *
 * @param share that stays from one period to the next
 * @param halfLife periods; infinite if none ever goes
 * @param low lower end of the 95 % interval of the half-life, from resampling states
 * @param high upper end, infinite if none goes in too many of the resamples
 * @param observed ties at risk
 */
public record Persistence(double share, double halfLife, double low, double high, int observed) {
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
        if (strength.length < 2 || strongest < 1 || n <= strongest + 1) {
            throw new BadUsageException("Persistence of the " + strongest + " strongest ties of " + n + " states over "
                    + strength.length + " periods; it needs two periods and more states than that.");
        }
        int[] stays = new int[n];
        int[] all = new int[n];
        for (int t = 0; t + 1 < strength.length; t++) {
            for (int i = 0; i < n; i++) {
                double[] now = strength[t][i];
                double[] then = strength[t + 1][i];
                List<Integer> next = strongest(then, i, strongest);
                for (int j : strongest(now, i, strongest)) {
                    if (!Double.isNaN(then[j])) {
                        all[i]++;
                        stays[i] += next.contains(j) ? 1 : 0;
                    }
                }
            }
        }
        int observed = Arrays.stream(all).sum();
        if (observed == 0) {
            throw new BadUsageException("Of no tie is it known whether it lasted from one period to the next.");
        }
        double share = (double) Arrays.stream(stays).sum() / observed;
        double[] lives = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(seed);
        for (int r = 0; r < RESAMPLES; r++) {
            int kept = 0;
            int risked = 0;
            for (int i = 0; i < n; i++) {
                int drawn = random.nextInt(n);
                kept += stays[drawn];
                risked += all[drawn];
            }
            lives[r] = risked == 0 ? Double.POSITIVE_INFINITY : halfLife((double) kept / risked);
        }
        Arrays.sort(lives);
        return new Persistence(
                share,
                halfLife(share),
                lives[(int) (TAIL * RESAMPLES)],
                lives[(int) ((1 - TAIL) * RESAMPLES) - 1],
                observed);
    }

    private static double halfLife(double share) {
        return share >= 1 ? Double.POSITIVE_INFINITY : share <= 0 ? 0 : Math.log(0.5) / Math.log(share);
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
