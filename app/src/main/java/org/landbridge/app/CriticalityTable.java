package org.landbridge.app;

import java.util.List;
import java.util.stream.Collectors;
import org.landbridge.app.TextTable.Column;
import org.landbridge.study.criticality.Criticality;
import org.landbridge.study.criticality.Element;
import org.landbridge.study.criticality.Listed;
import org.landbridge.study.criticality.Loss;
import org.landbridge.study.criticality.StrandedPair;
import org.landbridge.study.criticality.Takeover;
import org.landbridge.study.criticality.WorstPair;

/** What hurts most when it closes, over all pairs, as text or Markdown. */
final class CriticalityTable {
    /** Known, and said wherever closures are priced. */
    static final String SERVICES_NOTE =
            "A scheduled service that must take another way takes and costs as much more" + " as that way is longer.";

    private static final int NAME_WIDTH = 26;
    private static final int WAY_WIDTH = 24;

    private final Criticality criticality;
    private final boolean markdown;

    CriticalityTable(Criticality criticality, boolean markdown) {
        this.criticality = criticality;
        this.markdown = markdown;
    }

    String text() {
        StringBuilder text = new StringBuilder(markdown ? "# " : "");
        text.append("What hurts most when it closes, ")
                .append(criticality.date())
                .append(", 1 ")
                .append(criticality.cargo().text())
                .append(", scenario ")
                .append(criticality.scenario())
                .append(", data ")
                .append(criticality.dataName())
                .append(' ')
                .append(criticality.dataVersion())
                .append(markdown ? "\n\n" : "\n");
        text.append(Figures.count(criticality.closures(), "closure"))
                .append(", each alone, over ")
                .append(Figures.count(criticality.pairs(), "pair"))
                .append(criticality.weighted() ? " of the demand table" : " of places, all of equal weight");
        if (criticality.pairsWithoutWay() > 0) {
            text.append("; ")
                    .append(Figures.count(criticality.pairsWithoutWay(), "pair"))
                    .append(" without a way to begin with left out");
        }
        text.append(".\n");
        List<Listed> stranding = criticality.stranding();
        heading(text, "Leaves demand without any way");
        text.append(stranding.isEmpty() ? "nothing\n" : stranded(stranding));
        heading(text, "Costs most, of those that still have a way");
        text.append(costly(criticality.costly()));
        footnotes(text);
        return text.toString();
    }

    private void heading(StringBuilder text, String words) {
        text.append(markdown ? "\n## " : "\n").append(words).append(markdown ? "\n\n" : "\n");
    }

    private String stranded(List<Listed> listed) {
        ReportTable table = new ReportTable(
                Column.right("#"),
                Column.left("kind"),
                Column.broken("element", NAME_WIDTH + 8),
                Column.right("stranded"),
                Column.right("pairs"),
                Column.right("end there"),
                Column.right("others lose USD*"),
                Column.broken("for example", NAME_WIDTH + 14));
        for (Listed row : listed) {
            Loss loss = row.loss();
            table.add(
                    Integer.toString(row.rankByStranded()),
                    loss.element().kind().word(),
                    name(loss.element()),
                    Figures.percent(loss.strandedShare()),
                    Figures.grouped(loss.pairsStranded(), 0),
                    Figures.percent(loss.endingShare()),
                    mark(row) + Figures.money(loss.expected().generalisedUsd()),
                    row.detail().stranded().stream()
                            .map(CriticalityTable::pair)
                            .limit(2)
                            .collect(Collectors.joining("; ")));
        }
        return table.text(markdown);
    }

    private String costly(List<Listed> listed) {
        ReportTable table = new ReportTable(
                Column.right("#"),
                Column.left("kind"),
                Column.broken("element", NAME_WIDTH),
                Column.right("USD*"),
                Column.right("touched"),
                Column.right("days"),
                Column.right("USD"),
                Column.right("kg CO2e"),
                Column.right("stranded"),
                Column.broken("takes over", WAY_WIDTH),
                Column.broken("worst pair, days lost", WAY_WIDTH));
        for (Listed row : listed) {
            Loss loss = row.loss();
            String mark = mark(row);
            table.add(
                    Integer.toString(row.rankByLoss()),
                    loss.element().kind().word(),
                    name(loss.element()),
                    mark + Figures.money(loss.expected().generalisedUsd()),
                    Figures.percent(loss.touchedShare()),
                    mark + Figures.grouped(loss.touched().days(), 1),
                    mark + Figures.money(loss.touched().usd()),
                    mark + Figures.money(loss.touched().co2eKg()),
                    loss.pairsStranded() == 0 ? "-" : Figures.percent(loss.strandedShare()),
                    row.detail().takeovers().stream()
                            .map(CriticalityTable::way)
                            .findFirst()
                            .orElse("-"),
                    row.detail().worst().stream()
                            .map(CriticalityTable::worst)
                            .findFirst()
                            .orElse("-"));
        }
        return table.text(markdown);
    }

    private static String mark(Listed row) {
        return row.detail().lowConfidenceShare() > TableReport.MARKED_SHARE ? "~" : "";
    }

    static String name(Element element) {
        return element.name() + " (" + element.id() + ")";
    }

    private static String way(Takeover takeover) {
        return Figures.percent(takeover.share()) + " " + takeover.corridor() + ", "
                + takeover.modes().replace("inland_waterway", "river");
    }

    private static String pair(StrandedPair pair) {
        return pair.origin().name() + " to " + pair.destination().name();
    }

    private static String worst(WorstPair pair) {
        return pair.origin().id() + " to " + pair.destination().id() + " " + Figures.days(pair.daysLost());
    }

    private void footnotes(StringBuilder text) {
        List<String> notes = List.of(
                "USD* = generalised cost lost per unit of all demand: USD plus days at "
                        + Figures.grouped(criticality.usdPerDay(), 2) + " USD; days, USD and kg CO2e: mean of those"
                        + " touched.",
                "touched = share of demand whose best way changes; stranded = left without any way, in no mean;"
                        + " end there = starts or ends at what is closed.",
                "takes over: where most of those touched go, with its share. Best = least expected generalised cost;"
                        + " no congestion elsewhere.",
                SERVICES_NOTE,
                "In brackets P10–P90: four sampled journeys in five, both ways with the same random numbers.",
                "~ More than half of days and USD rests on low-confidence inputs.");
        text.append('\n');
        notes.forEach(n -> text.append(markdown ? "- " + n.replace("*", "\\*").replace("~", "\\~") : n)
                .append('\n'));
    }
}
