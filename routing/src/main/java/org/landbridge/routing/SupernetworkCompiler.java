package org.landbridge.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.GaugeFamilies;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;
import org.landbridge.network.TerminalProcess;
import org.landbridge.routing.Supernetwork.PendingArc;

/**
 * Compiles a network into its {@link Supernetwork}. Every (place, layer) has an arrival and a departure vertex, where a
 * layer is a mode, for railways with its gauge: cargo that arrives goes on at once, or is handled into another layer
 * and must then move before it is handled again.
 */
final class SupernetworkCompiler {
    /** Takes the place of the gauge for river-sea ships, which sail rivers and the areas open to them only. */
    static final int RIVER_SEA = 1;

    private final Network network;
    private final LocalDate date;
    private final Cargo cargo;
    private final ProcessBook processes;
    private final StepPricing pricing;
    private final StepAdjuster adjuster;
    private final ServiceRuns runs;
    private final Closure closure;
    private final GaugeFamilies gauges;
    private final List<Link> links;
    private final List<PendingArc> arcs = new ArrayList<>();
    private final Map<String, int[]> doors = new HashMap<>();
    /** By place, the layers that touch it; sorted so that equal input gives equal vertex numbers. */
    private final Map<String, TreeMap<Layer, Stop>> stops = new TreeMap<>();

    private int vertexCount;

    /** A mode, with the gauge family of a railway, or one run of a service. */
    private record Layer(Mode mode, int gauge, String service) implements Comparable<Layer> {
        @Override
        public int compareTo(Layer other) {
            int byMode = mode.compareTo(other.mode);
            int byGauge = byMode != 0 ? byMode : Integer.compare(gauge, other.gauge);
            return byGauge != 0 ? byGauge : service.compareTo(other.service);
        }
    }

    /** The vertices of one layer at one place, and the service that calls there, if it is one's layer. */
    private record Stop(
            int arrival,
            int departure,
            String area,
            @Nullable Service service) {}

    SupernetworkCompiler(Network network, LocalDate date, Cargo cargo, Closure closure) {
        this.closure = closure.and(Closure.onDate(network, date));
        this.links = OpenLinks.of(network, date, closure);
        this.network = network;
        this.gauges = new GaugeFamilies(network.links());
        this.date = date;
        this.cargo = cargo;
        this.processes = new ProcessBook(network, date);
        this.pricing = new StepPricing(network, date, cargo);
        this.adjuster = new StepAdjuster(network, date);
        this.runs = new ServiceRuns(network, date, processes, pricing, adjuster);
    }

    Supernetwork compile() {
        for (Link link : links) {
            stop(link.from(), layerOf(link), link.area(), null);
            stop(link.to(), layerOf(link), link.area(), null);
        }
        for (Link link : links) {
            movement(link, layerOf(link));
            if (network.riverSea(link)) {
                movement(link, new Layer(Mode.SEA, RIVER_SEA, ""));
            }
        }
        ServicePaths paths = new ServicePaths(links);
        for (Service service : network.services()) {
            if (ServiceRuns.inForce(service, date, closure)) {
                service(service, paths);
            }
        }
        stops.forEach((id, layers) -> {
            Place place = place(id);
            passingArcs(place, layers);
            if (!closure.shutPorts().contains(id)) {
                handlingArcs(place, layers);
                doorArcs(place, layers);
            }
        });
        return new Supernetwork(
                network, date, cargo, vertexCount, arcs, doors, pricing.timeCostUsdPerDay(), pricing.spreadModel());
    }

    private Place place(String id) {
        Place place = network.places().get(id);
        if (place == null) {
            throw new IllegalStateException("no place " + id);
        }
        return place;
    }

    private Layer layerOf(Link link) {
        return new Layer(link.mode(), gauges.of(link), "");
    }

    private Stop stop(String place, Layer layer, String area, @Nullable Service service) {
        return stops.computeIfAbsent(place, k -> new TreeMap<>())
                .computeIfAbsent(layer, k -> new Stop(vertexCount++, vertexCount++, area, service));
    }

