package org.landbridge.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landbridge.network.GaugeFamilies;
import org.landbridge.network.Link;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;

/**
 * Which arcs of a supernetwork close with links and places, and which change: a service whose way is cut takes another,
 * with other figures, or does not run. Rarely even that is not all, since what is charged at a stop follows the water
 * area of its first link. Such closures are told, and their supernetwork must be compiled anew.
 */
final class ClosedArcs {
    private final Supernetwork net;
    private final Closure today;
    private final List<Link> open;
    private final Map<String, List<Integer>> arcsOfLink = new HashMap<>();
    private final Map<String, List<Integer>> handlingAt = new HashMap<>();
    private final ServiceRuns runs;
    private final GaugeFamilies gauges;
    private final List<Running> running = new ArrayList<>();
    private final Map<Stop, List<Link>> linksOfStop = new LinkedHashMap<>();

    /** A place and a layer of links that touch it. */
    private record Stop(String place, String layer) {}

    /**
     * @param arcs that are closed; meaningless if the supernetwork must be compiled anew
     * @param changed steps of the arcs that change
     * @param compileAnew whether closing and changing arcs is not all that happens
     */
    record Closing(int[] arcs, Map<Integer, List<Step>> changed, boolean compileAnew) {}

    /** A service that runs, with its segments and the links they use. */
    private record Running(Service service, List<ServiceRuns.Segment> segments, Set<String> links) {
        boolean touched(Set<String> closedLinks, Closure closure) {
            return closedLinks.stream().anyMatch(links::contains)
                    || service.stops().stream().anyMatch(closure.shutPorts()::contains);
        }
    }

    /** @param net compiled without a closure */
    ClosedArcs(Supernetwork net) {
        this.net = net;
        this.gauges = new GaugeFamilies(net.network().links());
        this.today = Closure.onDate(net.network(), net.date());
        this.open = OpenLinks.of(net.network(), net.date(), Closure.NONE);
        for (int a = 0; a < net.arcCount(); a++) {
            read(a, net.steps.get(a));
        }
        ProcessBook processes = new ProcessBook(net.network(), net.date());
        this.runs = new ServiceRuns(
                net.network(),
                net.date(),
                processes,
                new StepPricing(net.network(), net.date(), net.cargo()),
                new StepAdjuster(net.network(), net.date()));
        ServicePaths paths = new ServicePaths(open);
        for (Service service : net.network().services()) {
            if (ServiceRuns.inForce(service, net.date(), today)) {
                List<ServiceRuns.Segment> segments = runs.of(service, paths);
                if (!segments.isEmpty()) {
                    running.add(new Running(service, segments, links(segments)));
                }
            }
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
            }
        }
        boolean moves = steps.stream().anyMatch(s -> s.kind() == StepKind.MOVEMENT);
        boolean handled = steps.stream()
                .anyMatch(s -> s.kind() == StepKind.TRANSSHIPMENT
                        || s.kind() == StepKind.PORT_DWELL
                        || s.kind() == StepKind.LOADING
                        || s.kind() == StepKind.UNLOADING);
        if (handled && !moves) {
            handlingAt
                    .computeIfAbsent(steps.getFirst().from(), k -> new ArrayList<>())
                    .add(arc);
        }
    }

    private List<Stop> stops(Link link) {
        List<Stop> stops = new ArrayList<>();
        for (String place : List.of(link.from(), link.to())) {
            stops.add(new Stop(place, link.mode() + " " + gauges.of(link)));
            if (net.network().riverSea(link)) {
                stops.add(new Stop(place, link.mode() + " " + SupernetworkCompiler.RIVER_SEA));
            }
        }
        return stops;
    }

    Closing of(Closure closure) {
        List<Link> openLeft = OpenLinks.of(net.network(), net.date(), closure);
        Set<String> left = new HashSet<>();
        openLeft.forEach(link -> left.add(link.id()));
        Set<String> closedLinks = new HashSet<>();
        List<Integer> arcs = new ArrayList<>();
        boolean anew = false;
        for (Link link : open) {
            if (left.contains(link.id())) {
                continue;
            }
            closedLinks.add(link.id());
            arcs.addAll(arcsOfLink.getOrDefault(link.id(), List.of()));
            for (Stop stop : stops(link)) {
                anew |= !firstArea(stop, left).equals(firstArea(stop));
            }
        }
        for (String port : closure.shutPorts()) {
            arcs.addAll(handlingAt.getOrDefault(port, List.of()));
        }
        Map<Integer, List<Step>> changed = new TreeMap<>();
        ServicePaths paths = new ServicePaths(openLeft);
        for (Running service : running) {
            if (service.touched(closedLinks, closure)) {
                anew |= !reroute(service, closure, paths, arcs, changed);
            }
        }
        int[] sorted =
                arcs.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
        return new Closing(sorted, changed, anew);
    }

    /** Closes or changes the arcs of a service; false if charges at its stops change too. */
    private boolean reroute(
            Running before,
            Closure closure,
            ServicePaths paths,
            List<Integer> closedArcs,
            Map<Integer, List<Step>> changed) {
        List<ServiceRuns.Segment> after = ServiceRuns.inForce(before.service, net.date(), today.and(closure))
                ? runs.of(before.service, paths)
                : List.of();
        for (int i = 0; i < before.segments.size(); i++) {
            int arc = net.arcOfSegment(before.segments.get(i).key());
            if (after.isEmpty()) {
                closedArcs.add(arc);
            } else if (after.get(i).area().equals(before.segments.get(i).area())) {
                changed.put(arc, after.get(i).steps());
            } else {
                return false;
            }
        }
        return true;
    }

    private static Set<String> links(List<ServiceRuns.Segment> segments) {
        Set<String> links = new HashSet<>();
        for (ServiceRuns.Segment segment : segments) {
            for (Step step : segment.steps()) {
                if (step.kind() == StepKind.MOVEMENT) {
                    links.add(step.name());
                }
            }
        }
        return links;
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
