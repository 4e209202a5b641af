package org.landbridge.study.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.LinkTable;
import org.landbridge.flow.assign.Equilibrium;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.SupernetworkArcs;

/**
 * The supernetwork of a date and a cargo as a network for an assignment of tonnes a year. Zones are the places with a door,
 * which nothing passes. The free-flow cost of an arc is its generalised cost in USD per tonne; an arc that moves over a
 * link of known capacity slows down by the BPR function with b = 0.15 and power 4 (Bureau of Public Roads 1964), all others
 * never do. Every arc, and so every direction and every gauge, has the whole capacity of its link for itself.
 */
public final class PackageAssignment {
    private static final double B = 0.15;
    private static final double POWER = 4;
    private static final double TONNES_PER_MT = 1e6;

    /** Tonnes a year of each link of the day whose capacity is known. */
    private final Map<String, Double> capacities = new HashMap<>();

    private final SupernetworkArcs arcs;
    private final List<Place> zones;
    private final AssignmentNetwork network;

    private PackageAssignment(Network source, Supernetwork net) {
        for (Link link : source.links()) {
            if (link.carriesFreight(net.date()) && link.capacityMtPerYear() > 0) {
                capacities.put(link.id(), link.capacityMtPerYear() * TONNES_PER_MT);
            }
        }
        arcs = new SupernetworkArcs(net);
        zones = source.places().values().stream()
                .filter(place -> net.hasDoor(place.id()))
                .toList();
        LinkTable table = new LinkTable(arcs.arcs() + 2 * zones.size());
        for (int a = 0; a < arcs.arcs(); a++) {
            double capacity = capacityTonnes(arcs.steps(a));
            double km = arcs.steps(a).stream().mapToDouble(Step::km).sum();
            double usdPerTonne = arcs.generalisedUsd(a) / net.cargo().tonnes();
            double b = capacity == Double.POSITIVE_INFINITY ? 0 : B;
            table.add(node(arcs.tail(a)), node(arcs.head(a)), capacity, km, usdPerTonne, b, POWER, 0);
        }
        for (int z = 0; z < zones.size(); z++) {
            String place = zones.get(z).id();
            table.add(z, node(arcs.origin(place)), Double.POSITIVE_INFINITY, 0, 0, 0, POWER, 0);
            table.add(node(arcs.destination(place)), z, Double.POSITIVE_INFINITY, 0, 0, 0, POWER, 0);
        }
        long[] ids = new long[zones.size() + arcs.vertices()];
        for (int v = 0; v < ids.length; v++) {
            ids[v] = v + 1L;
        }
        network = AssignmentNetwork.of(zones.size(), zones.size(), ids, table);
    }

    public static PackageAssignment of(Network network, LocalDate date, Cargo cargo) {
        return new PackageAssignment(network, Supernetwork.compile(network, date, cargo));
    }

    /** Nodes are the zones, then the vertices. */
    private int node(int vertex) {
        return zones.size() + vertex;
    }

    /** Tonnes a year, of the narrowest link; infinite where none is known. */
    private double capacityTonnes(List<Step> steps) {
        double least = Double.POSITIVE_INFINITY;
        for (Step step : steps) {
            if (step.kind() == StepKind.MOVEMENT) {
                least = Math.min(least, capacityTonnes(step));
            }
        }
        return least;
    }

    private double capacityTonnes(Step movement) {
        return capacities.getOrDefault(movement.name(), Double.POSITIVE_INFINITY);
    }

    public AssignmentNetwork network() {
        return network;
    }

    /** The place of each zone. */
    public List<Place> zones() {
        return zones;
    }

    /** Tonnes on every movement that carries any, by link or service and direction, in the order of the supernetwork. */
    public List<LinkLoad> loads(Equilibrium result) {
        Map<String, LinkLoad> loads = new LinkedHashMap<>();
        int[] inOrder = network.linksInInputOrder();
        for (int a = 0; a < arcs.arcs(); a++) {
            double tonnes = result.flow(inOrder[a]);
            double usd = result.cost(0, inOrder[a]);
            for (Step step : arcs.steps(a)) {
                if (step.kind() == StepKind.MOVEMENT && tonnes > 0) {
                    var mode = step.mode();
                    LinkLoad load = new LinkLoad(
                            step.name(),
                            step.from(),
                            step.to(),
                            mode == null ? "" : mode.word(),
                            tonnes,
                            capacityTonnes(step),
                            usd);
                    loads.merge(load.id() + "\n" + load.from() + "\n" + load.to(), load, PackageAssignment::sum);
                }
            }
        }
        return new ArrayList<>(loads.values());
    }

    private static LinkLoad sum(LinkLoad a, LinkLoad b) {
        return new LinkLoad(
                a.id(),
                a.from(),
                a.to(),
                a.mode(),
                a.tonnes() + b.tonnes(),
                a.capacityTonnes(),
                Math.min(a.usdPerTonne(), b.usdPerTonne()));
    }
}
