package org.landbridge.relations.bargain;

import org.landbridge.network.BadUsageException;

/**
 * What becomes of an agreement once the money is sunk (Grossman and Hart 1986; Hart and Moore 1990; transit pipelines:
 * Ikonnikova 2006). What was paid does not come back, so parties bargain anew over the gross benefits, with the same
 * weights and with what each gets when the thing stands idle. A party that keeps its word gets what was agreed; with a
 * chance in between it gets the mean of both.
 *
 * @param agreed payoff of each party if the agreement is kept, less what it paid
 * @param renegotiated payoff of each after renegotiation, less what it paid
 */
public record HoldUp(double[] agreed, double[] renegotiated) {
    /**
     * Bargains anew.
     *
     * @param benefit of each party from the thing in use
     * @param agreed payoff of each if the agreement is kept, all payments counted
     * @param sunk what each has paid by then
     * @param idle what each gets when the thing stands idle
     * @param weight bargaining power of each, above 0
     * @throws org.landbridge.network.NoSolutionException when even in use it is worth less than idle
     */
    public static HoldUp of(double[] benefit, double[] agreed, double[] sunk, double[] idle, double[] weight) {
        if (agreed.length != benefit.length || sunk.length != benefit.length) {
            throw new BadUsageException("A hold-up of " + benefit.length + " benefits, " + agreed.length
                    + " agreed payoffs and " + sunk.length + " payments; give one of each to every party.");
        }
        double[] payoff = NashBargain.agree(benefit, 0, idle, weight).payoff().clone();
        for (int i = 0; i < payoff.length; i++) {
            payoff[i] -= sunk[i];
        }
        return new HoldUp(agreed.clone(), payoff);
    }

    /** What a party takes from the others by breaking its word; negative if it loses by it. */
    public double extracted(int party) {
        return renegotiated[party] - agreed[party];
    }

    /** Expected payoff when the agreement is kept with a chance of 0 to 1. */
    public double expected(int party, double kept) {
        return kept * agreed[party] + (1 - kept) * renegotiated[party];
    }

    /**
     * The least chance that the agreement is kept with which a party is willing to pay.
     *
     * @param outside what it gets without any agreement
     * @return 0 if it is willing whatever comes, more than 1 or infinite if it is not even when the agreement is kept
     */
    public double leastChance(int party, double outside) {
        if (renegotiated[party] >= outside) {
            return 0;
        }
        return agreed[party] > renegotiated[party]
                ? (outside - renegotiated[party]) / (agreed[party] - renegotiated[party])
                : Double.POSITIVE_INFINITY;
    }
}
