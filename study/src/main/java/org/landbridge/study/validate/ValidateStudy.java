package org.landbridge.study.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Network;
import org.landbridge.network.Observation;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Spread;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.Journeys;
import org.landbridge.study.CorridorNames;
import org.landbridge.study.Sampling;

/** Holds the model against published transit times and prices. */
public final class ValidateStudy {
    private final Network network;
    private final ObservedWay ways;
    private final Journeys journeys;
    private final Sampling sampling;

    private ValidateStudy(Network network, Sampling sampling) {
        this.network = network;
        this.sampling = sampling;
        this.ways = new ObservedWay(network);
        this.journeys = new Journeys(sampling.seed(), sampling.draws());
    }

    /** Each observation beside the model on its date and by its route, and the errors by kind and corridor. */
    public static Validation validate(Network network, List<Observation> observations, Sampling sampling) {
        return new ValidateStudy(network, sampling).run(observations);
    }

    /** What the model says of one observation. */
    public static Check check(Network network, Observation observation, Sampling sampling) {
        return new ValidateStudy(network, sampling).check(observation);
    }

    private Validation run(List<Observation> observations) {
        List<Check> checks = observations.stream().map(this::check).toList();
        return new Validation(
                network.name(),
                network.version(),
                sampling,
                checks,
                summaries(checks, Check::days),
                summaries(checks, Check::usd));
    }

    private Check check(Observation observation) {
        RouteSearch.Found way = ways.find(observation);
        if (way == null) {
            return new Check(observation, "", "", null, null, null, null);
        }
        Supernetwork net = ways.supernetwork(observation);
        Itinerary timed = ObservedPart.timed(way.itinerary(), observation.scope());
        Itinerary priced = ObservedPart.priced(way.itinerary(), observation.usdScope());
        Figure days = Double.isNaN(observation.days())
                ? null
                : figure(
                        observation.daysMin(),
                        observation.daysMax(),
                        observation.days(),
                        journeys.sample(timed, net.spreadModel()).days());
        Figure usd = Double.isNaN(observation.usd())
                ? null
                : figure(
                        observation.usdMin(),
                        observation.usdMax(),
                        observation.usd(),
                        perUnit(journeys.sample(priced, net.spreadModel()).usd(), observation, net));
        return new Check(
                observation,
                CorridorNames.recognise(network.corridors(), way.itinerary().places()),
                ObservedWay.modes(way),
                days,
                usd,
                timed,
                priced);
    }

    private static Figure figure(double min, double max, double middle, Spread model) {
        return new Figure(Double.isNaN(min) ? middle : min, Double.isNaN(max) ? middle : max, middle, model);
    }

    /** Prices by weight are those of a container over what it holds. */
    private static Spread perUnit(Spread usd, Observation observation, Supernetwork net) {
        double units = observation.usdUnit().equals("tonne") ? net.cargo().tonnes() : 1;
        return new Spread(usd.mean() / units, usd.p10() / units, usd.p50() / units, usd.p90() / units);
    }

    private static List<ErrorSummary> summaries(List<Check> checks, Function<Check, @Nullable Figure> figure) {
        List<ErrorSummary> all = new ArrayList<>();
        List<Check> evidence =
                checks.stream().filter(c -> c.observation().kind().isEvidence()).toList();
        all.add(ErrorSummary.of("observed and scheduled", figures(evidence, figure)));
        for (Observation.Kind kind : Observation.Kind.values()) {
            List<Check> ofKind =
                    checks.stream().filter(c -> c.observation().kind() == kind).toList();
            all.add(ErrorSummary.of(kind.word(), figures(ofKind, figure)));
        }
        Map<String, List<Check>> byCorridor = new TreeMap<>();
        evidence.forEach(c ->
                byCorridor.computeIfAbsent(c.corridor(), k -> new ArrayList<>()).add(c));
        byCorridor.forEach((corridor, some) -> all.add(ErrorSummary.of(corridor, figures(some, figure))));
        return ErrorSummary.nonEmpty(all);
    }

    private static List<Figure> figures(List<Check> checks, Function<Check, @Nullable Figure> figure) {
        return checks.stream().map(figure).filter(Objects::nonNull).toList();
    }
}
