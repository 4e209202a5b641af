package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.study.appraise.BargainPlan;
import org.landbridge.study.appraise.BoxAxis;
import org.landbridge.study.bargain.Bargain;
import org.landbridge.study.bargain.Box;
import org.landbridge.study.bargain.LenderCase;

/** What a bargain says in words: its verdict and what it assumes. */
final class BargainWords {
    private BargainWords() {}

    /** Whether the lender's own gain explains its money, in a few sentences. */
    static List<String> verdict(Bargain bargain) {
        LenderCase l = bargain.lender();
        Box box = bargain.box();
        if (l == null || box == null) {
            return List.of("The project file names no loan, so there is no lender to explain.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(l.lender() + " puts up " + percent(l.shareOfCost()) + " of the cost, as a loan. With money worth "
                + Figures.plain(100 * l.opportunity()) + " % a year elsewhere the loan is worth "
                + AppraisalTable.signed(l.loanWorth()) + " to it and its own gain from trade "
                + AppraisalTable.signed(l.ownGain()) + ", " + AppraisalTable.signed(l.net()) + " together: "
                + (l.isExplained() ? "explained by its own gain." : "not explained by its own gain alone."));
        lines.add("In " + percent(box.lender()) + " of the box it is explained, in " + percent(1 - box.lender())
                + " it is not (if all of the loan is repaid: explained in " + percent(box.lenderIfRepaid()) + "); in "
                + percent(box.host()) + " the owner is willing, in " + percent(box.both())
                + " both are, in " + percent(box.worth()) + " the parties together gain more than the link costs.");
        lines.add("If nothing were repaid, its own gain would cover " + percent(l.coveredAsGift())
                + " of what it pays out.");
        return lines;
    }

    static String percent(double share) {
        return Double.isFinite(share) ? Figures.grouped(100 * share, 1) + " %" : "-";
    }

    /** What every figure rests on. */
    static List<String> assumptions() {
        return List.of(
                "Utility is transferable: states can pay one another, and a USD is worth the same to each.",
                "No coercion, no threats, full information. Only freight counts: no security, prestige or domestic gain.",
                "Players are states. What users gain is the state's gain, and things as they are are its outside option"
                        + " where the file states no other.",
                "A toll meets the straight line of demand that the rule of half implies; other ways keep their prices.",
                "An overrun is shared as the cost is: the lender's share stays. All is at constant prices, but debt is"
                        + " nominal, so inflation would make the loan a larger gift.",
                "Who is at no table gains without paying, and who loses without a say is not paid.",
                "In the box every axis is uniform and independent: shares of the box are no probabilities.");
    }

    /** Figures of the bargain with their sources, as name, value, unit, confidence and source. */
    static List<ProjectRow> figures(Bargain bargain) {
        BargainPlan plan = bargain.plan();
        String currency = bargain.appraisal().file().currency();
        List<ProjectRow> rows = new ArrayList<>();
        rows.add(new ProjectRow("what the lender's money earns elsewhere", plan.opportunityPercent(), "%"));
        rows.add(new ProjectRow("of the debt service that is paid", plan.repaidPercent(), "%"));
        rows.add(new ProjectRow("chance that the word is kept", plan.keptPercent(), "%"));
        rows.add(new ProjectRow("of a pair's gain at the lender's end", plan.incidencePercent(), "%"));
        rows.add(new ProjectRow("toll a tonne", plan.tollPerTonne(), currency));
        for (BargainPlan.Party p : plan.parties()) {
            rows.add(new ProjectRow("weight of " + p.state(), p.weight(), ""));
            rows.add(new ProjectRow("outside option of " + p.state(), p.outsideMillions(), "m " + currency));
        }
        return rows;
    }

    static String unit(BoxAxis axis) {
        return switch (axis) {
            case TRAFFIC, GROWTH, SAVING, CAPITAL -> "×";
            case DELAY -> "years";
            case TOLL_PER_TONNE -> "a tonne";
            default -> "%";
        };
    }

    /** {@code 5.2 %}, {@code 1.35 ×}. */
    static String value(BoxAxis axis, double value) {
        return Figures.grouped(value, unit(axis).equals("×") ? 2 : 1) + " " + unit(axis);
    }

    /** Where the verdict turns on an axis: {@code below 5.0 %}. */
    static String thresholds(Box.AxisCase axis, boolean explainedNow) {
        if (axis.thresholds().isEmpty()) {
            return explainedNow ? "anywhere" : "nowhere";
        }
        List<String> words = new ArrayList<>();
        for (Box.Threshold t : axis.thresholds()) {
            words.add((t.explainedAbove() ? "above " : "below ")
                    + value(axis.range().axis(), t.value()));
        }
        return String.join(", ", words);
    }
}
