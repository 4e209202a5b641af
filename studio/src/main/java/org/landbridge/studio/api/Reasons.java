package org.landbridge.studio.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Network;
import org.landbridge.network.Regime;
import org.landbridge.routing.Cost;
import org.landbridge.routing.Step;
import org.landbridge.study.Border;
import org.landbridge.study.Comparison;
import org.landbridge.study.Exposure;
import org.landbridge.study.Route;
import org.landbridge.study.SplitFinder;
import org.landbridge.study.SplitKind;

/** Why a figure of a route is what it is: its formula, and the terms that it is made of with their sources. */
final class Reasons {
    private static final double HOURS_PER_DAY = 24;

    /** The figures that can be asked about, besides {@code days.KIND} and {@code usd.KIND} of the split. */
    static final Set<String> FIGURES = figures();

    private static final Evidence COUNTED = new Evidence(List.of(), Confidence.HIGH);

    /**
     * One term.
     *
     * @param what in words
     * @param row id of the row of the data package that it rests on, blank if it is counted
     */
    record Term(String what, String place, String row, double value, String note, Evidence evidence) {}

    /** @param sampled how its uncertainty was found, blank if it has none */
    record Reason(String figure, double value, String unit, String formula, String sampled, List<Term> terms) {}

    private final Comparison comparison;
    private final Network network;
    private final Route route;

    Reasons(Comparison comparison, Route route) {
        this.comparison = comparison;
        this.network = comparison.known();
        this.route = route;
    }

    private static Set<String> figures() {
        Set<String> names = new TreeSet<>(Set.of(
                "days",
                "usd",
                "co2eKg",
                "km",
                "cargoTimeUsd",
                "generalisedUsd",
                "borders",
                "transshipments",
                "gaugeChanges",
                "lowConfidenceShare",
                "exposure"));
        for (SplitKind kind : SplitKind.values()) {
            names.add("days." + kind.word());
            names.add("usd." + kind.word());
        }
        return names;
    }

    Reason of(String figure) {
        String unit = "USD per " + comparison.cargo().unit();
        if (figure.startsWith("days.") && !figure.equals("days.time_cost")) {
            String kind = figure.substring("days.".length());
            List<Term> terms = hours(kind);
            return new Reason(
                    figure,
                    sum(terms),
                    "days",
                    "Expected hours of every step of this kind, added up, over 24.",
                    "",
                    terms);
        }
        if (figure.startsWith("usd.") && !figure.equals("usd.time_cost")) {
            String kind = figure.substring("usd.".length());
            List<Term> terms = costs(kind);
            return new Reason(
                    figure, sum(terms), unit, "All that is paid for steps of this kind, added up.", "", terms);
        }
        return switch (figure) {
            case "days" ->
                new Reason(
                        figure,
                        route.days().mean(),
                        "days",
                        "Expected hours of every step, added up, over 24. A movement takes length over speed, a process"
                                + " the mean of its law, which its median and 90th percentile fix.",
                        sampled(),
                        hours(""));
            case "usd" ->
                new Reason(
                        figure,
                        route.usd().mean(),
                        unit,
                        "All that is paid on the way, added up: freight by length and rate, fees of every process.",
                        sampled(),
                        costs(""));
            case "co2eKg" ->
                new Reason(
                        figure,
                        route.co2eKg(),
                        "kg CO2e per " + comparison.cargo().unit(),
                        "Well-to-wheel emissions of every movement and handling, added up (ISO 14083, GLEC).",
                        "",
                        emissions());
            case "km" ->
                new Reason(
                        figure, route.km(), "km", "Stated lengths of the links, added up; never drawn ones.", "", km());
            case "cargoTimeUsd", "days.time_cost", "usd.time_cost" -> cargoTime(figure, unit);
            case "generalisedUsd" -> generalised(unit);
            case "borders" ->
                new Reason(
                        figure,
                        route.borders().size(),
                        "borders",
                        "Changes of the state that the way passes through, the high seas apart.",
                        "",
                        borders());
            case "transshipments", "gaugeChanges" -> changes(figure);
            case "lowConfidenceShare" ->
                new Reason(
                        figure,
                        route.lowConfidenceShare(),
                        "share",
                        "The mean of two shares: of the expected hours, and of the USD, that rest on rows of low"
                                + " confidence. Listed are the steps that do, with their days.",
                        "",
                        hours("").stream()
                                .filter(term -> term.evidence().confidence() == Confidence.LOW)
                                .toList());
            case "exposure" -> exposure();
            default -> throw new IllegalStateException(figure);
        };
    }

    private String sampled() {
        return "P10 and P90 are of " + comparison.sampling().draws() + " sampled journeys (seed "
                + comparison.sampling().seed()
                + "): every step follows its law, delays at one place or on one railway come together, and medians and"
                + " prices may be misjudged, the more the less sure their row is.";
    }

    private static double sum(List<Term> terms) {
        return terms.stream().mapToDouble(Term::value).sum();
    }

