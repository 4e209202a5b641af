package org.landbridge.study.bargain;

import org.landbridge.trade.appraise.CashFlow;

/**
 * What the link is to one party, present values in USD at the rate of discount.
 *
 * @param benefit before anybody pays for building
 * @param outside what it gets without an agreement
 * @param asItStands benefit, its part of the cost as owner, and the loans as they are
 * @param agreed payoff of the bargain with side payments; NaN if there is none
 * @param pays of the cost in that bargain; negative if it is paid; NaN if there is none
 * @param byYear benefit by year
 */
public record PartyPayoff(
        String state,
        double weight,
        boolean decides,
        double benefit,
        double outside,
        double asItStands,
        double agreed,
        double pays,
        CashFlow byYear) {
    /** What it would pay at most. */
    public double mostItPays() {
        return benefit - outside;
    }

    /** Whether it is no worse off than without an agreement as things stand. */
    public boolean isWilling() {
        return asItStands >= outside;
    }
}
