package org.landbridge.study.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.network.Corridor;
import org.landbridge.network.Evidence;
import org.landbridge.network.Network;
import org.landbridge.network.Workers;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;

/**
 * Which pairs of economies a change of the network can touch: those where, on one of the networks, the best way over
 * something that differs costs at most so many times the best way of all. By the greatest place of each economy.
 */
final class AffectedPairs {
    private static final String CHANGED = "changed by the scenario";

    private final List<Net> nets = new ArrayList<>();
    private final Set<String> places;
    private final double reach;

    private record Net(Supernetwork net, boolean marked) {}

    /**
     * @param commodities ids of the goods that stand for all
     * @param reach ways that cost more than this many times the best are hardly chosen
     */
    AffectedPairs(Network before, Network after, LocalDate date, List<String> commodities, double reach) {
        this.reach = reach;
        places = new TreeSet<>();
        for (String commodity : commodities) {
            places.addAll(ChangedPlaces.of(compile(before, date, commodity), compile(after, date, commodity)));
        }
        for (Network network : List.of(before, after)) {
            Set<String> known = new TreeSet<>(places);
            known.retainAll(network.places().keySet());
            Network marked = known.isEmpty() ? network : marked(network, known);
            for (String commodity : commodities) {
                nets.add(new Net(compile(marked, date, commodity), !known.isEmpty()));
            }
        }
    }

    /** Places by one of which every way goes that the change touches. */
    Set<String> places() {
        return places;
    }

    /** Numbers {@code exporter * n + importer} of the pairs, in order. */
    List<Integer> find(StatePlaces ends, int economies, Workers workers) {
        if (places.isEmpty()) {
            return List.of();
        }
        boolean[] affected = new boolean[economies * economies];
        workers.run(economies, (i, thread) -> {
            List<RouteSearch> searches = nets.stream()
                    .map(n -> new RouteSearch(n.net(), n.net().timeCostUsdPerDay()))
                    .toList();
            Map<String, Boolean> known = new HashMap<>();
            for (int j = 0; j < economies; j++) {
                if (i == j || ends.of(i).isEmpty() || ends.of(j).isEmpty()) {
                    continue;
                }
                String origin = ends.of(i).getFirst().place();
                String destination = ends.of(j).getFirst().place();
                if (!origin.equals(destination)) {
                    affected[i * economies + j] =
                            known.computeIfAbsent(destination, to -> affected(searches, origin, to));
                }
            }
        });
        List<Integer> pairs = new ArrayList<>();
        for (int c = 0; c < affected.length; c++) {
            if (affected[c]) {
                pairs.add(c);
            }
        }
        return pairs;
    }

    private boolean affected(List<RouteSearch> searches, String origin, String destination) {
        for (int k = 0; k < searches.size(); k++) {
            RouteSearch search = searches.get(k);
            RouteSearch.@Nullable Found best = search.best(origin, destination);
            if (best != null
                    && nets.get(k).marked()
                    && !search.alternatives(CHANGED, origin, destination, 1, 1, reach * best.generalisedUsd())
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Supernetwork compile(Network network, LocalDate date, String commodity) {
        return Supernetwork.compile(network, date, CargoReader.parse("t:" + commodity, network, date));
    }

    private static Network marked(Network network, Set<String> places) {
        List<Corridor> corridors = new ArrayList<>(network.corridors());
        corridors.add(new Corridor(
                CHANGED,
                CHANGED,
                List.of(List.copyOf(places)),
                List.of(),
                List.of(),
                "",
                new Evidence(List.of("estimate"), Confidence.LOW)));
        return network.change().corridors(corridors).build();
    }
}
