package org.landbridge.relations.ties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.landbridge.network.BadUsageException;

/**
 * What breaks a tie of a network at rest: the smallest change of each cause, one at a time and all other ties as they
 * are, as pairwise stability has it, after which the pair wants no more than a floor. The joint gain of a tie is
 * {@code B (1 - c n) - psi H - 2 k w}: B what both gain from a unit, c the share that a regime takes of it, n regimes in
 * force, H the hostility met, k the cost.
 */
public final class BreakingPoints {
    /** What may change. */
    public enum Cause {
        /** The benefit of the tie falls; the amount is a share of it. */
        BENEFIT,
        /** Keeping it becomes dearer; the amount is a factor on the cost. */
        COST,
        /** More authorities hold regimes against either; the amount is a number of them. */
        EXPOSURE,
        /** One partner becomes hostile to the other's partner; the amount is hostility, 0 to 1. */
        HOSTILITY,
        /** A tie with somebody who is hostile to the partner grows; the amount is strength. */
        RIVAL,
        /** Hostility between partners weighs more; the amount is psi over cost. */
        EXCLUSIVITY
    }

    /**
     * The smallest change of one cause.
     *
     * @param amount as the cause has it, infinite if none is enough
     * @param room how much of what the cause can do at most it takes, 1 is all of it; infinite if more than that
     * @param through state through which hostility or a rival works, -1 if none
     */
    public record Break(Cause cause, double amount, double room, int through) {}

    private final double[][] strength;
    private final double[][] hostility;
    private final double[][] regimes;
    private final double psi;
    private final double regimeShare;
    private final double mostRegimes;
    private final double mostPsi;

    /**
     * @param strength of ties at rest, cost 1, symmetric
     * @param hostility 0 to 1, symmetric
     * @param regimes in force against either of two states
     * @param psi exclusivity over cost, at least 0
     * @param regimeShare of the benefit that a regime takes
     * @param mostRegimes that there can be
     * @param mostPsi that exclusivity can be, such as the upper end of its interval
     */
    public BreakingPoints(
            double[][] strength,
            double[][] hostility,
            double[][] regimes,
            double psi,
            double regimeShare,
            double mostRegimes,
            double mostPsi) {
        if (!(psi >= 0) || !(regimeShare >= 0) || !(regimeShare * mostRegimes < 1) || Double.isInfinite(psi)) {
            throw new BadUsageException("Breaking points with exclusivity " + psi + " and a regime's share "
                    + regimeShare + ", at most " + mostRegimes
                    + " of them; exclusivity must be finite and at least 0, and all regimes take less than the whole.");
        }
        this.strength = strength;
        this.hostility = hostility;
        this.regimes = regimes;
        this.psi = psi;
        this.regimeShare = regimeShare;
        this.mostRegimes = mostRegimes;
        this.mostPsi = mostPsi;
    }

    /** What hostility of other partners two states meet. */
    public double met(int i, int j) {
        double sum = 0;
        for (int k = 0; k < strength.length; k++) {
            if (k != i && k != j) {
                sum += hostility[j][k] * strength[i][k] + hostility[i][k] * strength[j][k];
            }
        }
        return sum;
    }

    /** What both gain from a unit of their tie without regimes: that with which the network is at rest. */
    public double benefit(int i, int j) {
        return (2 * strength[i][j] + psi * met(i, j)) / (1 - regimeShare * regimes[i][j]);
    }

    /**
     * Causes, the one that takes least of its room first.
     *
     * @param floor strength from which a tie counts as one, below that of the tie
     */
    public List<Break> of(int i, int j, double floor) {
        double spare = 2 * (strength[i][j] - floor);
        if (!(spare > 0) || floor < 0) {
            throw new BadUsageException("The tie of states " + i + " and " + j + " is " + strength[i][j]
                    + ", not above the floor of " + floor + "; there is nothing to break.");
        }
        double whole = benefit(i, j);
        double taken = 1 - regimeShare * regimes[i][j];
        List<Break> breaks = new ArrayList<>();
        breaks.add(new Break(Cause.BENEFIT, spare / (whole * taken), spare / (whole * taken), -1));
        double factor = floor > 0 ? strength[i][j] / floor : Double.POSITIVE_INFINITY;
        breaks.add(new Break(Cause.COST, factor, 1 - 1 / factor, -1));
        double more = regimeShare > 0 ? spare / (whole * regimeShare) : Double.POSITIVE_INFINITY;
        breaks.add(within(Cause.EXPOSURE, more, mostRegimes - regimes[i][j], -1));
        breaks.add(best(Cause.HOSTILITY, i, j, spare));
        breaks.add(best(Cause.RIVAL, i, j, spare));
        double met = met(i, j);
        breaks.add(within(Cause.EXCLUSIVITY, met > 0 ? spare / met : Double.POSITIVE_INFINITY, mostPsi - psi, -1));
        breaks.sort(Comparator.comparingDouble(Break::room).thenComparing(Break::cause));
        return breaks;
    }

    private static Break within(Cause cause, double amount, double room, int through) {
        boolean fits = amount <= room && room > 0;
        return new Break(cause, amount, fits ? amount / room : Double.POSITIVE_INFINITY, through);
    }

    /** Over all third states, on either side. */
    private Break best(Cause cause, int i, int j, double spare) {
        Break best = new Break(cause, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, -1);
        for (int k = 0; k < strength.length; k++) {
            if (k == i || k == j) {
                continue;
            }
            for (int side = 0; side < 2; side++) {
                int one = side == 0 ? i : j;
                int other = side == 0 ? j : i;
                double weight = cause == Cause.HOSTILITY ? strength[one][k] : hostility[other][k];
                double amount = psi * weight > 0 ? spare / (psi * weight) : Double.POSITIVE_INFINITY;
                // A rival's tie can hardly become more than twice the tie itself.
                double room = cause == Cause.HOSTILITY ? 1 - hostility[other][k] : 2 * strength[i][j];
                Break found = within(cause, amount, room, k);
                if (found.room() < best.room()) {
                    best = found;
                }
            }
        }
        return best;
    }
}
