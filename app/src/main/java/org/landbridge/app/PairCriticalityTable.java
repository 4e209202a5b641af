package org.landbridge.app;

import java.util.List;
import org.landbridge.app.TextTable.Column;
import org.landbridge.study.criticality.PairCriticality;
import org.landbridge.study.criticality.PairLoss;

/** What hurts one pair most when it closes, as text or Markdown. */
final class PairCriticalityTable {
    private static final int NAME_WIDTH = 30;
    private static final int MODES_WIDTH = 20;
    private static final int EXPOSURE_WIDTH = 18;

    private final PairCriticality criticality;
    private final boolean markdown;

    PairCriticalityTable(PairCriticality criticality, boolean markdown) {
        this.criticality = criticality;
        this.markdown = markdown;
    }

    String text() {
        PairCriticality.BestWay best = criticality.best();
        StringBuilder text = new StringBuilder(markdown ? "# " : "");
        text.append(Names.nameAndId(criticality.origin()))
                .append(" to ")
                .append(Names.nameAndId(criticality.destination()))
                .append(": what hurts most when it closes\n")
                .append(markdown ? "\n" : "");
        text.append("Departing ")
                .append(criticality.date())
                .append(", 1 ")
                .append(criticality.cargo().text())
                .append(", scenario ")
                .append(criticality.scenario())
                .append(", data ")
                .append(criticality.dataName())
                .append(' ')
                .append(criticality.dataVersion())
                .append(markdown ? ".\n\n" : "\n");
        text.append("Best way now: ")
                .append(best.corridor())
                .append(", ")
                .append(modes(best.modes()))
                .append(", ")
                .append(Figures.grouped(best.km(), 0))
                .append(" km, ")
                .append(Figures.grouped(best.days(), 1))
                .append(" days, ")
                .append(Figures.money(best.usd()))
                .append(" USD; exposure ")
                .append(ExposureText.brief(best.exposure()))
                .append("\n\n");
        text.append(criticality.elements().isEmpty() ? "nothing on it can close but its ends\n" : table());
        int more = criticality.closures() - criticality.elements().size();
        if (more > 0) {
            text.append(markdown ? "\n" : "")
                    .append("and ")
                    .append(Figures.count(more, "element"))
                    .append(" on the way that cost less (--top lists more)\n");
        }
        footnotes(text);
        return text.toString();
    }

    private String table() {
        ReportTable table = new ReportTable(
                Column.right("#"),
                Column.left("kind"),
                Column.broken("element closed", NAME_WIDTH),
                Column.right("USD*"),
                Column.right("days lost (P10–P90)"),
                Column.right("USD"),
                Column.right("kg CO2e"),
                Column.left("takes over"),
                Column.broken("modes", MODES_WIDTH),
                Column.broken("exposure", EXPOSURE_WIDTH));
        int rank = 0;
        for (PairLoss loss : criticality.elements()) {
            rank++;
            String mark = loss.lowConfidenceShare() > TableReport.MARKED_SHARE ? "~" : "";
            String element = CriticalityTable.name(loss.element());
            String kind = loss.element().kind().word();
            if (loss.daysLost() == null) {
                table.add(Integer.toString(rank), kind, element, "no way", "-", "-", "-", "none", "-", "-");
                continue;
            }
            table.add(
                    Integer.toString(rank),
                    kind,
                    element,
                    mark + Figures.money(loss.lost().generalisedUsd()),
                    mark + Figures.days(loss.daysLost()),
                    mark + Figures.money(loss.lost().usd()),
                    mark + Figures.money(loss.lost().co2eKg()),
                    loss.corridor(),
                    modes(loss.modes()),
                    ExposureText.brief(loss.exposure()));
        }
        return table.text(markdown);
    }

    private static String modes(String words) {
        return words.replace("inland_waterway", "river");
    }

    private void footnotes(StringBuilder text) {
        List<String> notes = List.of(
                "USD* = generalised cost lost: USD plus days at " + Figures.grouped(criticality.usdPerDay(), 2)
                        + " USD. Negative figures are gains.",
                "P10–P90: four sampled journeys in five, both ways with the same random numbers.",
                CriticalityTable.SERVICES_NOTE,
                "The ends themselves and their states are not listed: their closure ends the trade.",
                "A state's closure shuts its land, ports and canals; its straits stay open, and ships sail past.",
                "~ More than half of days and USD of both ways rests on low-confidence inputs.");
        text.append('\n');
        notes.forEach(n -> text.append(markdown ? "- " + n.replace("*", "\\*").replace("~", "\\~") : n)
                .append('\n'));
    }
}
