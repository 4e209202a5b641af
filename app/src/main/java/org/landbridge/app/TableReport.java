package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.app.TextTable.Column;
import org.landbridge.study.Comparison;
import org.landbridge.study.Compliance;
import org.landbridge.study.Exposure;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;
import org.landbridge.study.difference.Causes;

/** A comparison as aligned text for a terminal. */
final class TableReport {
    /** Beside the days. */
    private static final int CHANCE_COLUMN = 5;

    /** Above this share a figure is marked as resting on low-confidence inputs. */
    static final double MARKED_SHARE = 0.5;

    private static final int MODES_WIDTH = 24;
    private static final int EXPOSURE_WIDTH = 18;

    private final Comparison comparison;
    private final Names names;

    TableReport(Comparison comparison) {
        this.comparison = comparison;
        this.names = new Names(comparison.known());
    }

    String text() {
        StringBuilder text = new StringBuilder(title(comparison)).append('\n');
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            text.append('\n');
            if (comparison.scenarios().size() > 1) {
                text.append("Scenario ").append(scenario.name()).append('\n');
            }
            text.append(scenario.routes().isEmpty() ? "no route\n" : table(scenario));
            Compliance compliance = scenario.compliance();
            if (compliance != null) {
                section(text, "Compliance", ComplianceText.lines(compliance, names));
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
        footnotes(text);
        return text.toString();
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
        text.append('\n').append(heading).append('\n');
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }

    /** Origin, destination, date, cargo and data in one line. */
    static String title(Comparison comparison) {
        return Names.nameAndId(comparison.origin()) + " to " + Names.nameAndId(comparison.destination())
                + ", departing " + comparison.date() + ", 1 "
                + comparison.cargo().text() + ", data "
                + comparison.dataName() + " " + comparison.dataVersion();
    }

    private String table(ScenarioRoutes scenario) {
        double within = comparison.sampling().withinDays();
        List<Column> columns = new ArrayList<>(List.of(
                Column.right("#"),
                Column.left("corridor"),
                Column.broken("modes", MODES_WIDTH),
                Column.right("km"),
                Column.right("days (P10–P90)"),
                Column.right("USD/" + comparison.cargo().unit() + " (P10–P90)"),
                Column.right("kg CO2e"),
                Column.right("bord."),
                Column.right("trans."),
                Column.broken("exposure", EXPOSURE_WIDTH)));
        if (!Double.isNaN(within)) {
            columns.add(CHANCE_COLUMN, Column.right("≤" + Figures.plain(within) + " d"));
        }
        TextTable table = new TextTable(columns.toArray(Column[]::new));
        int rank = 0;
        for (Route route : scenario.routes()) {
            rank++;
            String mark = route.lowConfidenceShare() > MARKED_SHARE ? "~" : "";
            List<String> cells = new ArrayList<>(List.of(
                    rank + (route.paretoOptimal() ? "*" : " "),
                    route.corridor(),
                    modes(route),
                    Figures.grouped(route.km(), 0),
                    mark + Figures.days(route.days()),
                    mark + Figures.usd(route.usd()),
                    mark + Figures.money(route.co2eKg()),
                    Integer.toString(route.borders().size()),
                    Integer.toString(route.transshipments()),
                    ExposureText.brief(route.exposure())));
            if (!Double.isNaN(within)) {
                cells.add(CHANCE_COLUMN, Figures.percent(route.sample().chanceWithin(within)));
            }
            table.add(cells.toArray(String[]::new));
        }
        return table.text("");
    }

    private static String modes(Route route) {
        return route.modes().replace("inland_waterway", "river");
    }

    private void footnotes(StringBuilder text) {
        boolean pareto = any(Route::paretoOptimal);
        boolean low = any(r -> r.lowConfidenceShare() > MARKED_SHARE);
        text.append('\n');
        if (pareto) {
            text.append(
                    "* Pareto-optimal: no other way is at least as good in days, USD and CO2e and better in one.\n");
        }
        if (!Double.isNaN(comparison.sampling().withinDays())) {
            text.append("≤ = share of sampled journeys that arrive within that many days.\n");
        }
        if (low) {
            text.append("~ More than half of days and USD rests on low-confidence inputs.\n");
        }
        text.append(expectedValues()).append('\n');
        text.append("bord. = state borders, trans. = transshipments on the way.\n");
        List<Exposure> exposures = ExposureText.all(comparison);
        if (exposures.isEmpty()) {
            text.append("No sanction regime on these routes is in force on ")
                    .append(comparison.date())
                    .append(".\n");
            return;
        }
        text.append("Exposure: sanction regimes in force on ")
                .append(comparison.date())
                .append(", for information\n");
        for (Exposure e : exposures) {
            text.append("  ")
                    .append(e.authority())
                    .append(" on ")
                    .append(names.where(e.where()))
                    .append(e.since().isEmpty() ? "" : " since " + e.since())
                    .append(": ")
                    .append(e.name())
                    .append('\n');
        }
    }

    private String expectedValues() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            for (Route route : scenario.routes()) {
                least = Math.min(least, route.cargoTimeUsd());
                most = Math.max(most, route.cargoTimeUsd());
            }
        }
        String span = least > most ? "" : ": " + Figures.money(least) + " to " + Figures.money(most) + " USD on top";
        return "Days and USD are expected values; four sampled journeys in five fall between P10 and P90.\n"
                + "The cost of the cargo's time is kept apart from USD" + span + ". Ranked with a day at "
                + Figures.grouped(comparison.valueOfTimeUsdPerDay(), 2) + " USD.";
    }

    private boolean any(java.util.function.Predicate<Route> test) {
        return comparison.scenarios().stream().flatMap(s -> s.routes().stream()).anyMatch(test);
    }
}
