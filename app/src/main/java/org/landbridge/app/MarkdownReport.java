package org.landbridge.app;

import java.util.List;
import org.landbridge.study.Comparison;
import org.landbridge.study.Compliance;
import org.landbridge.study.Exposure;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;
import org.landbridge.study.difference.Causes;

/** A comparison as Markdown tables. */
public final class MarkdownReport {
    private MarkdownReport() {}

    public static String text(Comparison comparison) {
        StringBuilder text =
                new StringBuilder("# ").append(TableReport.title(comparison)).append('\n');
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            text.append("\n## Scenario ").append(scenario.name()).append("\n\n").append(table(comparison, scenario));
            Compliance compliance = scenario.compliance();
            if (compliance != null) {
                section(text, "Compliance", ComplianceText.lines(compliance, new Names(comparison.known())));
            }
            if (!scenario.changes().isEmpty()) {
                section(text, "What changed against the base", scenario.changes());
            }
        }
        if (!comparison.events().isEmpty()) {
            section(text, "Events of the day on these ways", EventText.lines(comparison.events()));
        }
        Causes causes = comparison.causes();
        if (causes != null) {
            section(text, CausesText.heading(causes), CausesText.lines(causes));
        }
        text.append("\nPareto-optimal routes are marked \\*; \\~ marks figures of which more than half rests on")
                .append(" low-confidence inputs. Days and USD are expected values; the cost of the cargo's time is")
                .append(" kept apart.\n");
        for (Exposure e : ExposureText.all(comparison)) {
            text.append("- ").append(e.authority()).append(" on ").append(e.where());
            text.append(e.since().isEmpty() ? "" : " since " + e.since())
                    .append(": ")
                    .append(e.name())
                    .append('\n');
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
        text.append('\n').append(heading).append(":\n\n");
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }

    static String table(Comparison comparison, ScenarioRoutes scenario) {
        MarkdownTable table = new MarkdownTable(
                "#:",
                "corridor",
                "modes",
                "km:",
                "days (P10–P90):",
                "USD/" + comparison.cargo().unit() + " (P10–P90):",
                "cargo time USD:",
                "kg CO2e:",
                "borders:",
                "transshipments:",
                "exposure");
        int rank = 0;
        for (Route route : scenario.routes()) {
            rank++;
            String mark = route.lowConfidenceShare() > TableReport.MARKED_SHARE ? "~" : "";
            table.add(
                    rank + (route.paretoOptimal() ? "*" : ""),
                    route.corridor(),
                    route.modes(),
                    Figures.grouped(route.km(), 0),
                    mark + Figures.days(route.days()),
                    mark + Figures.usd(route.usd()),
                    Figures.money(route.cargoTimeUsd()),
                    mark + Figures.money(route.co2eKg()),
                    Integer.toString(route.borders().size()),
                    Integer.toString(route.transshipments()),
                    ExposureText.brief(route.exposure()));
        }
        return table.text();
    }
}
