package org.landbridge.app;

import org.landbridge.study.bargain.Bargain;
import org.landbridge.study.bargain.Box;
import org.landbridge.study.bargain.HostCase;
import org.landbridge.study.bargain.LenderCase;
import org.landbridge.study.bargain.PartyPayoff;
import org.landbridge.study.bargain.Terms;

/** A bargain as rows of section, name, item, value and unit. */
final class BargainCsv {
    private final StringBuilder text = new StringBuilder();

    private BargainCsv() {}

    static String text(Bargain bargain) {
        BargainCsv csv = new BargainCsv();
        CsvLine.append(csv.text, "section", "name", "item", "value", "unit");
        csv.write(bargain);
        return csv.text.toString();
    }

    private void write(Bargain b) {
        row("project", b.appraisal().file().name(), "cost", b.cost(), "USD");
        row("project", b.appraisal().file().name(), "surplus", b.surplus(), "USD");
        for (PartyPayoff p : b.parties()) {
            row("party", p.state(), "weight", p.weight(), "");
            row("party", p.state(), "benefit", p.benefit(), "USD");
            row("party", p.state(), "outside", p.outside(), "USD");
            row("party", p.state(), "as_it_stands", p.asItStands(), "USD");
            row("party", p.state(), "agreed", p.agreed(), "USD");
            row("party", p.state(), "pays", p.pays(), "USD");
            for (int year = p.byYear().firstYear(); year <= p.byYear().lastYear(); year++) {
                row("year", p.state(), Integer.toString(year), p.byYear().of(year), "USD");
            }
        }
        b.others().forEach(o -> row("other", o.state(), "benefit", o.benefit(), "USD"));
        b.coalitions()
                .minimal()
                .forEach(c -> row("coalition", String.join(" ", b.members(c)), "members", Long.bitCount(c), ""));
        lender(b);
        HostCase h = b.host();
        if (h != null) {
            row("host", h.host(), "taken", h.taken(), "USD");
            row("host", h.host(), "least_chance", h.leastChance(), "");
            row("host", h.host(), "lender_expected", h.lenderExpected(), "USD");
        }
        Box box = b.box();
        if (box != null) {
            row("box", "", "explained", box.lender(), "share");
            row("box", "", "explained_if_repaid", box.lenderIfRepaid(), "share");
            row("box", "", "owner_willing", box.host(), "share");
            row("box", "", "both", box.both(), "share");
            row("box", "", "worth_its_cost", box.worth(), "share");
            for (Box.AxisCase axis : box.axes()) {
                String word = axis.range().axis().word();
                for (int k = 0; k < axis.tenths().length; k++) {
                    row("axis", word, "tenth_" + (k + 1), axis.tenths()[k], "share");
                }
                for (Box.Threshold t : axis.thresholds()) {
                    row(
                            "axis",
                            word,
                            t.explainedAbove() ? "explained_above" : "explained_below",
                            t.value(),
                            axis.range().axis().unit());
                }
            }
        }
    }

    private void lender(Bargain b) {
        LenderCase l = b.lender();
        if (l != null) {
            row("lender", l.lender(), "share_of_cost", l.shareOfCost(), "share");
            row("lender", l.lender(), "paid_out", l.paidOut(), "USD");
            row("lender", l.lender(), "loan_worth", l.loanWorth(), "USD");
            row("lender", l.lender(), "own_gain", l.ownGain(), "USD");
            row("lender", l.lender(), "net", l.net(), "USD");
            row("lender", l.lender(), "grant_element", l.grantElement(), "share");
            row("lender", l.lender(), "break_even_opportunity", l.breakEvenOpportunity(), "a year");
            row("lender", l.lender(), "least_interest", l.leastInterest(), "a year");
            row("lender", l.lender(), "traffic_needed", l.trafficNeeded(), "times stated");
        }
        Terms t = b.terms();
        if (t != null) {
            row("terms", "", "choke_toll", t.chokeUsd(), "USD/t");
            row("terms", "", "best_toll", t.bestUsd(), "USD/t");
            row("terms", "", "owner_least_toll", t.ownerLeastTollUsd(), "USD/t");
            row("terms", "", "owner_short", t.ownerShortUsd(), "USD");
            row("terms", "", "owner_short_without_loan", t.ownerShortWithoutLoanUsd(), "USD");
            row("terms", "", "owner_most_interest", t.ownerMostInterest(), "a year");
            row("terms", "", "grant_needed", t.grantNeededUsd(), "USD");
            row("terms", "", "lender_most_toll", t.lenderMostTollUsd(), "USD/t");
        }
    }

    private void row(String section, String name, String item, double value, String unit) {
        CsvLine.append(text, section, name, item, Figures.fixed(value, unit.equals("USD") ? 0 : 6), unit);
    }
}
