package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.landbridge.app.TextTable.Column;
import org.landbridge.routing.CostCategory;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.EquivalentVariation;
import org.landbridge.study.appraise.ProjectFile;
import org.landbridge.study.appraise.StateShare;
import org.landbridge.study.appraise.TrafficEffects;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Input;
import org.landbridge.trade.appraise.Item;
import org.landbridge.trade.appraise.RatesOfReturn;
import org.landbridge.trade.appraise.SwitchingValue;
import org.landbridge.trade.appraise.Uncertainty;

/** An appraisal as text or Markdown, money in millions. */
final class AppraisalTable {
    static final double MILLION = 1e6;
    private static final int LISTED = 10;

    private final Appraisal a;
    private final boolean markdown;
    private final StringBuilder text = new StringBuilder();

    AppraisalTable(Appraisal appraisal, boolean markdown) {
        this.a = appraisal;
        this.markdown = markdown;
    }

    String text() {
        ProjectFile file = a.file();
        text.append(markdown ? "# " : "").append(file.name()).append(markdown ? "\n\n" : "\n");
        line("scenario " + a.scenario() + ", network of " + a.date() + ", data " + a.dataName() + " "
                + a.dataVersion());
        line("million USD at the end of " + file.baseYear() + ", prices of " + file.priceYear() + ", 1 "
                + file.currency() + " = "
                + Figures.fixed(file.usdPerUnit().value() * file.priceFactor().value(), 4)
                + " USD, discounted at " + percent(a.rate()));
        worth();
        lines();
        traffic();
        uncertainty();
        states();
        new FinanceTable(a, this::heading, this::line, this::table).write();
        variation();
        inputs();
        return text.toString();
    }

    private void worth() {
        heading("Worth");
        ReportTable t = new ReportTable(Column.left("measure"), Column.right("value"));
        t.add("net present value", signed(a.npv()));
        t.add("economic rate of return (EIRR)", rates(a.rates()));
        t.add("modified rate of return (MIRR)", optionalPercent(a.modifiedRate()));
        t.add("benefits over costs", optional(a.benefitCostRatio(), 2));
        t.add("payback, years from " + a.total().firstYear(), optional(a.paybackYears(), 1));
        t.add("payback, discounted", optional(a.discountedPaybackYears(), 1));
        t.add("opening a year late, capital as planned", signed(-a.lateOpening()));
        t.add("all of it a year later", signed(-a.laterProject()));
        a.otherRates().forEach((rate, npv) -> t.add("net present value at " + percent(rate), signed(npv)));
        table(t);
        line(Figures.percent(a.lowConfidence()) + " of the present values, without their signs, rests on figures of low"
                + " confidence.");
    }

    private void lines() {
        heading("Present values");
        ReportTable t =
                new ReportTable(Column.left("line"), Column.right("present value"), Column.right("a year, open"));
        int year = a.file().openingYear() + a.file().traffic().rampUp().size();
        for (Item item : Item.values()) {
            CashFlow flow = a.flows().get(item);
            boolean yearly = flow != null && item != Item.CAPITAL && item != Item.RESIDUAL;
            t.add(
                    item.text(),
                    signed(a.presentValues().getOrDefault(item, 0.0)),
                    flow != null && yearly ? signed(flow.of(year)) : "");
        }
        t.add("net present value", signed(a.npv()), "");
        table(t);
        line("What users pay for the link and in tolls and fees is in their freight cost; it comes back as receipts, so"
                + " that such transfers add nothing.");
    }

    private void traffic() {
        TrafficEffects e = a.traffic();
        heading("Traffic: " + e.name() + ", " + e.year());
        a.traffic().notes().forEach(this::line);
        line("On the link: " + Figures.grouped(e.linkTonnes() / MILLION, 2) + " Mt in " + e.year()
                + " if it were open; "
                + Figures.grouped(
                        a.tonnes()
                                        .of(a.file().openingYear()
                                                + a.file().traffic().rampUp().size())
                                / MILLION,
                        2)
                + " Mt in "
                + (a.file().openingYear() + a.file().traffic().rampUp().size()) + ", "
                + Figures.grouped(a.tonnes().of(a.tonnes().lastYear()) / MILLION, 2) + " Mt in "
                + a.tonnes().lastYear() + ".");
        line("CO2e: " + Figures.signed(-e.effects().co2Tonnes(), 0) + " t a year.");
        parts("commodity", e.commodities());
        parts("from>to", e.pairs());
    }

