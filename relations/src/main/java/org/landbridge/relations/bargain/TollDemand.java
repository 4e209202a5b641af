package org.landbridge.relations.bargain;

import org.landbridge.network.BadUsageException;

/**
 * What a toll on a link does to its users, where all that is known is what they gain without it and how much they send:
 * the straight line of demand with that surplus and that quantity, as the rule of half has it. Demand ends at a toll of
 * twice the mean gain of a tonne; the toll that brings in most is half of that.
 *
 * @param surplusUsd what users gain without a toll, USD a year
 * @param tonnes that they send without it, a year
 */
public record TollDemand(double surplusUsd, double tonnes) {
    public TollDemand {
        if (!(surplusUsd >= 0) || !(tonnes >= 0) || Double.isInfinite(surplusUsd) || Double.isInfinite(tonnes)) {
            throw new BadUsageException("Demand with a surplus of " + surplusUsd + " USD and " + tonnes
                    + " t; both must be finite and at least 0.");
        }
    }

    /** Toll at which nobody uses the link, USD a tonne; 0 if nobody does anyway. */
    public double chokeUsd() {
        return tonnes == 0 ? 0 : 2 * surplusUsd / tonnes;
    }

    /** Share of the tonnes that stays; that of the surplus is its square. */
    public double share(double tollUsd) {
        if (tollUsd == 0) {
            return 1;
        }
        double choke = chokeUsd();
        return choke > 0 ? Math.clamp(1 - tollUsd / choke, 0, 1) : 0;
    }

    /** What the toll brings in, USD a year. */
    public double revenueUsd(double tollUsd) {
        return tollUsd * tonnes * share(tollUsd);
    }

    /** The toll that brings in most. */
    public double bestTollUsd() {
        return chokeUsd() / 2;
    }
}
