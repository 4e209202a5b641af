package org.landbridge.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.landbridge.app.TextTable.Column;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.TradeBaseline;
import org.landbridge.study.simulate.CostEffect;
import org.landbridge.study.simulate.Interval;
import org.landbridge.study.simulate.PairEffect;
import org.landbridge.study.simulate.Sanction;
import org.landbridge.study.simulate.Simulation;
import org.landbridge.study.simulate.StateEffect;

/** A simulation as a table or Markdown. */
final class SimulateText {
    private final Simulation simulation;
    private final List<String> listed;
    private final int top;
    private final boolean sectors;

    SimulateText(Simulation simulation, List<String> listed, int top, boolean sectors) {
        this.simulation = simulation;
        this.listed = listed;
        this.top = top;
        this.sectors = sectors;
    }

    /**
     * Pairs to list whatever their size.
     *
     * @param standard those of the data package, for when none is asked for
     * @throws BadUsageException if one is none
     */
    static List<String> pairs(List<String> asked, List<String> standard, TradeBaseline baseline) {
        List<String> ids = baseline.economies().stream().map(e -> e.id()).toList();
        List<String> known = new ArrayList<>();
        for (String pair : asked.isEmpty() ? standard : asked) {
            String[] ends = pair.toUpperCase(Locale.ROOT).split("-", -1);
            boolean fine = ends.length == 2 && ids.contains(ends[0]) && ids.contains(ends[1]);
            if (!fine && !asked.isEmpty()) {
                throw new BadUsageException("bad --pair \"" + pair
                        + "\": expected two states of the package by their codes, EXPORTER-IMPORTER");
            }
            if (fine) {
                known.add(ends[0] + "-" + ends[1]);
            }
        }
        return known;
    }

    String text(boolean markdown) {
        StringBuilder text = new StringBuilder();
        Simulation s = simulation;
        text.append(markdown ? "# " : "")
                .append("Trade and real income, scenario ")
                .append(s.scenario())
                .append(", ")
                .append(s.date())
                .append("\n\n");
        text.append("Money: million USD of ").append(s.baselineYear()).append(". Intervals: 90 % of ");
        text.append(s.options().draws())
                .append(" draws, seed ")
                .append(s.options().seed());
        text.append(". Deficits: ").append(s.options().deficits().word()).append(".\n");
        text.append("Real income of the world: ")
                .append(signed(s.worldUsdMillion(), 1))
                .append(" million USD.\n");
        if (!s.sanctions().isEmpty()) {
            sanctions(text);
        }
        head(text, markdown, "Real income by state");
        text.append(states(markdown));
        head(text, markdown, "Trade by pair, greatest changes");
        text.append(pairs(s.pairs().stream().limit(top).toList(), markdown));
        head(text, markdown, "Trade by pair, as asked");
        text.append(pairs(
                s.pairs().stream()
                        .filter(p -> listed.contains(p.exporter() + "-" + p.importer()))
                        .sorted(Comparator.comparingInt(p -> listed.indexOf(p.exporter() + "-" + p.importer())))
                        .toList(),
                markdown));
        if (sectors) {
            head(text, markdown, "Trade costs by pair and sector, by trade times change");
            text.append(costs(markdown));
        }
        head(text, markdown, "What the figures rest on");
        SimulateBasis.lines(s).forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    private void sanctions(StringBuilder text) {
        for (Sanction sanction : simulation.sanctions()) {
            text.append(String.format(
                    Locale.ROOT,
                    "Sanction %s: trade times e^%.3f (standard error %.3f, %s; %d cases, %s), on %d pairs.%n",
                    sanction.text(),
                    sanction.effect().coefficient(),
                    sanction.effect().standardError(),
                    sanction.effect().measure(),
                    sanction.effect().cases(),
                    sanction.effect().years(),
                    sanction.pairs().size()));
        }
        if (!simulation.doubled().isEmpty()) {
            text.append("Routes change for sanctioned pairs too (")
                    .append(String.join(", ", simulation.doubled()))
                    .append("): only the sanction's estimate is used there, as it holds lost routes already.\n");
        }
    }

    private static void head(StringBuilder text, boolean markdown, String title) {
        text.append('\n').append(markdown ? "## " : "").append(title).append(markdown ? "\n\n" : "\n");
    }

    private String states(boolean markdown) {
        ReportTable table = new ReportTable(
                Column.left("state"),
                Column.right("real income, %"),
                Column.right("P5 to P95"),
                Column.right("million USD"),
                Column.right("P5 to P95"),
                Column.right("exports"),
                Column.right("P5 to P95"),
                Column.right("imports"));
        simulation.states().stream()
                .sorted(Comparator.comparingDouble((StateEffect e) ->
                                -Math.abs(e.realIncomeUsdMillion().central()))
                        .thenComparing(StateEffect::id))
                .limit(top)
                .forEach(e -> table.add(
                        e.name(),
                        Figures.signed(e.realIncomePercent().central(), 4),
                        range(e.realIncomePercent(), 4),
                        Figures.signed(e.realIncomeUsdMillion().central(), 1),
                        range(e.realIncomeUsdMillion(), 1),
                        Figures.signed(e.exportsUsdMillion().central(), 1),
                        range(e.exportsUsdMillion(), 1),
                        Figures.signed(e.importsUsdMillion().central(), 1)));
        return table.text(markdown);
    }

    private static String pairs(List<PairEffect> pairs, boolean markdown) {
        ReportTable table = new ReportTable(
                Column.left("from"),
                Column.left("to"),
                Column.right("before"),
                Column.right("change"),
                Column.right("P5 to P95"),
                Column.right("%"),
                Column.right("trade cost, %"),
                Column.right("P5 to P95"));
        for (PairEffect p : pairs) {
            table.add(
                    p.exporter(),
                    p.importer(),
                    Figures.grouped(p.beforeUsdMillion(), 1),
                    Figures.signed(p.changeUsdMillion().central(), 1),
                    range(p.changeUsdMillion(), 1),
                    Figures.signed(p.changePercent().central(), 3),
                    p.sanctioned() ? "sanction" : Figures.signed(p.costPercent().central(), 4),
                    p.sanctioned() ? "" : range(p.costPercent(), 4));
        }
        return table.text(markdown);
    }

    private String costs(boolean markdown) {
        ReportTable table = new ReportTable(
                Column.left("from"),
                Column.left("to"),
                Column.left("sector"),
                Column.right("before"),
                Column.right("trade cost, %"),
                Column.right("P5 to P95"));
        for (CostEffect c : simulation.costs().stream().limit(top).toList()) {
            table.add(
                    c.exporter(),
                    c.importer(),
                    c.sector(),
                    Figures.grouped(c.beforeUsdMillion(), 1),
                    Figures.signed(c.costPercent().central(), 4),
                    range(c.costPercent(), 4));
        }
        return table.text(markdown);
    }

    private static String range(Interval interval, int decimals) {
        return Figures.signed(interval.low(), decimals) + " to " + Figures.signed(interval.high(), decimals);
    }

    private static String signed(Interval interval, int decimals) {
        return Figures.signed(interval.central(), decimals) + " (" + range(interval, decimals) + ")";
    }
}
