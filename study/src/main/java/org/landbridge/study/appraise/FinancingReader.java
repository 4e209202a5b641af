package org.landbridge.study.appraise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Network;
import org.landbridge.network.yaml.YamlFields;
import org.landbridge.trade.appraise.Loan;

/** Reads who owns a project and who lends for it. */
final class FinancingReader {
    private static final List<String> LOAN = List.of(
            "name",
            "lender",
            "first_year",
            "drawn_millions",
            "rate_percent",
            "grace_years",
            "repayment_years",
            "repayment",
            "interest_in_grace",
            "source",
            "confidence");
    private static final double WHOLE = 1e-9;

    private final Network network;
    private final YamlFields top;
    private final List<ProjectFile.LoanPlan> loans = new ArrayList<>();
    private Figure reference = Figure.assumed(5, "IMF and World Bank, unified rate of discount for loans, 2013");

    FinancingReader(Network network, YamlFields top) {
        this.network = network;
        this.top = top;
        if (top.has("financing")) {
            YamlFields f = top.fields("financing", List.of("loans", "reference_percent"));
            reference = ProjectReader.figureOr(f, "reference_percent", 0, 50, reference);
            for (YamlFields item : f.list("loans", LOAN, 50)) {
                loans.add(loan(item));
            }
        }
    }

    Map<String, Double> owners() {
        Map<String, Double> owners = new LinkedHashMap<>(
                YamlFields.numbersByWord(top, "owners", network.states().keySet(), 0, 1));
        if (top.misses("owners")) {
            top.fault("owners", "the key owners is missing", "say whose the link is, for example owners: {STATE: 1}");
        }
        double sum = owners.values().stream().mapToDouble(d -> d).sum();
        if (!owners.isEmpty() && Math.abs(sum - 1) > WHOLE) {
            top.fault("owners", "the shares add up to " + sum, "let them add up to 1");
        }
        return owners;
    }

    List<ProjectFile.LoanPlan> loans() {
        return List.copyOf(loans);
    }

    Figure referencePercent() {
        return reference;
    }

    private ProjectFile.LoanPlan loan(YamlFields f) {
        String lender = f.text("lender");
        if (!lender.isEmpty() && !network.states().containsKey(lender)) {
            f.fault(
                    "lender",
                    "unknown state \"" + YamlFields.quote(lender) + "\""
                            + EditDistance.didYouMean(lender, network.states().keySet()),
                    "use an id of states.csv");
        }
        List<Double> drawn = f.numbers("drawn_millions", 0, ProjectReader.MOST_MILLIONS, 50);
        if (f.misses("drawn_millions")) {
            f.fault("drawn_millions", "the key drawn_millions is missing", "list what is drawn in each year");
        }
        if (!drawn.isEmpty() && drawn.stream().mapToDouble(d -> d).sum() == 0) {
            f.fault("drawn_millions", "nothing is drawn", "leave the loan out");
        }
        int grace = ProjectReader.whole(f, "grace_years", 0, 50);
        if (drawn.size() > grace + 1) {
            f.fault(
                    "grace_years",
                    "it is drawn over " + drawn.size() + " years, longer than a grace of " + grace + " years allows",
                    "draw it before the first instalment, or lengthen the grace");
        }
        String repayment = f.word("repayment", List.of("annuity", "equal_principal", "bullet"), "annuity");
        return new ProjectFile.LoanPlan(
                f.text("name"),
                lender,
                ProjectReader.year(f, "first_year"),
                drawn,
                f.number("rate_percent", 0, 100),
                grace,
                ProjectReader.whole(f, "repayment_years", 1, 100),
                Loan.Repayment.valueOf((repayment == null ? "annuity" : repayment).toUpperCase(Locale.ROOT)),
                "capitalised".equals(f.word("interest_in_grace", List.of("paid", "capitalised"), "paid")),
                f.text("source"),
                ProjectReader.confidence(f));
    }
}