    private List<Term> hours(String kind) {
        List<Term> terms = new ArrayList<>();
        for (Step step : route.itinerary().steps()) {
            boolean asked = kind.isEmpty() || SplitFinder.of(step).word().equals(kind);
            if (asked && step.meanHours() > 0) {
                String note = String.format(
                        java.util.Locale.ROOT,
                        "%.1f h expected, median %.1f, P90 %.1f%s",
                        step.meanHours(),
                        step.medianHours(),
                        step.p90Hours(),
                        step.km() > 0 ? String.format(java.util.Locale.ROOT, ", %.0f km", step.km()) : "");
                terms.add(term(step, step.name(), step.meanHours() / HOURS_PER_DAY, note));
            }
        }
        return terms;
    }

    private List<Term> costs(String kind) {
        List<Term> terms = new ArrayList<>();
        for (Step step : route.itinerary().steps()) {
            for (Cost cost : step.costs()) {
                if (cost.usd() != 0
                        && (kind.isEmpty() || SplitFinder.of(cost, step).word().equals(kind))) {
                    terms.add(term(
                            step, cost.row(), cost.usd(), words(cost.category().word())));
                }
            }
        }
        return terms;
    }

    private List<Term> emissions() {
        return route.itinerary().steps().stream()
                .filter(step -> step.co2eKg() != 0)
                .map(step -> term(step, step.name(), step.co2eKg(), ""))
                .toList();
    }

    private List<Term> km() {
        return route.itinerary().steps().stream()
                .filter(step -> step.km() > 0)
                .map(step -> term(step, step.name(), step.km(), ""))
                .toList();
    }

    private Reason cargoTime(String figure, String unit) {
        double perDay = route.itinerary().days() == 0
                ? 0
                : route.cargoTimeUsd() / route.itinerary().days();
        return new Reason(
                figure,
                route.cargoTimeUsd(),
                unit,
                "Expected days times what a day costs the goods' owner: the capital that is bound (rate cost_of_capital"
                        + " on the value of the cargo). It is kept apart from USD.",
                "",
                List.of(new Term(
                        "days, at " + String.format(java.util.Locale.ROOT, "%.2f", perDay) + " USD a day",
                        "",
                        "",
                        route.cargoTimeUsd(),
                        "cargo worth " + Math.round(comparison.cargo().valueUsd()) + " USD",
                        COUNTED)));
    }

    private Reason generalised(String unit) {
        double perDay = comparison.valueOfTimeUsdPerDay();
        return new Reason(
                "generalisedUsd",
                route.generalisedUsd(),
                unit,
                "Expected USD plus expected days times the value of time; it ranks the routes.",
                "",
                List.of(
                        new Term("expected USD", "", "", route.itinerary().usd(), "", COUNTED),
                        new Term(
                                "expected days at " + String.format(java.util.Locale.ROOT, "%.2f", perDay)
                                        + " USD a day",
                                "",
                                "",
                                route.itinerary().days() * perDay,
                                "",
                                COUNTED)));
    }

    private List<Term> borders() {
        List<Term> terms = new ArrayList<>();
        for (Border border : route.borders()) {
            terms.add(new Term(
                    border.fromState() + " to " + border.toState() + (border.bySea() ? ", by sea" : ""),
                    border.place(),
                    border.place(),
                    1,
                    "",
                    COUNTED));
        }
        return terms;
    }

    private Reason changes(String figure) {
        boolean gauge = figure.equals("gaugeChanges");
        String kind = gauge ? "gauge_change" : "transshipment";
        List<Term> terms = new ArrayList<>();
        for (Step step : route.itinerary().steps()) {
            if (step.kind().word().equals(kind)) {
                terms.add(term(step, step.name(), 1, ""));
            }
        }
        return new Reason(
                figure,
                gauge ? route.gaugeChanges() : route.transshipments(),
                gauge ? "gauge changes" : "transshipments",
                gauge
                        ? "Times that the track gauge changes; gauges of 5 mm or less apart count as one."
                        : "Changes of vehicle between the first loading and the last unloading; gauge changes are"
                                + " counted apart.",
                "",
                terms);
    }

    private Reason exposure() {
        List<Term> terms = new ArrayList<>();
        for (Exposure exposure : route.exposure()) {
            Regime row = network.regimes().stream()
                    .filter(regime -> regime.id().equals(exposure.regime()))
                    .findFirst()
                    .orElse(null);
            terms.add(new Term(
                    exposure.authority() + ": " + exposure.name(),
                    exposure.where(),
                    exposure.regime(),
                    1,
                    exposure.measure() + (exposure.since().isEmpty() ? "" : ", since " + exposure.since()),
                    row == null ? COUNTED : row.evidence()));
        }
        return new Reason(
                "exposure",
                terms.size(),
                "regimes",
                "Sanction regimes in force on the day that the way meets: of states whose land, ports or canals it"
                        + " uses, of places, of operators of its services, of sectors. For information; no part of any"
                        + " weight.",
                "",
                terms);
    }

    private Term term(Step step, String row, double value, String note) {
        String where = step.from().equals(step.to()) ? name(step.from()) : name(step.from()) + " to " + name(step.to());
        String how = step.mode() == null ? "" : ", " + words(step.mode().word());
        String service = step.service().isEmpty() ? "" : ", " + step.service();
        return new Term(words(step.kind().word()) + how + service, where, row, value, note, step.evidence());
    }

    private String name(String place) {
        org.landbridge.network.Place known = network.places().get(place);
        return known == null ? place : known.name();
    }

    private static String words(String word) {
        return word.replace('_', ' ');
    }
}
