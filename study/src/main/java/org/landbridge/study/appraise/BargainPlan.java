package org.landbridge.study.appraise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.landbridge.network.Confidence;

/**
 * How states bargain over a project, as its file tells it; {@link #standard} is what holds without a word of it.
 *
 * @param lender whose loan is looked at
 * @param parties who bargain, in the order of the file
 * @param opportunityPercent what the lender's money would earn elsewhere, per cent a year
 * @param repaidPercent of the debt service that is paid
 * @param keptPercent chance that what was agreed is kept once the money is sunk
 * @param incidencePercent of the gain of a pair's trade that stays at the lender's end
 * @param tollPerTonne on the link, on top of what is charged today, in the currency of the file
 * @param box ranges of what is not known
 * @param samples of the box
 * @param stated whether the file has a word of it
 */
public record BargainPlan(
        String lender,
        List<Party> parties,
        Figure opportunityPercent,
        Figure repaidPercent,
        Figure keptPercent,
        Figure incidencePercent,
        Figure tollPerTonne,
        List<Range> box,
        int samples,
        boolean stated) {
    /** Samples where the file states none. */
    public static final int SAMPLES = 10_000;

    private static final String BOX = "assumed: not stated in the project file";

    /**
     * One state at the table.
     *
     * @param weight bargaining power; only proportions count
     * @param outsideMillions what it gets without an agreement, present value in millions of the currency, compared with
     *     things as they are
     * @param decides whether nothing is built without it
     */
    public record Party(String state, Figure weight, Figure outsideMillions, boolean decides) {}

    /** One edge of the box. */
    public record Range(BoxAxis axis, double low, double high, Figure figure) {}

    public BargainPlan {
        parties = List.copyOf(parties);
        box = List.copyOf(box);
    }

    /** Those who own and who lend, with equal weights and no outside option. */
    static List<Party> standardParties(Map<String, Double> owners, List<ProjectFile.LoanPlan> loans) {
        List<String> states = new ArrayList<>(owners.keySet());
        loans.stream()
                .map(ProjectFile.LoanPlan::lender)
                .filter(l -> !states.contains(l))
                .forEach(states::add);
        return states.stream()
                .map(s -> new Party(
                        s,
                        Figure.assumed(1, "assumed: equal weights"),
                        Figure.assumed(0, "assumed: things stay as they are"),
                        true))
                .toList();
    }

    static List<Range> standardBox() {
        return List.of(
                range(BoxAxis.OPPORTUNITY_PERCENT, 2, 12),
                range(BoxAxis.DISCOUNT_PERCENT, 3, 12),
                range(BoxAxis.TRAFFIC, 0.4, 6),
                range(BoxAxis.CAPITAL, 0.9, 2),
                range(BoxAxis.DELAY, 0, 6),
                range(BoxAxis.INCIDENCE_PERCENT, 0, 100));
    }

    private static Range range(BoxAxis axis, double low, double high) {
        return new Range(axis, low, high, Figure.assumed(low, BOX));
    }

    /** What holds without a word of it. */
    static BargainPlan standard(
            String lender, Map<String, Double> owners, List<ProjectFile.LoanPlan> loans, Figure referencePercent) {
        return new BargainPlan(
                lender,
                standardParties(owners, loans),
                opportunity(referencePercent),
                Figure.assumed(100, "assumed: the loan is repaid"),
                Figure.assumed(100, "assumed: what is agreed is kept"),
                Figure.assumed(50, "assumed: half of a pair's gain at either end"),
                Figure.assumed(0, "assumed: no toll on top of what is charged"),
                standardBox(),
                SAMPLES,
                false);
    }

    static Figure opportunity(Figure referencePercent) {
        return new Figure(
                referencePercent.value(),
                "assumed: the reference rate of the loans (" + referencePercent.source() + ")",
                Confidence.LOW);
    }
}
