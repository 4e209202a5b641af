package org.landbridge.study.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.network.Corridor;
import org.landbridge.network.Evidence;
import org.landbridge.network.Network;
import org.landbridge.network.Observation;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;

/** Finds the model's way for observations: on their date, by their corridor, modes and places. */
final class ObservedWay {
    /** Ways looked through for one of the modes observed. */
    private static final int ALTERNATIVES = 12;

    private final Network network;
    private final Map<String, Supernetwork> compiled = new HashMap<>();

    ObservedWay(Network network) {
        this.network = network;
    }

    /** The supernetwork of the observation's date and cargo; FEU where its price is for an FEU, else TEU. */
    Supernetwork supernetwork(Observation observation) {
        String cargo = observation.usdUnit().equals("FEU") ? "FEU" : "TEU";
        LocalDate date = observation.date();
        return compiled.computeIfAbsent(
                date + " " + cargo, k -> Supernetwork.compile(network, date, CargoReader.parse(cargo, network, date)));
    }

    /** The way of least generalised cost that agrees with what is known of the observed one, null if there is none. */
    RouteSearch.@Nullable Found find(Observation observation) {
        Supernetwork net = supernetwork(observation);
        RouteSearch search = new RouteSearch(net, net.timeCostUsdPerDay());
        String from = observation.origin();
        String to = observation.destination();
        if (observation.corridor().isEmpty()
                && observation.via().isEmpty()
                && observation.mode().isEmpty()) {
            return search.best(from, to);
        }
        List<RouteSearch.Found> ways =
                search.alternatives(required(observation), from, to, Double.POSITIVE_INFINITY, ALTERNATIVES);
        if (observation.mode().isEmpty()) {
            return ways.isEmpty() ? null : ways.getFirst();
        }
        return ways.stream()
                .filter(way -> modes(way).equals(observation.mode()))
                .findFirst()
                .or(() -> ways.stream()
                        .filter(way -> modes(way).contains(observation.mode()))
                        .findFirst())
                .orElse(null);
    }

    static String modes(RouteSearch.Found way) {
        return String.join(
                "-", way.itinerary().modes().stream().map(m -> m.word()).toList());
    }

    /** The observation's corridor with its own places to pass on top. */
    private Corridor required(Observation observation) {
        List<List<String>> via = new ArrayList<>();
        List<String> avoid = new ArrayList<>();
        for (Corridor corridor : network.corridors()) {
            if (corridor.id().equals(observation.corridor())) {
                via.addAll(corridor.via());
                avoid.addAll(corridor.avoid());
            }
        }
        observation.via().forEach(place -> via.add(List.of(place)));
        return new Corridor(
                observation.id(),
                observation.corridor(),
                via,
                avoid,
                List.of(),
                "",
                new Evidence(List.of("estimate"), Confidence.LOW));
    }
}
