package org.landbridge.trade.appraise;

/**
 * What users gain when a cost changes and traffic with it: the traffic that stays gains all of the change, what comes or
 * goes half of it (Harberger's triangle; exact for straight demand lines). Gains are positive.
 */
public final class RuleOfHalf {
    private RuleOfHalf() {}

    /**
     * @param tonnesBefore at the cost before, at least 0
     * @param costBefore USD a tonne, of one part of the generalised cost or of all of it
     */
    public static double usd(double tonnesBefore, double tonnesAfter, double costBefore, double costAfter) {
        return (tonnesBefore + tonnesAfter) / 2 * (costBefore - costAfter);
    }
}
