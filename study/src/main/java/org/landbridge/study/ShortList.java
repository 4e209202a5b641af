package org.landbridge.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Corridor;
import org.landbridge.routing.RouteSearch;

/**
 * Chooses routes that differ in a way a person would name: by corridor and by the sequence of modes. The best of each
 * corridor comes first in its corridor; corridors are ranked by it; further ways of a corridor fill what room is left.
 */
final class ShortList {
    /** Ways this much dearer than the best of their corridor are no alternative within it. */
    private static final double SLACK = 1.35;
    /** Corridors whose best way is this much dearer than the best of all are left out as not sensible. */
    private static final double SENSIBLE = 2.5;
    /** Ways of one corridor that are listed. */
    private static final int PER_CORRIDOR = 3;
    /** Ways over all corridors among which those of no named corridor are looked for. */
    private static final int UNNAMED_AMONG = 8;

    private ShortList() {}

    /** A way with the corridor that it belongs to. */
    record Choice(String corridor, String corridorName, RouteSearch.Found way) {}

    /** @param pareto the exact Pareto set, not empty, by generalised cost */
    static List<Choice> choose(
            List<Corridor> corridors,
            RouteSearch search,
            List<RouteSearch.Found> pareto,
            String origin,
            String destination,
            int max) {
        double limit = pareto.getFirst().generalisedUsd() * SENSIBLE;
        List<List<Choice>> byCorridor = new ArrayList<>();
        Set<List<String>> taken = new HashSet<>();
        for (Corridor corridor : corridors) {
            List<RouteSearch.Found> ways =
                    search.alternatives(corridor.id(), origin, destination, SLACK, PER_CORRIDOR, limit);
            add(byCorridor, corridor.id(), corridor.name(), ways, taken);
        }
        List<RouteSearch.Found> unnamed = new ArrayList<>(pareto);
        unnamed.addAll(search.alternatives(null, origin, destination, SLACK, UNNAMED_AMONG, limit));
        double dearest = pareto.getFirst().generalisedUsd() * SLACK;
        unnamed.removeIf(way -> way.generalisedUsd() > dearest
                || !CorridorNames.recognise(corridors, way.itinerary().places()).equals(CorridorNames.OTHER));
        add(byCorridor, CorridorNames.OTHER, "Other", unnamed, taken);
        byCorridor.sort(Comparator.comparingDouble(c -> c.getFirst().way().generalisedUsd()));
        return fill(byCorridor, max);
    }

    private static void add(
            List<List<Choice>> byCorridor,
            String id,
            String name,
            List<RouteSearch.Found> ways,
            Set<List<String>> taken) {
        Map<String, RouteSearch.Found> byModes = new LinkedHashMap<>();
        ways.stream()
                .filter(way -> goesStraight(way.itinerary().places()))
                .sorted(Comparator.comparingDouble(RouteSearch.Found::generalisedUsd))
                .forEach(way -> byModes.putIfAbsent(modes(way), way));
        List<Choice> choices = new ArrayList<>();
        for (RouteSearch.Found way : byModes.values()) {
            if (choices.size() < PER_CORRIDOR && taken.add(way.itinerary().links())) {
                choices.add(new Choice(id, name, way));
            }
        }
        if (!choices.isEmpty()) {
            byCorridor.add(choices);
        }
    }

    /** Whether no place is visited twice: turning back only to touch a corridor's place is no way of that corridor. */
    private static boolean goesStraight(List<String> places) {
        return new HashSet<>(places).size() == places.size();
    }

    /** Best of each corridor first, then second ways, while there is room; listed corridor by corridor. */
    private static List<Choice> fill(List<List<Choice>> byCorridor, int max) {
        int[] quota = new int[byCorridor.size()];
        int left = max;
        for (int round = 0; round < PER_CORRIDOR; round++) {
            for (int c = 0; c < quota.length; c++) {
                if (left > 0 && byCorridor.get(c).size() > round) {
                    quota[c]++;
                    left--;
                }
            }
        }
        List<Choice> chosen = new ArrayList<>();
        for (int c = 0; c < quota.length; c++) {
            chosen.addAll(byCorridor.get(c).subList(0, quota[c]));
        }
        return chosen;
    }

    static String modes(RouteSearch.Found way) {
        return String.join(
                "-", way.itinerary().modes().stream().map(m -> m.word()).toList());
    }
}
