package org.landbridge.relations.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.landbridge.network.BadUsageException;

/**
 * Which sets of parties could pay for a project together: those whose gains reach its cost and which hold everybody
 * whose consent is needed. Sets are bits, the first party the lowest. All sets are looked at, so the answer is exact.
 *
 * @param winning how many sets could pay
 * @param minimal of these, sets that could not without any one member whose consent is not needed; the fewest members
 *     first, then by their bits
 * @param indispensable parties that are in all sets that could pay; 0 if there are none
 */
public record FinancingCoalitions(long winning, List<Long> minimal, long indispensable) {
    /** Above it the sets are too many to look at all. */
    public static final int MOST_PARTIES = 20;

    private static final double TOLERANCE = 1e-12;

    public FinancingCoalitions {
        minimal = List.copyOf(minimal);
    }

    /**
     * Finds them.
     *
     * @param gain of each party over its outside option, before any payment; may be negative
     * @param cost that has to be paid, same unit
     * @param required parties that every set must hold
     */
    public static FinancingCoalitions of(double[] gain, double cost, long required) {
        int n = gain.length;
        if (n == 0 || n > MOST_PARTIES || required >>> n != 0 || !Double.isFinite(cost)) {
            throw new BadUsageException("Coalitions of " + n + " parties, of which " + Long.bitCount(required)
                    + " must be in, for a cost of " + cost + "; it takes 1 to " + MOST_PARTIES
                    + " parties and a finite cost.");
        }
        double[] sum = new double[1 << n];
        double size = Math.abs(cost);
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(gain[i])) {
                throw new BadUsageException("Party " + i + " gains " + gain[i] + "; it needs a finite gain.");
            }
            size += Math.abs(gain[i]);
        }
        double enough = cost - TOLERANCE * size;
        long winning = 0;
        long indispensable = (1L << n) - 1;
        List<Long> minimal = new ArrayList<>();
        for (int set = 0; set < sum.length; set++) {
            int lowest = Integer.numberOfTrailingZeros(set);
            sum[set] = set == 0 ? 0 : sum[set & set - 1] + gain[lowest];
            if ((set & required) == required && sum[set] >= enough) {
                winning++;
                indispensable &= set;
                if (isMinimal(sum, set, required, enough)) {
                    minimal.add((long) set);
                }
            }
        }
        minimal.sort(Comparator.comparingInt((Long set) -> Long.bitCount(set)).thenComparing(set -> set));
        return new FinancingCoalitions(winning, minimal, winning == 0 ? 0 : indispensable);
    }

    private static boolean isMinimal(double[] sum, int set, long required, double enough) {
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int one = Integer.lowestOneBit(rest);
            if ((required & one) == 0 && sum[set ^ one] >= enough) {
                return false;
            }
        }
        return true;
    }
}
