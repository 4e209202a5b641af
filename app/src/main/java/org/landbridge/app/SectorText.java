package org.landbridge.app;

import java.util.Locale;
import org.landbridge.app.TextTable.Column;
import org.landbridge.trade.equilibrium.SectorOutcome;
import tools.jackson.core.JsonGenerator;

/** An equilibrium of sectors as tables, CSV or JSON. */
final class SectorText {
    private static final String LARGEST = "%.1e";

    private SectorText() {}

    static String table(SectorReport report, boolean markdown) {
        SectorOutcome o = report.outcome();
        ReportTable states = new ReportTable(
                Column.left("state"),
                Column.right("real income %"),
                Column.right("10-90 %"),
                Column.right("first order %"),
                Column.right("real expenditure %"),
                Column.right("wage %"),
                Column.right("price index %"),
                Column.right("exports %"),
                Column.right("imports %"),
                Column.right("tariffs before"),
                Column.right("after"),
                Column.right("labour market"));
        for (int s = 0; s < report.size(); s++) {
            EquilibriumReport.Figure income = report.realIncome(s);
            states.add(
                    o.states().get(s),
                    Figures.signed(income.percent(), 3),
                    Double.isNaN(income.low())
                            ? "-"
                            : Figures.signed(income.low(), 3) + " to " + Figures.signed(income.high(), 3),
                    report.audit() ? Figures.signed(report.firstOrder(s), 3) : "-",
                    Figures.signed(report.realExpenditure(s).percent(), 3),
                    Figures.signed(report.nominal(o.wageHats()[s]), 3),
                    Figures.signed(report.nominal(o.consumerIndexHats()[s]), 3),
                    Figures.signed(report.nominal(o.exportsHat(s)), 3),
                    Figures.signed(report.nominal(o.importsHat(s)), 3),
                    Figures.grouped(o.revenueBefore()[s], 1),
                    Figures.grouped(o.revenueAfter()[s], 1),
                    String.format(Locale.ROOT, LARGEST, report.labourResidual(s)));
        }
        ReportTable sectors = new ReportTable(
                Column.left("sector"),
                Column.right("theta"),
                Column.right("trade between states"),
                Column.right("change %"),
                Column.right("largest residual of its markets"));
        for (int j = 0; j < o.sectors().size(); j++) {
            double before = report.trade(o.before(), j);
            double after = report.trade(o.after(), j);
            sectors.add(
                    o.sectors().get(j),
                    Figures.plain(report.world().accounts().thetas()[j]),
                    Figures.grouped(before, 1),
                    before > 0 ? Figures.signed(report.nominal(after / before), 3) : "-",
                    String.format(Locale.ROOT, LARGEST, report.largestResidual(j)));
        }
        return head(report, markdown) + "\n" + states.text(markdown) + "\n" + sectors.text(markdown)
                + "\nThe residual of every market of goods is in --format csv and json.\n";
    }

    private static String head(SectorReport report, boolean markdown) {
        SectorOutcome o = report.outcome();
        String year = report.world().year().isEmpty()
                ? "year not told"
                : report.world().year();
        StringBuilder text = new StringBuilder();
        EquilibriumText.line(
                text,
                markdown,
                "flows",
                report.data() + " (" + year + "), " + Figures.count(report.size(), "state") + ", "
                        + Figures.count(o.sectors().size(), "sector") + ", domestic sales included"
                        + (report.world().accounts().inputShares().length > 0 ? ", with inputs and outputs" : ""));
        EquilibriumText.line(text, markdown, "shock", report.shock());
        EquilibriumText.line(text, markdown, "deficits", report.closure());
        EquilibriumText.line(text, markdown, "welfare", report.measure());
        EquilibriumText.line(text, markdown, "money", "that of the flows; numeraire is " + report.numeraire());
        EquilibriumText.line(text, markdown, "solver", report.solver());
        EquilibriumText.line(text, markdown, "how sure", report.certainty());
        return text.toString();
    }

