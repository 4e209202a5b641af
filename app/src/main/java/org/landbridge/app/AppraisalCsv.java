package org.landbridge.app;

import java.util.Map;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.EquivalentVariation;
import org.landbridge.study.appraise.StateShare;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Item;

/** Every figure of an appraisal as rows of section, name, year, USD. */
final class AppraisalCsv {
    private AppraisalCsv() {}

    static String text(Appraisal a) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, "section", "name", "year", "value", "unit");
        row(text, "worth", "npv", "", a.npv(), "usd");
        a.rates().rates().forEach(rate -> row(text, "worth", "eirr", "", rate, "share"));
        a.modifiedRate().ifPresent(rate -> row(text, "worth", "mirr", "", rate, "share"));
        a.benefitCostRatio().ifPresent(ratio -> row(text, "worth", "benefit_cost_ratio", "", ratio, "ratio"));
        a.presentValues().forEach((item, usd) -> row(text, "present_value", item.word(), "", usd, "usd"));
        for (Map.Entry<Item, CashFlow> entry : a.flows().entrySet()) {
            years(text, "flow", entry.getKey().word(), entry.getValue(), "usd");
        }
        years(text, "flow", "total", a.total(), "usd");
        years(text, "traffic", "link", a.tonnes(), "tonnes");
        a.switchingValues()
                .forEach(s -> row(
                        text,
                        "switching_value",
                        s.input().word(),
                        "",
                        s.value(),
                        s.input().word().equals("delay") ? "years" : "factor"));
        for (StateShare s : a.states()) {
            row(text, "state_users", s.state(), "", s.users(), "usd");
            row(text, "state_paid", s.state(), "", s.paid(), "usd");
            row(text, "state_receipts", s.state(), "", s.receipts(), "usd");
            row(text, "state_owner", s.state(), "", s.owner(), "usd");
            row(text, "state_lending", s.state(), "", s.lending(), "usd");
            row(text, "state_co2", s.state(), "", s.co2(), "usd");
            row(text, "state_total", s.state(), "", s.total(), "usd");
        }
        years(text, "finance", "before_loans", a.finance().financing().beforeLoans(), "usd");
        years(text, "finance", "after_loans", a.finance().financing().afterLoans(), "usd");
        years(text, "finance", "debt_service", a.finance().financing().service(), "usd");
        EquivalentVariation variation = a.equivalentVariation();
        if (variation != null) {
            for (VariationRow s : VariationRow.of(a, variation)) {
                yearly(text, "rule_of_half", s.state(), a.traffic().year(), s.ruleOfHalf());
                yearly(text, "equivalent_variation", s.state(), variation.year(), s.variation());
                yearly(text, "equivalent_variation_p5", s.state(), variation.year(), s.low());
                yearly(text, "equivalent_variation_p95", s.state(), variation.year(), s.high());
            }
        }
        return text.toString();
    }

    private static void yearly(StringBuilder text, String section, String state, int year, double usd) {
        if (!Double.isNaN(usd)) {
            row(text, section, state, Integer.toString(year), usd, "usd_per_year");
        }
    }

    private static void years(StringBuilder text, String section, String name, CashFlow flow, String unit) {
        for (int year = flow.firstYear(); year <= flow.lastYear(); year++) {
            row(text, section, name, Integer.toString(year), flow.of(year), unit);
        }
    }

    private static void row(StringBuilder text, String section, String name, String year, double value, String unit) {
        CsvLine.append(text, section, name, year, Figures.fixed(value, 4), unit);
    }
}
