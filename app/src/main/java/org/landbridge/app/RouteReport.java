package org.landbridge.app;

import java.util.List;
import java.util.Map;
import org.landbridge.app.TextTable.Column;
import org.landbridge.network.Confidence;
import org.landbridge.network.Network;
import org.landbridge.network.Source;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Leg;
import org.landbridge.routing.Step;
import org.landbridge.routing.reliability.SpreadShare;
import org.landbridge.study.Border;
import org.landbridge.study.Comparison;
import org.landbridge.study.Exposure;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;

/** One route as text: leg by leg, then its totals, politics and sources. */
final class RouteReport {
    private static final double LEAST_SHARE = 0.02;
    private static final int WHERE_WIDTH = 40;
    private static final int SOURCE_WIDTH = 36;

    private final Comparison comparison;
    private final Network network;
    private final Names names;

    /** @param comparison with one scenario that has the one route */
    RouteReport(Comparison comparison, Network network) {
        this.comparison = comparison;
        this.network = network;
        this.names = new Names(network);
    }

    String text() {
        ScenarioRoutes scenario = comparison.scenarios().getLast();
        Route route = scenario.routes().getFirst();
        StringBuilder text = new StringBuilder(TableReport.title(comparison)).append('\n');
        text.append("Corridor ").append(route.corridor()).append(": ").append(route.corridorName());
        text.append(scenario.name().equals("base") ? "" : ", scenario " + scenario.name())
                .append("\n");
        int number = 0;
        for (Leg leg : route.itinerary().legs()) {
            number++;
            text.append('\n').append(legHead(number, leg)).append(steps(leg));
        }
        totals(text, route);
        borders(text, route);
        exposure(text, route);
        sources(text, route);
        return text.toString();
    }

    private String legHead(int number, Leg leg) {
        return "Leg " + number + ": " + names.place(leg.from()) + " to " + names.place(leg.to()) + ", "
                + Names.words(leg.mode()) + (leg.service().isEmpty() ? "" : ", " + leg.service()) + "; "
                + Figures.grouped(leg.km(), 0) + " km, " + Figures.grouped(leg.hours() / 24, 1) + " days, "
                + Figures.money(leg.usd()) + " USD, " + Figures.money(leg.co2eKg()) + " kg CO2e\n";
    }

    private String steps(Leg leg) {
        TextTable table = new TextTable(
                Column.broken("where", WHERE_WIDTH),
                Column.left("what"),
                Column.right("km"),
                Column.right("hours"),
                Column.right("P90"),
                Column.right("USD"),
                Column.right("kg CO2e"),
                Column.left("sure"),
                Column.broken("sources", SOURCE_WIDTH));
        for (Step step : leg.steps()) {
            table.add(
                    StepText.where(step, names),
                    StepText.what(step),
                    step.km() > 0 ? Figures.grouped(step.km(), 0) : "",
                    Figures.grouped(step.meanHours(), 1),
                    Figures.grouped(step.p90Hours(), 1),
                    Figures.grouped(step.usd(), 0),
                    Figures.grouped(step.co2eKg(), 1),
                    confidence(step.evidence().confidence()),
                    String.join("; ", step.evidence().sources()));
        }
        return table.text("  ");
    }

    /** Low confidence carries the mark that it has in every table. */
    private static String confidence(Confidence confidence) {
        return confidence == Confidence.LOW ? "~low" : JsonReport.word(confidence);
    }

    private void totals(StringBuilder text, Route route) {
        String unit = comparison.cargo().unit();
        text.append("\nTotal for 1 ").append(unit).append(" (expected values; 10th to 90th percentile in brackets)\n");
        text.append("  ").append(Figures.grouped(route.km(), 0)).append(" km; ");
        text.append(Figures.days(route.days())).append(" days; ");
        text.append(Figures.usd(route.usd())).append(" USD; ");
        text.append(Figures.money(route.co2eKg())).append(" kg CO2e; ");
        text.append(Figures.count(route.transshipments(), "transshipment")).append("; ");
        text.append(Figures.count(route.gaugeChanges(), "gauge change")).append('\n');
        text.append("  ").append(Figures.grouped(100 * route.lowConfidenceShare(), 0));
        text.append(" % of days and USD rests on low-confidence inputs, marked ~low\n");
        double within = comparison.sampling().withinDays();
        if (!Double.isNaN(within)) {
            text.append("  Arrives within ").append(Figures.plain(within)).append(" d in ");
            text.append(Figures.percent(route.sample().chanceWithin(within))).append(" of journeys\n");
        }
        spread(text, route);
        text.append("\nWhat the money is paid for (USD)\n");
        TextTable costs = new TextTable(Column.left("category"), Column.right("USD"), Column.right("share"));
        for (Map.Entry<CostCategory, Double> cost : route.costs().entrySet()) {
            costs.add(
                    Names.words(cost.getKey()),
                    Figures.grouped(cost.getValue(), 0),
                    Figures.grouped(100 * cost.getValue() / route.usd().mean(), 0) + " %");
        }
        text.append(costs.text("  "));
        text.append("The cost of the cargo's time is kept apart: ")
                .append(Figures.money(route.cargoTimeUsd()))
                .append(" USD.\n");
    }

    /** The causes that make at least two per cent of the spread. */
    private void spread(StringBuilder text, Route route) {
        text.append("\nWhat makes journeys differ (share of the spread of days)\n");
        TextTable table = new TextTable(Column.left("cause"), Column.right("share"));
        double rest = 1;
        for (SpreadShare share : route.sample().shares()) {
            if (share.share() >= LEAST_SHARE) {
                rest -= share.share();
                table.add(StepText.cause(share, names), Figures.percent(share.share()));
            }
        }
        table.add("all others", Figures.percent(Math.max(0, rest)));
        text.append(table.text("  "));
    }

    private void borders(StringBuilder text, Route route) {
        text.append("\nState borders: ").append(route.borders().size()).append('\n');
        for (Border border : route.borders()) {
            text.append("  ").append(names.state(border.fromState())).append(" to ");
            text.append(names.state(border.toState())).append(" at ").append(names.place(border.place()));
            text.append(border.bySea() ? ", by sea\n" : "\n");
        }
    }

    private void exposure(StringBuilder text, Route route) {
        if (route.exposure().isEmpty()) {
            text.append("\nNo sanction regime on this route is in force on ")
                    .append(comparison.date())
                    .append(".\n");
            return;
        }
        text.append("\nSanction regimes in force on ").append(comparison.date()).append(", for information\n");
        for (Exposure e : ExposureText.sorted(route.exposure())) {
            text.append("  ").append(e.authority()).append(" on ").append(names.where(e.where()));
            text.append(e.since().isEmpty() ? "" : " since " + e.since())
                    .append(": ")
                    .append(e.name());
            text.append(e.measure().isEmpty() ? "" : "; " + e.measure()).append('\n');
        }
    }

    private void sources(StringBuilder text, Route route) {
        List<String> ids = StepText.sources(route.itinerary().steps());
        text.append("\nSources\n");
        for (String id : ids) {
            text.append("  ").append(sourceLine(network, id)).append('\n');
        }
    }

    /** {@code id: title, publisher, year, url}. */
    static String sourceLine(Network network, String id) {
        Source source = network.sources().get(id);
        if (source == null) {
            return id;
        }
        StringBuilder line = new StringBuilder(id).append(": ").append(source.title());
        for (String part : List.of(source.publisher(), source.year(), source.url())) {
            line.append(part.isEmpty() ? "" : ", " + part);
        }
        return line.toString();
    }
}
