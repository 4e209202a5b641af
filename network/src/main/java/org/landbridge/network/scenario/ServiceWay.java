package org.landbridge.network.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.landbridge.network.Link;
import org.landbridge.network.Service;

/** Which links a service runs over: the shortest way in its mode from stop to stop, whatever the date. */
final class ServiceWay {
    private ServiceWay() {}

    private record Reached(String place, double km) {}

    static Set<Link> links(List<Link> links, Service service) {
        Map<String, List<Link>> at = new HashMap<>();
        for (Link link : links) {
            if (link.mode() == service.mode()) {
                at.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(link);
                at.computeIfAbsent(link.to(), k -> new ArrayList<>()).add(link);
            }
        }
        Set<Link> used = new HashSet<>();
        for (int i = 0; i + 1 < service.stops().size(); i++) {
            addShortest(at, service.stops().get(i), service.stops().get(i + 1), used);
        }
        return used;
    }

    private static void addShortest(Map<String, List<Link>> at, String from, String to, Set<Link> used) {
        Map<String, Link> by = new HashMap<>();
        Map<String, Double> best = new HashMap<>(Map.of(from, 0.0));
        PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::km));
        queue.add(new Reached(from, 0));
        while (!queue.isEmpty()) {
            Reached here = queue.remove();
            if (here.place().equals(to)) {
                break;
            }
            if (here.km() > best.getOrDefault(here.place(), Double.POSITIVE_INFINITY)) {
                continue;
            }
            for (Link link : at.getOrDefault(here.place(), List.of())) {
                String next = link.from().equals(here.place()) ? link.to() : link.from();
                double km = here.km() + link.lengthKm();
                if (km < best.getOrDefault(next, Double.POSITIVE_INFINITY)) {
                    best.put(next, km);
                    by.put(next, link);
                    queue.add(new Reached(next, km));
                }
            }
        }
        String place = to;
        while (!place.equals(from)) {
            Link link = by.get(place);
            if (link == null) {
                return;
            }
            used.add(link);
            place = link.from().equals(place) ? link.to() : link.from();
        }
    }
}