    private void arc(int tail, int head, List<Step> steps) {
        arcs.add(new PendingArc(tail, head, List.copyOf(adjuster.adjusted(steps)), ""));
    }

    private void movement(Link link, Layer layer) {
        movement(link, layer, link.from(), link.to());
        movement(link, layer, link.to(), link.from());
    }

    private void movement(Link link, Layer layer, String from, String to) {
        List<Step> steps = new ArrayList<>();
        steps.add(pricing.movement(link, from, to));
        steps.addAll(runs.borderSteps(link, from, to));
        arc(
                stop(from, layer, link.area(), null).departure(),
                stop(to, layer, link.area(), null).arrival(),
                steps);
    }

    /** A service whose way is cut does not run. */
    private void service(Service service, ServicePaths paths) {
        for (ServiceRuns.Segment segment : runs.of(service, paths)) {
            Layer layer = new Layer(service.mode(), 0, segment.run());
            arcs.add(new PendingArc(
                    stop(segment.from(), layer, segment.area(), service).departure(),
                    stop(segment.to(), layer, segment.area(), service).arrival(),
                    segment.steps(),
                    segment.key()));
        }
    }

    /** Going on in the same vehicle: through canals and straits, and between sea and river where that is stated. */
    private void passingArcs(Place place, Map<Layer, Stop> layers) {
        layers.forEach((from, arriving) -> {
            for (Map.Entry<Layer, Stop> other : layers.entrySet()) {
                Layer to = other.getKey();
                boolean same = from.equals(to);
                boolean riverSea = riverShip(from) && riverShip(to) && from.mode() != to.mode();
                if (!same && !riverSea) {
                    continue;
                }
                List<Step> steps = new ArrayList<>();
                // A service's transit time holds its waits; its calls are at ports, not in canals.
                if (from.service().isEmpty()) {
                    for (TerminalProcess row : processes.passing(place, from.mode(), to.mode())) {
                        steps.add(runs.passingStep(row, place.id(), to.mode()));
                    }
                }
                if (same || !steps.isEmpty()) {
                    arc(arriving.arrival(), other.getValue().departure(), steps);
                }
            }
        });
    }

    private static boolean riverShip(Layer layer) {
        return layer.mode() == Mode.INLAND_WATERWAY || layer.mode() == Mode.SEA && layer.gauge() == RIVER_SEA;
    }

    private void handlingArcs(Place place, Map<Layer, Stop> layers) {
        TerminalProcess gauge = processes.gaugeChange(place.id());
        layers.forEach((from, arriving) -> layers.forEach((to, leaving) -> {
            boolean otherShip = from.mode() == Mode.SEA && from.gauge() != to.gauge() && from.mode() == to.mode();
            if (from.equals(to) || otherShip || !from.service().isEmpty() && sameService(from, to)) {
                return;
            }
            boolean gaugeBreak = from.mode() == Mode.RAIL
                    && to.mode() == Mode.RAIL
                    && from.gauge() != to.gauge()
                    && from.service().isEmpty()
                    && to.service().isEmpty();
            if (gaugeBreak) {
                if (gauge != null) {
                    arc(
                            arriving.arrival(),
                            leaving.departure(),
                            List.of(pricing.process(
                                    gauge, StepKind.GAUGE_CHANGE, place.id(), Mode.RAIL, CostCategory.HANDLING)));
                }
                return;
            }
            TerminalProcess row =
                    processes.handling(place, from.mode().word(), to.mode().word());
            if (row != null) {
                List<Step> steps = new ArrayList<>(arrivalSteps(place, from.mode(), arriving.area()));
                steps.add(handlingStep(row, place, to.mode(), List.of()));
                steps.addAll(departureSteps(place, to, leaving));
                arc(arriving.arrival(), leaving.departure(), steps);
            }
        }));
    }

