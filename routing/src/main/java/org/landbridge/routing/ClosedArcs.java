package org.landbridge.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Link;

/**
 * Which arcs of a supernetwork close with links and places. Not every closure is a matter of closed arcs alone: a
 * service whose way is cut takes another or does not run, and what is charged at a stop follows the water area of its
 * first link. Such closures are told, and their supernetwork must be compiled anew.
 */
final class ClosedArcs {
    private final Supernetwork net;
    private final List<Link> open;
    private final Map<String, List<Integer>> arcsOfLink = new HashMap<>();
    private final Map<String, List<Integer>> handlingAt = new HashMap<>();
    private final Set<String> serviceLinks = new HashSet<>();
    private final Set<String> serviceStops = new HashSet<>();
    private final Map<Stop, List<Link>> linksOfStop = new LinkedHashMap<>();

    /** A place and a layer of links that touch it. */
    private record Stop(String place, String layer) {}

    /**
     * @param arcs that are closed; meaningless if the supernetwork must be compiled anew
     * @param compileAnew whether closing arcs is not all that happens
     */
    record Closing(int[] arcs, boolean compileAnew) {}

    /** @param net compiled without a closure */
    ClosedArcs(Supernetwork net) {
        this.net = net;
        this.open = OpenLinks.of(net.network(), net.date(), Closure.NONE);
        for (int a = 0; a < net.arcCount(); a++) {
            read(a, net.steps.get(a));
        }
        for (Link link : open) {
            for (Stop stop : stops(link)) {
                linksOfStop.computeIfAbsent(stop, k -> new ArrayList<>()).add(link);
            }
        }
    }

    private void read(int arc, List<Step> steps) {
        for (Step step : steps) {
            if (step.kind() == StepKind.MOVEMENT && step.service().isEmpty()) {
                arcsOfLink.computeIfAbsent(step.name(), k -> new ArrayList<>()).add(arc);
            } else if (step.kind() == StepKind.MOVEMENT) {
                serviceLinks.add(step.name());
            }
        }
        List<Step> moves =
                steps.stream().filter(s -> s.kind() == StepKind.MOVEMENT).toList();
        if (!moves.isEmpty() && !moves.getFirst().service().isEmpty()) {
            serviceStops.add(moves.getFirst().from());
            serviceStops.add(moves.getLast().to());
        }
        boolean handled = steps.stream()
                .anyMatch(s -> s.kind() == StepKind.TRANSSHIPMENT
                        || s.kind() == StepKind.PORT_DWELL
                        || s.kind() == StepKind.LOADING
                        || s.kind() == StepKind.UNLOADING);
        if (handled && moves.isEmpty()) {
            handlingAt
                    .computeIfAbsent(steps.getFirst().from(), k -> new ArrayList<>())
                    .add(arc);
        }
    }

    private static List<Stop> stops(Link link) {
        List<Stop> stops = new ArrayList<>();
        for (String place : List.of(link.from(), link.to())) {
            stops.add(new Stop(place, link.mode() + " " + SupernetworkCompiler.gaugeFamily(link)));
            if (SupernetworkCompiler.riverSea(link)) {
                stops.add(new Stop(place, link.mode() + " " + SupernetworkCompiler.RIVER_SEA));
            }
        }
        return stops;
    }

    Closing of(Closure closure) {
        Set<String> left = new HashSet<>();
        OpenLinks.of(net.network(), net.date(), closure).forEach(link -> left.add(link.id()));
        boolean anew = closure.shutPorts().stream().anyMatch(serviceStops::contains);
        List<Integer> arcs = new ArrayList<>();
        for (Link link : open) {
            if (left.contains(link.id())) {
                continue;
            }
            arcs.addAll(arcsOfLink.getOrDefault(link.id(), List.of()));
            anew |= serviceLinks.contains(link.id());
            for (Stop stop : stops(link)) {
                anew |= !firstArea(stop, left).equals(firstArea(stop));
            }
        }
        for (String port : closure.shutPorts()) {
            arcs.addAll(handlingAt.getOrDefault(port, List.of()));
        }
        int[] sorted = arcs.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return new Closing(sorted, anew);
    }

    private String firstArea(Stop stop) {
        return linksOfStop.getOrDefault(stop, List.of()).getFirst().area();
    }

    /** Area of the first link that is left; as before if none is left, for then the stop is gone. */
    private String firstArea(Stop stop, Set<String> left) {
        for (Link link : linksOfStop.getOrDefault(stop, List.of())) {
            if (left.contains(link.id())) {
                return link.area();
            }
        }
        return firstArea(stop);
    }
}
