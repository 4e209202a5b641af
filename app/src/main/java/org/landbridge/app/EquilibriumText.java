package org.landbridge.app;

import java.util.Locale;
import org.landbridge.app.EquilibriumReport.Figure;
import org.landbridge.app.TextTable.Column;
import org.landbridge.trade.equilibrium.OneSectorOutcome;
import tools.jackson.core.JsonGenerator;

/** An equilibrium of trade as a table, CSV or JSON. */
final class EquilibriumText {
    private EquilibriumText() {}

    static String table(EquilibriumReport report, boolean markdown) {
        OneSectorOutcome o = report.outcome();
        ReportTable table = new ReportTable(
                Column.left("state"),
                Column.right("real income %"),
                Column.right("10-90 %"),
                Column.right("real expenditure %"),
                Column.right("output %"),
                Column.right("price %"),
                Column.right("price index %"),
                Column.right("exports %"),
                Column.right("imports %"),
                Column.right("home share"),
                Column.right("after"));
        for (int s = 0; s < report.size(); s++) {
            Figure income = report.realIncome(s);
            table.add(
                    report.state(s),
                    Figures.signed(income.percent(), 3),
                    Double.isNaN(income.low())
                            ? "-"
                            : Figures.signed(income.low(), 3) + " to " + Figures.signed(income.high(), 3),
                    Figures.signed(report.realExpenditure(s).percent(), 3),
                    Figures.signed(report.nominal(o.outputHats()[s]), 3),
                    Figures.signed(report.nominal(o.priceHats()[s]), 3),
                    Figures.signed(report.nominal(o.indexHats()[s]), 3),
                    Figures.signed(report.nominal(o.exportsHat(s)), 3),
                    Figures.signed(report.nominal(o.importsHat(s)), 3),
                    Figures.fixed(o.before().domesticShare(s), 4),
                    Figures.fixed(o.after().domesticShare(s), 4));
        }
        return head(report, markdown) + "\n" + table.text(markdown);
    }

    private static String head(EquilibriumReport report, boolean markdown) {
        OneSectorOutcome o = report.outcome();
        String year = report.year().isEmpty() ? "year not told" : report.year();
        StringBuilder text = new StringBuilder();
        line(
                text,
                markdown,
                "flows",
                report.data() + " (" + year + "), " + Figures.count(report.size(), "state")
                        + ", domestic sales included");
        line(text, markdown, "shock", report.shock());
        line(
                text,
                markdown,
                "elasticities",
                "theta " + Figures.plain(o.elasticities().theta()) + ", supply "
                        + Figures.plain(o.elasticities().supply()));
        line(text, markdown, "deficits", report.closure());
        line(text, markdown, "welfare", report.measure());
        line(text, markdown, "money", "numeraire is " + report.numeraire());
        line(text, markdown, "solver", report.solver());
        line(text, markdown, "how sure", report.certainty());
        return text.toString();
    }

    static void line(StringBuilder text, boolean markdown, String name, String value) {
        text.append(markdown ? "- " + name + ": " : String.format(Locale.ROOT, "%-13s", name))
                .append(value)
                .append('\n');
    }

    static String csv(EquilibriumReport report) {
        OneSectorOutcome o = report.outcome();
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "state",
                "real_income_pct",
                "real_income_p10_pct",
                "real_income_p90_pct",
                "real_expenditure_pct",
                "output_pct",
                "price_pct",
                "price_index_pct",
                "exports_pct",
                "imports_pct",
                "domestic_share_before",
                "domestic_share_after",
                "equivalent_variation",
                "market_residual",
                "flows",
                "year");
        for (int s = 0; s < report.size(); s++) {
            Figure income = report.realIncome(s);
            CsvLine.append(
                    text,
                    report.state(s),
                    Figures.fixed(income.percent(), 6),
                    Figures.fixed(income.low(), 6),
                    Figures.fixed(income.high(), 6),
                    Figures.fixed(report.realExpenditure(s).percent(), 6),
                    Figures.fixed(report.nominal(o.outputHats()[s]), 6),
                    Figures.fixed(report.nominal(o.priceHats()[s]), 6),
                    Figures.fixed(report.nominal(o.indexHats()[s]), 6),
                    Figures.fixed(report.nominal(o.exportsHat(s)), 6),
                    Figures.fixed(report.nominal(o.importsHat(s)), 6),
                    Figures.fixed(o.before().domesticShare(s), 6),
                    Figures.fixed(o.after().domesticShare(s), 6),
                    Double.toString(o.equivalentVariation(s)),
                    Double.toString(o.convergence().residuals()[s]),
                    report.data(),
                    report.year());
        }
        return text.toString();
    }

    static String json(EquilibriumReport report) {
        OneSectorOutcome o = report.outcome();
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(json, report.data(), report.year(), report.shock(), null, report.seed());
            JsonText.number(json, "theta", o.elasticities().theta(), 6);
            JsonText.number(json, "supplyElasticity", o.elasticities().supply(), 6);
            json.writeStringProperty("deficits", o.deficits().word());
            json.writeStringProperty("closure", report.closure());
            json.writeStringProperty("welfareMeasure", report.measure());
            json.writeStringProperty("numeraire", report.numeraire());
            json.writeBooleanProperty("audit", report.audit());
            json.writeStringProperty("certainty", report.certainty());
            json.writeObjectPropertyStart("convergence");
            json.writeStringProperty("method", o.convergence().method().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("iterations", o.convergence().iterations());
            json.writeNumberProperty("largestResidual", o.convergence().largestResidual());
            json.writeEndObject();
            json.writeArrayPropertyStart("states");
            for (int s = 0; s < report.size(); s++) {
                json.writeStartObject();
                json.writeStringProperty("state", report.state(s));
                figure(json, "realIncomePct", report.realIncome(s));
                figure(json, "realExpenditurePct", report.realExpenditure(s));
                JsonText.number(json, "outputPct", report.nominal(o.outputHats()[s]), 6);
                JsonText.number(json, "pricePct", report.nominal(o.priceHats()[s]), 6);
                JsonText.number(json, "priceIndexPct", report.nominal(o.indexHats()[s]), 6);
                JsonText.number(json, "exportsPct", report.nominal(o.exportsHat(s)), 6);
                JsonText.number(json, "importsPct", report.nominal(o.importsHat(s)), 6);
                JsonText.number(json, "domesticShareBefore", o.before().domesticShare(s), 6);
                JsonText.number(json, "domesticShareAfter", o.after().domesticShare(s), 6);
                json.writeNumberProperty("equivalentVariation", o.equivalentVariation(s));
                json.writeNumberProperty("marketResidual", o.convergence().residuals()[s]);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static void figure(JsonGenerator json, String name, Figure figure) {
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "value", figure.percent(), 6);
        JsonText.number(json, "p10", figure.low(), 6);
        JsonText.number(json, "p90", figure.high(), 6);
        json.writeEndObject();
    }
}
