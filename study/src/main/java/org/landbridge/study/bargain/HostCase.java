package org.landbridge.study.bargain;

/**
 * What the host can take once the money is sunk, present values in USD.
 *
 * @param agreed payoff of the host, then of the lender, if all keep their word
 * @param renegotiated the same after bargaining anew with nothing repaid
 * @param lenderOutside what the lender gets without any agreement
 * @param kept chance that the word is kept, as stated
 * @param leastChance with which the lender is willing; 0 if whatever comes, more than 1 if not even when all is kept
 * @param pie what the link in use is worth to all parties then
 * @param tempted first year at whose start the debt service left is worth more to the host than all that the link still
 *     brings it; 0 if there is none
 */
public record HostCase(
        String host,
        double[] agreed,
        double[] renegotiated,
        double lenderOutside,
        double kept,
        double leastChance,
        double pie,
        int tempted) {
    /** What the host takes. */
    public double taken() {
        return renegotiated[0] - agreed[0];
    }

    /** What the lender can expect, USD. */
    public double lenderExpected() {
        return kept * agreed[1] + (1 - kept) * renegotiated[1];
    }

    public boolean lenderWilling() {
        return lenderExpected() >= lenderOutside;
    }
}