    private static boolean sameService(Layer a, Layer b) {
        return a.service().length() == b.service().length()
                && a.service().regionMatches(0, b.service(), 0, a.service().length() - 1);
    }

    private void doorArcs(Place place, Map<Layer, Stop> layers) {
        if (!place.kind().hasDoor()) {
            return;
        }
        int out = vertexCount++;
        int in = vertexCount++;
        boolean used = false;
        for (Map.Entry<Layer, Stop> entry : layers.entrySet()) {
            Mode mode = entry.getKey().mode();
            Stop stop = entry.getValue();
            TerminalProcess loading = processes.handling(place, ProcessBook.DOOR, mode.word());
            if (loading != null) {
                List<Step> steps = new ArrayList<>();
                steps.add(handlingStep(loading, place, mode, present(pricing.drayage(place), pricing.insurance())));
                steps.addAll(departureSteps(place, entry.getKey(), stop));
                arc(out, stop.departure(), steps);
                used = true;
            }
            TerminalProcess unloading = processes.handling(place, mode.word(), ProcessBook.DOOR);
            if (unloading != null) {
                List<Step> steps = new ArrayList<>(arrivalSteps(place, mode, stop.area()));
                steps.add(handlingStep(unloading, place, mode, present(pricing.drayage(place), null)));
                arc(stop.arrival(), in, steps);
                used = true;
            }
        }
        if (used) {
            doors.put(place.id(), new int[] {out, in});
        }
    }

    private static List<Cost> present(@Nullable Cost a, @Nullable Cost b) {
        List<Cost> costs = new ArrayList<>();
        if (a != null) {
            costs.add(a);
        }
        if (b != null) {
            costs.add(b);
        }
        return costs;
    }

    private Step handlingStep(TerminalProcess row, Place place, Mode mode, List<Cost> more) {
        StepKind kind = StepKind.valueOf(row.process().name());
        Step step = pricing.process(row, kind, place.id(), mode, CostCategory.HANDLING);
        if (more.isEmpty()) {
            return step;
        }
        List<Cost> costs = new ArrayList<>(step.costs());
        costs.addAll(more);
        return new Step(
                step.kind(),
                step.from(),
                step.to(),
                step.mode(),
                step.name(),
                step.service(),
                0,
                step.time(),
                costs,
                step.co2eKg(),
                step.evidence());
    }

    private List<Step> arrivalSteps(Place place, Mode mode, String area) {
        List<Step> steps = new ArrayList<>();
        for (TerminalProcess row : processes.vesselWait(place.id(), mode, null)) {
            steps.add(pricing.process(row, StepKind.VESSEL_WAIT, place.id(), mode, CostCategory.HANDLING));
        }
        for (TerminalProcess row : processes.customsFrom(place, mode)) {
            steps.add(pricing.process(row, StepKind.CUSTOMS, place.id(), mode, CostCategory.BORDER_FEES));
        }
        return withSurcharge(steps, place, mode, area);
    }

    private List<Step> departureSteps(Place place, Layer layer, Stop stop) {
        List<Step> steps = new ArrayList<>();
        Mode mode = layer.mode();
        Service service = stop.service();
        Step wait = service == null
                ? pricing.marketWait(place.id(), mode, stop.area())
                : pricing.serviceWait(place.id(), service);
        if (wait != null) {
            steps.add(wait);
        }
        if (service == null) {
            for (TerminalProcess row : processes.vesselWait(place.id(), null, mode)) {
                steps.add(pricing.process(row, StepKind.VESSEL_WAIT, place.id(), mode, CostCategory.HANDLING));
            }
        }
        boolean allIn = service != null && !Double.isNaN(service.usdPerTeu());
        return allIn ? steps : withSurcharge(steps, place, mode, stop.area());
    }

    private List<Step> withSurcharge(List<Step> steps, Place place, Mode mode, String area) {
        Step surcharge = pricing.callSurcharge(place, mode, area);
        if (surcharge != null) {
            steps.add(surcharge);
        }
        return steps;
    }
}