    /** A row for each labour market, sector blank, and one for each market of goods. */
    static String csv(SectorReport report) {
        SectorOutcome o = report.outcome();
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "state",
                "sector",
                "real_income_pct",
                "real_income_p10_pct",
                "real_income_p90_pct",
                "first_order_pct",
                "real_expenditure_pct",
                "wage_pct",
                "unit_cost_pct",
                "price_index_pct",
                "exports_pct",
                "imports_pct",
                "tariff_revenue_before",
                "tariff_revenue_after",
                "equivalent_variation",
                "market_residual",
                "flows",
                "year");
        for (int s = 0; s < report.size(); s++) {
            EquilibriumReport.Figure income = report.realIncome(s);
            CsvLine.append(
                    text,
                    o.states().get(s),
                    "",
                    Figures.fixed(income.percent(), 6),
                    Figures.fixed(income.low(), 6),
                    Figures.fixed(income.high(), 6),
                    Figures.fixed(report.firstOrder(s), 6),
                    Figures.fixed(report.realExpenditure(s).percent(), 6),
                    Figures.fixed(report.nominal(o.wageHats()[s]), 6),
                    "",
                    Figures.fixed(report.nominal(o.consumerIndexHats()[s]), 6),
                    Figures.fixed(report.nominal(o.exportsHat(s)), 6),
                    Figures.fixed(report.nominal(o.importsHat(s)), 6),
                    Double.toString(o.revenueBefore()[s]),
                    Double.toString(o.revenueAfter()[s]),
                    Double.toString(o.equivalentVariation(s)),
                    Double.toString(report.labourResidual(s)),
                    report.data(),
                    report.world().year());
        }
        int n = report.size();
        for (int j = 0; j < o.sectors().size(); j++) {
            for (int s = 0; s < n; s++) {
                CsvLine.append(
                        text,
                        o.states().get(s),
                        o.sectors().get(j),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Figures.fixed(report.nominal(o.costHats()[j * n + s]), 6),
                        Figures.fixed(report.nominal(o.indexHats()[j * n + s]), 6),
                        "",
                        "",
                        "",
                        "",
                        "",
                        Double.toString(report.goodsResidual(j, s)),
                        report.data(),
                        report.world().year());
            }
        }
        return text.toString();
    }

    static String json(SectorReport report) {
        SectorOutcome o = report.outcome();
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(json, report.data(), report.world().year(), report.shock(), null, report.seed());
            json.writeStringProperty("deficits", o.deficits().word());
            json.writeStringProperty("closure", report.closure());
            json.writeStringProperty("welfareMeasure", report.measure());
            json.writeStringProperty("numeraire", report.numeraire());
            json.writeStringProperty("certainty", report.certainty());
            json.writeObjectPropertyStart("convergence");
            json.writeNumberProperty("steps", o.convergence().iterations());
            json.writeNumberProperty("largestResidual", o.convergence().largestResidual());
            json.writeEndObject();
            json.writeArrayPropertyStart("states");
            for (int s = 0; s < report.size(); s++) {
                state(json, report, s);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("sectors");
            for (int j = 0; j < o.sectors().size(); j++) {
                sector(json, report, j);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void state(JsonGenerator json, SectorReport report, int s) {
        SectorOutcome o = report.outcome();
        json.writeStartObject();
        json.writeStringProperty("state", o.states().get(s));
        EquilibriumText.figure(json, "realIncomePct", report.realIncome(s));
        EquilibriumText.figure(json, "realExpenditurePct", report.realExpenditure(s));
        if (report.audit()) {
            JsonText.number(json, "firstOrderPct", report.firstOrder(s), 6);
        }
        JsonText.number(json, "wagePct", report.nominal(o.wageHats()[s]), 6);
        JsonText.number(json, "priceIndexPct", report.nominal(o.consumerIndexHats()[s]), 6);
        JsonText.number(json, "exportsPct", report.nominal(o.exportsHat(s)), 6);
        JsonText.number(json, "importsPct", report.nominal(o.importsHat(s)), 6);
        json.writeNumberProperty("tariffRevenueBefore", o.revenueBefore()[s]);
        json.writeNumberProperty("tariffRevenueAfter", o.revenueAfter()[s]);
        json.writeNumberProperty("equivalentVariation", o.equivalentVariation(s));
        json.writeNumberProperty("marketResidual", report.labourResidual(s));
        json.writeEndObject();
    }

    private static void sector(JsonGenerator json, SectorReport report, int j) {
        SectorOutcome o = report.outcome();
        json.writeStartObject();
        json.writeStringProperty("sector", o.sectors().get(j));
        JsonText.number(json, "theta", report.world().accounts().thetas()[j], 6);
        json.writeNumberProperty("tradeBefore", report.trade(o.before(), j));
        json.writeNumberProperty("tradeAfter", report.trade(o.after(), j));
        json.writeObjectPropertyStart("marketResiduals");
        for (int s = 0; s < report.size(); s++) {
            json.writeNumberProperty(o.states().get(s), report.goodsResidual(j, s));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
