package org.landbridge.study.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;

/** Finds the places by one of which a way must go to meet anything in which two supernetworks differ. */
final class ChangedPlaces {
    private ChangedPlaces() {}

    /** A small set of places that touches every step that is not in both; by id. */
    static Set<String> of(Supernetwork before, Supernetwork after) {
        Map<String, List<Step>> old = arcs(before);
        Map<String, List<Step>> fresh = arcs(after);
        Set<Set<String>> open = new LinkedHashSet<>();
        add(open, old, fresh);
        add(open, fresh, old);
        Set<String> cover = new LinkedHashSet<>();
        List<Set<String>> left = new ArrayList<>(open);
        while (!left.isEmpty()) {
            Map<String, Integer> count = new TreeMap<>();
            left.forEach(places -> places.forEach(place -> count.merge(place, 1, Integer::sum)));
            String best = "";
            int most = 0;
            for (Map.Entry<String, Integer> entry : count.entrySet()) {
                if (entry.getValue() > most) {
                    most = entry.getValue();
                    best = entry.getKey();
                }
            }
            String chosen = best;
            cover.add(chosen);
            left.removeIf(places -> places.contains(chosen));
        }
        return cover;
    }

    private static Map<String, List<Step>> arcs(Supernetwork net) {
        Map<String, List<Step>> arcs = new HashMap<>();
        net.delayed(steps -> {
            arcs.put(key(steps), steps);
            return 0;
        });
        return arcs;
    }

    private static void add(Set<Set<String>> open, Map<String, List<Step>> of, Map<String, List<Step>> without) {
        new TreeMap<>(of).forEach((key, steps) -> {
            if (!without.containsKey(key)) {
                Set<String> places = new HashSet<>();
                steps.forEach(step -> {
                    places.add(step.from());
                    places.add(step.to());
                });
                open.add(places);
            }
        });
    }

    private static String key(List<Step> steps) {
        StringBuilder key = new StringBuilder();
        for (Step step : steps) {
            key.append(step.kind())
                    .append('|')
                    .append(step.from())
                    .append('|')
                    .append(step.to())
                    .append('|')
                    .append(step.mode())
                    .append('|')
                    .append(step.name())
                    .append('|')
                    .append(step.service())
                    .append('|')
                    .append((float) step.meanHours())
                    .append('|')
                    .append((float) step.usd())
                    .append(';');
        }
        return key.toString();
    }
}
