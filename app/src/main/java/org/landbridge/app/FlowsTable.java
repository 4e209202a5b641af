package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.landbridge.app.TextTable.Column;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.ElementFlow;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.CapacityKind;
import org.landbridge.network.Confidence;
import org.landbridge.study.flows.Bottleneck;
import org.landbridge.study.flows.ElementNames;
import org.landbridge.study.flows.FlowReport;
import org.landbridge.study.flows.FlowTotal;
import org.landbridge.study.flows.ScenarioFlows;

/** Freight on the corridors, as text or Markdown. */
final class FlowsTable {
    private static final int NAME_WIDTH = 34;
    private static final int LISTED = 10;
    private static final double TONNES_PER_KT = 1000;

    private final FlowReport report;
    private final ScenarioFlows base;
    private final boolean markdown;

    FlowsTable(FlowReport report, boolean markdown) {
        this.report = report;
        this.base = report.scenarios().getFirst();
        this.markdown = markdown;
    }

    String text() {
        StringBuilder text = new StringBuilder(markdown ? "# " : "");
        text.append("Freight on the corridors, ")
                .append(report.date())
                .append(", data ")
                .append(report.dataName())
                .append(' ')
                .append(report.dataVersion())
                .append(", demand ")
                .append(String.join("; ", report.sources()))
                .append(markdown ? "\n\n" : "\n");
        text.append(summary());
        heading(text, "Corridors, 1,000 tonnes a year");
        text.append(totals(ScenarioFlows::corridors));
        heading(text, "Modes, 1,000 tonnes a year");
        text.append(totals(ScenarioFlows::modes));
        if (report.scenarios().stream().anyMatch(s -> !s.authorities().isEmpty())) {
            heading(text, "Exposure: 1,000 tonnes a year that meet regimes of");
            text.append(totals(ScenarioFlows::authorities));
        }
        for (ScenarioFlows flows : report.scenarios()) {
            String scenario = report.scenarios().size() == 1 ? "" : ", " + flows.name();
            heading(text, "Bottlenecks, the worst first" + scenario);
            text.append(flows.bottlenecks().isEmpty() ? "nothing is crowded\n" : bottlenecks(flows));
        }
        for (CapacityKind kind :
                List.of(CapacityKind.LINK, CapacityKind.BORDER, CapacityKind.TERMINAL, CapacityKind.SERVICE)) {
            List<ElementFlow> used = base.elements().stream()
                    .filter(e -> e.element().kind() == kind)
                    .limit(LISTED)
                    .toList();
            if (!used.isEmpty()) {
                heading(text, "Most used: " + kind.word() + "s, base");
                text.append(elements(used));
            }
        }
        footnotes(text);
        return text.toString();
    }

    private void heading(StringBuilder text, String words) {
        text.append(markdown ? "\n## " : "\n").append(words).append(markdown ? "\n\n" : "\n");
    }

    private String summary() {
        ReportTable table = new ReportTable(
                Column.broken("scenario", NAME_WIDTH),
                Column.right("kt a year"),
                Column.right("1,000 TEU"),
                Column.right("no way, kt"),
                Column.right("crowding, m USD"),
                Column.right("owners gain*, m USD"),
                Column.right("routes"),
                Column.right("rounds"),
                Column.right("gap"));
        for (ScenarioFlows flows : report.scenarios()) {
            table.add(
                    flows.name(),
                    kt(flows.tonnes()),
                    kt(flows.teu()),
                    flows.unreachable().isEmpty() ? "-" : kt(flows.unreachableTonnes()),
                    Figures.grouped(flows.delayUsd() / 1e6, 2),
                    gain(flows),
                    Figures.grouped(flows.routes(), 0),
                    Integer.toString(flows.rounds()),
                    String.format(Locale.ROOT, "%.1e", flows.gap()) + (flows.converged() ? "" : " not reached"));
        }
        return table.text(markdown);
    }

    /** Compares like with like only if the same freight moves. */
    private String gain(ScenarioFlows flows) {
        boolean comparable = flows.unreachable().equals(base.unreachable());
        double gain = base.expectedUsd() - flows.expectedUsd();
        return comparable && !flows.name().equals(base.name()) ? Figures.signed(gain / 1e6, 2) : "-";
    }

    private static String kt(double tonnes) {
        double kt = tonnes / TONNES_PER_KT;
        return Figures.grouped(kt, kt != 0 && Math.abs(kt) < 100 ? 1 : 0);
    }

