package org.landbridge.app;

import java.util.List;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.routing.Leg;
import org.landbridge.routing.Step;
import org.landbridge.study.Comparison;

/** One route as a list of its steps, for spreadsheets and documents. */
final class StepReport {
    private StepReport() {}

    static String csv(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "leg",
                "kind",
                "from",
                "to",
                "mode",
                "name",
                "service",
                "km",
                "hours_mean",
                "hours_median",
                "hours_p90",
                "usd",
                "co2e_kg",
                "source",
                "confidence");
        int number = 0;
        for (Leg leg : legs(comparison)) {
            number++;
            for (Step step : leg.steps()) {
                Mode mode = step.mode();
                CsvLine.append(
                        text,
                        Integer.toString(number),
                        step.kind().word(),
                        step.from(),
                        step.to(),
                        mode == null ? "" : mode.word(),
                        step.name(),
                        step.service(),
                        Figures.fixed(step.km(), 1),
                        Figures.fixed(step.meanHours(), 2),
                        Figures.fixed(step.medianHours(), 2),
                        Figures.fixed(step.p90Hours(), 2),
                        Figures.fixed(step.usd(), 2),
                        Figures.fixed(step.co2eKg(), 2),
                        step.evidence().sourceText(),
                        JsonReport.word(step.evidence().confidence()));
            }
        }
        return text.toString();
    }

    static String markdown(Comparison comparison, Network network) {
        Names names = new Names(network);
        MarkdownTable table = new MarkdownTable(
                "leg:", "where", "what", "km:", "hours:", "P90:", "USD:", "kg CO2e:", "confidence", "sources");
        int number = 0;
        for (Leg leg : legs(comparison)) {
            number++;
            for (Step step : leg.steps()) {
                table.add(
                        Integer.toString(number),
                        StepText.where(step, names),
                        StepText.what(step),
                        step.km() > 0 ? Figures.grouped(step.km(), 0) : "",
                        Figures.grouped(step.meanHours(), 1),
                        Figures.grouped(step.p90Hours(), 1),
                        Figures.grouped(step.usd(), 0),
                        Figures.grouped(step.co2eKg(), 1),
                        JsonReport.word(step.evidence().confidence()),
                        String.join("; ", step.evidence().sources()));
            }
        }
        StringBuilder text =
                new StringBuilder("# ").append(TableReport.title(comparison)).append("\n\n");
        text.append(MarkdownReport.table(comparison, comparison.scenarios().getLast()))
                .append('\n');
        text.append(table.text()).append("\nSources:\n\n");
        List<Step> steps =
                legs(comparison).stream().flatMap(l -> l.steps().stream()).toList();
        for (String id : StepText.sources(steps)) {
            text.append("- ").append(RouteReport.sourceLine(network, id)).append('\n');
        }
        return text.toString();
    }

    private static List<Leg> legs(Comparison comparison) {
        return comparison.scenarios().getLast().routes().getFirst().itinerary().legs();
    }
}