    private void parts(String what, List<TrafficEffects.Part> parts) {
        ReportTable t = new ReportTable(
                Column.left(what),
                Column.right("Mt"),
                Column.right("on link"),
                Column.right("days saved"),
                Column.right("USD/t saved"),
                Column.right("users gain"));
        parts.stream()
                .limit(LISTED)
                .forEach(p -> t.add(
                        p.id(),
                        Figures.grouped(p.tonnes() / MILLION, 2),
                        Figures.grouped(p.linkTonnes() / MILLION, 2),
                        Figures.signed(p.daysSaved(), 2),
                        Figures.signed(p.freightUsdSaved(), 2),
                        signed(p.usersUsd())));
        table(t);
    }

    private void uncertainty() {
        Uncertainty u = a.uncertainty();
        if (u == null) {
            heading("How sure");
            line("The project file says of no input how uncertain it is.");
        } else {
            heading("How sure: " + Figures.grouped(u.draws(), 0) + " draws, seed " + u.seed());
            ReportTable t = new ReportTable(
                    Column.left(""),
                    Column.right("P10"),
                    Column.right("P50"),
                    Column.right("P90"),
                    Column.right("mean"));
            t.add(
                    "net present value",
                    signed(u.percentile(0.1)),
                    signed(u.percentile(0.5)),
                    signed(u.percentile(0.9)),
                    signed(u.mean()));
            t.add(
                    "rate of return, " + Figures.percent((double) u.rates().length / u.draws()) + " of draws have one",
                    percent(u.ratePercentile(0.1)),
                    percent(u.ratePercentile(0.5)),
                    percent(u.ratePercentile(0.9)),
                    "");
            table(t);
            line("Chance that it is worth more than nothing: " + Figures.percent(u.chancePositive()) + ".");
        }
        ReportTable t = new ReportTable(
                Column.left("input"),
                Column.right("P10"),
                Column.right("P90"),
                Column.right("NPV at P10"),
                Column.right("NPV at P90"),
                Column.right("NPV = 0 at"));
        List<Input> told = new ArrayList<>();
        if (u != null) {
            for (Uncertainty.Swing s : u.swings()) {
                told.add(s.input());
                t.add(
                        s.input().text(),
                        factor(s.input(), s.low()),
                        factor(s.input(), s.high()),
                        signed(s.npvAtLow()),
                        signed(s.npvAtHigh()),
                        switching(s.input()));
            }
        }
        for (Input input : Input.values()) {
            if (!told.contains(input)) {
                t.add(input.text(), "", "", "", "", switching(input));
            }
        }
        table(t);
        line(
                "Each input alone, the others as stated: times what is stated, or years of delay. NPV = 0 at: its switching"
                        + " value between 0 and 100 times (0 and 40 years), a dash if there is none.");
    }

    private String switching(Input input) {
        for (SwitchingValue value : a.switchingValues()) {
            if (value.input() == input) {
                return factor(input, value.value());
            }
        }
        return "-";
    }

    private static String factor(Input input, double value) {
        return input == Input.DELAY ? Figures.grouped(value, 1) + " years" : Figures.grouped(value, 2) + " ×";
    }

    private void states() {
        heading("Who gains: present values by state");
        ReportTable t = new ReportTable(
                Column.left("state"),
                Column.right("users"),
                Column.right("of that paid"),
                Column.right("receipts"),
                Column.right("owner"),
                Column.right("lending"),
                Column.right("CO2e"),
                Column.right("total"));
        double[] sum = new double[7];
        for (StateShare s : a.states()) {
            double[] v = {s.users(), s.paid(), s.receipts(), s.owner(), s.lending(), s.co2(), s.total()};
            for (int i = 0; i < v.length; i++) {
                sum[i] += v[i];
            }
            row(t, s.state(), v);
        }
        row(t, "all", sum);
        table(t);
        line("Users: half to the state where goods begin, half to that where they end: an assumption, as no survey says"
                + " who keeps the gain. Paid: more paid for the link and in tolls and fees, a transfer. Owner: building,"
                + " upkeep and receipts for the link. Lending: drawdowns and debt service.");
        revenue();
    }

    private static void row(ReportTable t, String name, double[] v) {
        String[] cells = new String[v.length + 1];
        cells[0] = name;
        for (int i = 0; i < v.length; i++) {
            cells[i + 1] = signed(v[i]);
        }
        t.add(cells);
    }

