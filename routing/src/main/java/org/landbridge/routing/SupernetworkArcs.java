package org.landbridge.routing;

import java.util.List;

/** The arcs of a supernetwork for methods that search by themselves: a view, immutable and safe to share. */
public final class SupernetworkArcs {
    private static final double HOURS_PER_DAY = 24;

    private final Supernetwork net;

    public SupernetworkArcs(Supernetwork net) {
        this.net = net;
    }

    public int vertices() {
        return net.vertexCount();
    }

    public int arcs() {
        return net.arcCount();
    }

    public int tail(int arc) {
        return net.tail[arc];
    }

    public int head(int arc) {
        return net.head[arc];
    }

    /** What an arc costs a unit of cargo: its price and its expected hours at the cargo's cost of time. */
    public double generalisedUsd(int arc) {
        return net.usd[arc] + net.hours[arc] / HOURS_PER_DAY * net.timeCostUsdPerDay();
    }

    /** What happens on an arc, in order. */
    public List<Step> steps(int arc) {
        return net.steps.get(arc);
    }

    /** Vertex where freight is handed over at a place, -1 if it has no door. */
    public int origin(String place) {
        return net.origin(place);
    }

    /** Vertex where freight is received at a place, -1 if it has no door. */
    public int destination(String place) {
        return net.destination(place);
    }
}