    private String totals(Function<ScenarioFlows, List<FlowTotal>> part) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.broken("", NAME_WIDTH),
                Column.right("base"),
                Column.right("share"),
                Column.right("1,000 TEU"),
                Column.right("days"),
                Column.right("USD/t")));
        for (ScenarioFlows flows :
                report.scenarios().subList(1, report.scenarios().size())) {
            columns.add(Column.right(flows.name()));
            columns.add(Column.right("+/-"));
        }
        ReportTable table = new ReportTable(columns.toArray(Column[]::new));
        List<String> ids = new ArrayList<>();
        report.scenarios()
                .forEach(s -> part.apply(s).stream()
                        .map(FlowTotal::id)
                        .filter(id -> !ids.contains(id))
                        .forEach(ids::add));
        for (String id : ids) {
            FlowTotal today = total(part.apply(base), id);
            List<String> cells = new ArrayList<>(List.of(
                    name(part, id),
                    kt(today.tonnes()),
                    Figures.percent(base.tonnes() > 0 ? today.tonnes() / base.tonnes() : 0),
                    kt(today.teu()),
                    Figures.grouped(today.meanDays(), 1),
                    Figures.grouped(today.meanUsd(), 0)));
            double most = today.tonnes();
            for (ScenarioFlows flows :
                    report.scenarios().subList(1, report.scenarios().size())) {
                FlowTotal other = total(part.apply(flows), id);
                most = Math.max(most, other.tonnes());
                cells.add(kt(other.tonnes()));
                cells.add(Figures.signed((other.tonnes() - today.tonnes()) / TONNES_PER_KT, 1));
            }
            if (most > 0) {
                table.add(cells.toArray(String[]::new));
            }
        }
        return table.text(markdown);
    }

    private String name(Function<ScenarioFlows, List<FlowTotal>> part, String id) {
        return report.scenarios().stream()
                .flatMap(s -> part.apply(s).stream())
                .filter(t -> t.id().equals(id))
                .map(FlowTotal::name)
                .findFirst()
                .orElse(id);
    }

    private static FlowTotal total(List<FlowTotal> totals, String id) {
        return totals.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElse(new FlowTotal(id, id, 0, 0, 0, Double.NaN, Double.NaN));
    }

    private String bottlenecks(ScenarioFlows flows) {
        ReportTable table = new ReportTable(
                Column.right("#"),
                Column.left("kind"),
                Column.broken("element", NAME_WIDTH),
                Column.right("kt a year"),
                Column.right("load"),
                Column.right("hours"),
                Column.right("1,000 USD lost"),
                Column.right("10 % more saves"),
                Column.right("no limit saves"));
        int rank = 0;
        for (Bottleneck b : flows.bottlenecks()) {
            ElementFlow e = b.flow();
            rank++;
            table.add(
                    Integer.toString(rank),
                    e.element().kind().word().replace('_', ' '),
                    mark(e) + ElementNames.of(flows.network(), e.element()),
                    kt(e.tonnes()),
                    Figures.percent(e.volumeOverCapacity()),
                    Figures.grouped(e.delayHours(), 1),
                    Figures.grouped(e.delayUsd() / 1000, 1),
                    Figures.grouped(b.savedUsdMore() / 1000, 1),
                    Figures.grouped(b.savedUsdUnlimited() / 1000, 1));
        }
        return table.text(markdown);
    }

    private String elements(List<ElementFlow> used) {
        ReportTable table = new ReportTable(
                Column.broken("element", NAME_WIDTH + 10),
                Column.right("kt a year"),
                Column.right("1,000 TEU"),
                Column.right("capacity, kt"),
                Column.right("background, kt"),
                Column.right("load"),
                Column.right("hours"));
        for (ElementFlow e : used) {
            boolean limited = e.capacity() < Double.POSITIVE_INFINITY;
            table.add(
                    mark(e) + ElementNames.of(base.network(), e.element()),
                    kt(e.tonnes()),
                    kt(e.teu()),
                    limited ? kt(e.capacity()) : "not known",
                    kt(e.background()),
                    limited ? Figures.percent(e.volumeOverCapacity()) : "-",
                    limited ? Figures.grouped(e.delayHours(), 1) : "-");
        }
        return table.text(markdown);
    }

    private static String mark(ElementFlow e) {
        boolean low = e.capacity() < Double.POSITIVE_INFINITY && e.evidence().confidence() == Confidence.LOW;
        return low ? "~" : "";
    }

    private static String basis(ChoiceParameters parameters) {
        long fitted = parameters.basis().stream()
                .filter(row -> row.fitted() && row.fittedOn() != null)
                .count();
        return fitted == 0
                ? "not fitted to volumes"
                : fitted + " parameters are fitted to reported volumes (see flows fit)";
    }

    private void footnotes(StringBuilder text) {
        List<String> notes = new ArrayList<>();
        notes.add("Choice: path-size logit nested by corridor, sharpness "
                + Figures.plain(report.parameters().sharpness()) + ", nest scale "
                + Figures.plain(report.parameters().nestScale())
                + "; " + basis(report.parameters()) + ". Exposure weighs "
                + Figures.plain(report.parameters().exposureUsdPerTonne()) + " USD a tonne and authority.");
        notes.add("load = demand and background over capacity; hours = what the demand adds to the time at background"
                + " load; lost = tonnes * hours * value of time.");
        notes.add("saves: 1,000 USD a year that owners of freight gain over the known routes if capacity rises.");
        notes.add("owners gain* = fall of expected cost, freight rates unchanged; - where other freight moves.");
        notes.add("~ The capacity is of low confidence. What has no known capacity never delays.");
        for (FreightOd od : base.unreachable()) {
            if (notes.size() < LISTED) {
                notes.add("no way: " + od.origin() + " to " + od.destination() + ", " + od.commodity() + ", "
                        + kt(od.tonnesPerYear()) + " kt");
            }
        }
        text.append('\n');
        notes.forEach(n -> text.append(markdown ? "- " + n.replace("*", "\\*").replace("~", "\\~") : n)
                .append('\n'));
    }
}
