package org.landbridge.study.bargain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.bargain.FinancingCoalitions;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.BargainPlan;

/**
 * Who pays for a link. Present values in USD at the end of the base year, at the rate of discount of the appraisal.
 *
 * @param cost of building
 * @param surplus of the parties: benefits less outside options less the cost
 * @param parties who bargain, in the order of the file
 * @param others states at no table, the largest gain first, and what each gets without paying
 * @param candidates states of the coalitions, the first the lowest bit
 * @param terms null without a lender
 * @param lender null if nobody lends
 * @param host null if nobody lends, or if the link in use is worth less than idle
 * @param box null if nobody lends
 */
public record Bargain(
        Appraisal appraisal,
        BargainPlan plan,
        double cost,
        double surplus,
        List<PartyPayoff> parties,
        List<Other> others,
        List<String> candidates,
        FinancingCoalitions coalitions,
        @Nullable Terms terms,
        @Nullable LenderCase lender,
        @Nullable HostCase host,
        @Nullable Box box) {
    public Bargain {
        parties = List.copyOf(parties);
        others = List.copyOf(others);
        candidates = List.copyOf(candidates);
    }

    /** A state that does not bargain. */
    public record Other(String state, double benefit) {}

    public boolean hasAgreement() {
        return surplus >= 0;
    }

    /** States of a coalition. */
    public List<String> members(long coalition) {
        return candidates.stream()
                .filter(s -> (coalition >>> candidates.indexOf(s) & 1) == 1)
                .toList();
    }
}
