package org.landbridge.study.bargain;

/**
 * Whether a lender's money is explained by its own gain as a trading state; present values in USD at what the money
 * would earn elsewhere.
 *
 * @param opportunity rate, 0.05 is 5 %
 * @param shareOfCost of the building that it puts up
 * @param paidOut drawdowns
 * @param loanWorth of drawdowns and debt service together; a gift if negative
 * @param ownGain of its users and treasury
 * @param outside what it gets without an agreement
 * @param grantElement of the loan at that rate
 * @param referenceGrantElement at the reference rate of the file
 * @param breakEvenOpportunity rate up to which it is explained, NaN if it is at none or at all from 0 to 50 %
 * @param leastInterest interest at which it is just willing, counting its own gain: 0 if it would lend for nothing, NaN if
 *     no interest up to 50 % is enough
 * @param interestAlone interest at which the loan alone is worth nothing to it, NaN likewise
 * @param trafficNeeded traffic, times what is stated, from which it is explained; 0 if it is without any, NaN if no
 *     traffic up to 100 times is enough
 */
public record LenderCase(
        String lender,
        double opportunity,
        double shareOfCost,
        double paidOut,
        double loanWorth,
        double ownGain,
        double outside,
        double grantElement,
        double referenceGrantElement,
        double breakEvenOpportunity,
        double leastInterest,
        double interestAlone,
        double trafficNeeded) {
    public double net() {
        return ownGain + loanWorth - outside;
    }

    /** Whether its own gain covers what the loan gives away. */
    public boolean isExplained() {
        return net() >= 0;
    }

    /** Share of what it pays out that its own gain covers if nothing comes back. */
    public double coveredAsGift() {
        return paidOut > 0 ? ownGain / paidOut : Double.NaN;
    }
}
