package org.landbridge.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;

/** Shortest ways by length within one mode: where a service runs when its stops are known but not its way. */
final class ServicePaths {
    private final Map<String, List<Link>> byPlace = new HashMap<>();

    private record Reached(String place, double km) {}

    ServicePaths(List<Link> links) {
        for (Link link : links) {
            byPlace.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(link);
            byPlace.computeIfAbsent(link.to(), k -> new ArrayList<>()).add(link);
        }
    }

    /** Links in order of travel; empty if the places are the same or not joined in that mode. */
    List<Link> shortest(Mode mode, String from, String to) {
        Map<String, Double> best = new HashMap<>(Map.of(from, 0.0));
        Map<String, Link> entered = new HashMap<>();
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> {
            int byKm = Double.compare(a.km, b.km);
            return byKm != 0 ? byKm : a.place.compareTo(b.place);
        });
        queue.add(new Reached(from, 0));
        while (!queue.isEmpty()) {
            Reached here = queue.remove();
            if (here.place.equals(to)) {
                return trace(entered, from, to);
            }
            if (here.km > best.getOrDefault(here.place, Double.POSITIVE_INFINITY)) {
                continue;
            }
            for (Link link : byPlace.getOrDefault(here.place, List.of())) {
                String next = link.from().equals(here.place) ? link.to() : link.from();
                double km = here.km + link.lengthKm();
                if (link.mode() == mode && km < best.getOrDefault(next, Double.POSITIVE_INFINITY)) {
                    best.put(next, km);
                    entered.put(next, link);
                    queue.add(new Reached(next, km));
                }
            }
        }
        return List.of();
    }

    private static List<Link> trace(Map<String, Link> entered, String from, String to) {
        List<Link> path = new ArrayList<>();
        String at = to;
        while (!at.equals(from)) {
            Link link = entered.get(at);
            if (link == null) {
                throw new IllegalStateException("broken way at " + at);
            }
            path.add(link);
            at = link.from().equals(at) ? link.to() : link.from();
        }
        return path.reversed();
    }
}