    private void revenue() {
        heading("More paid along the way, by state, a year at the traffic of "
                + a.traffic().year());
        ReportTable t = new ReportTable(
                Column.left("state"),
                Column.right("carriage on land"),
                Column.right("handling"),
                Column.right("tolls"),
                Column.right("border fees"),
                Column.right("rent kept"));
        List<Map.Entry<String, Map<CostCategory, Double>>> rows =
                new ArrayList<>(a.traffic().revenue().entrySet());
        rows.sort((x, y) -> Double.compare(size(y.getValue()), size(x.getValue())));
        for (Map.Entry<String, Map<CostCategory, Double>> row : rows.subList(0, Math.min(LISTED, rows.size()))) {
            Map<CostCategory, Double> by = row.getValue();
            t.add(
                    row.getKey(),
                    signed(by.getOrDefault(CostCategory.LINE_HAUL, 0.0)),
                    signed(by.getOrDefault(CostCategory.HANDLING, 0.0)),
                    signed(by.getOrDefault(CostCategory.TOLLS, 0.0)),
                    signed(by.getOrDefault(CostCategory.BORDER_FEES, 0.0)),
                    signed(a.traffic().received().getOrDefault(row.getKey(), 0.0)));
        }
        table(t);
        line("Revenue, not gain: carriage and handling cost what they bring in; of tolls and fees the rent is kept.");
    }

    private static double size(Map<CostCategory, Double> by) {
        return by.values().stream().mapToDouble(Math::abs).sum();
    }

    private void variation() {
        heading("Rule of half beside the equilibrium of trade; never added");
        EquivalentVariation variation = a.equivalentVariation();
        if (variation == null) {
            line("Equivalent variation: not computed here: ask for it by --with-trade.");
            return;
        }
        ReportTable t = new ReportTable(
                Column.left("state"),
                Column.right("rule of half, " + a.traffic().year()),
                Column.right("equivalent variation, " + variation.year()),
                Column.right("its interval"));
        List<VariationRow> rows = VariationRow.of(a, variation);
        rows.stream()
                .limit(2 * LISTED)
                .forEach(s -> t.add(
                        s.state(),
                        signed(s.ruleOfHalf()),
                        signed(s.variation()),
                        Double.isNaN(s.variation()) ? "" : signed(s.low()) + " to " + signed(s.high())));
        table(t);
        line("Million USD a year; blank: not covered. " + upper(VariationRow.RULE_OF_HALF) + ", at the traffic of "
                + a.traffic().year() + ".");
        line(upper(VariationRow.VARIATION) + ", at the trade and money of " + variation.year() + "; interval: "
                + variation.interval() + ".");
        line("Model: " + variation.model() + ".");
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void inputs() {
        heading("What it rests on");
        ReportTable t = new ReportTable(
                Column.left("figure"), Column.right("value"), Column.left("sure"), Column.broken("source", 70));
        for (ProjectRow row : ProjectRow.of(a.file())) {
            t.add(
                    row.name(),
                    (row.figure().isLow() ? "~" : "")
                            + Figures.plain(row.figure().value()) + " " + row.unit(),
                    row.figure().confidence().word(),
                    row.figure().source());
        }
        table(t);
        line("~ Low confidence: an estimate. Effects on users come from the model and are estimates throughout.");
    }

    private void heading(String title) {
        text.append('\n').append(markdown ? "## " : "").append(title).append(markdown ? "\n\n" : "\n");
    }

    private void line(String line) {
        text.append(line).append(markdown ? "\n\n" : "\n");
    }

    private void table(ReportTable table) {
        text.append(table.text(markdown)).append(markdown ? "\n" : "");
    }

    static String signed(double usd) {
        return Double.isFinite(usd) ? Figures.signed(usd / MILLION, 1) : "";
    }

    static String percent(double rate) {
        return Double.isFinite(rate) ? Figures.grouped(100 * rate, 1) + " %" : "-";
    }

    static String rates(RatesOfReturn rates) {
        if (rates.rates().isEmpty()) {
            return "none between -90 and 1,000 %";
        }
        String all = String.join(
                ", ", rates.rates().stream().map(AppraisalTable::percent).toList());
        return rates.rates().size() > 1 ? all + " (several: none of them ranks)" : all;
    }

    private static String optionalPercent(OptionalDouble value) {
        return value.isPresent() ? percent(value.getAsDouble()) : "-";
    }

    private static String optional(OptionalDouble value, int decimals) {
        return value.isPresent() ? Figures.grouped(value.getAsDouble(), decimals) : "never";
    }
}
