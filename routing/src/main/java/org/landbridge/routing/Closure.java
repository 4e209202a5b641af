package org.landbridge.routing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.landbridge.network.Event;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;

/**
 * What is closed together, on top of what the network's own events close.
 *
 * @param links ids of links that carry nothing
 * @param places ids of places where nothing starts, ends, passes or is handled
 * @param shutPorts ids of places where nothing starts, ends or is handled and no link but those of the sea is open:
 *     ships sail past without calling, as in transit passage
 */
public record Closure(Set<String> links, Set<String> places, Set<String> shutPorts) {
    public static final Closure NONE = new Closure(Set.of(), Set.of(), Set.of());

    public Closure {
        links = Set.copyOf(links);
        places = Set.copyOf(places);
        shutPorts = Set.copyOf(shutPorts);
    }

    public static Closure ofLink(String link) {
        return new Closure(Set.of(link), Set.of(), Set.of());
    }

    public static Closure ofPlace(String place) {
        return new Closure(Set.of(), Set.of(place), Set.of());
    }

    /**
     * A state with its land, ports and canals; its straits stay open, and ships that do not call sail past its ports,
     * as sanctions exposure counts (transit passage, UNCLOS part III).
     */
    public static Closure ofState(Network network, String state) {
        Set<String> canals = new HashSet<>();
        Set<String> shut = new HashSet<>();
        for (Place place : network.places().values()) {
            boolean water = place.kind() == PlaceKind.STRAIT || place.kind() == PlaceKind.WAYPOINT;
            if (place.state().equals(state) && !water) {
                (place.kind() == PlaceKind.CANAL ? canals : shut).add(place.id());
            }
        }
        return new Closure(Set.of(), canals, shut);
    }

    /** What the network's own events close on a date. */
    static Closure onDate(Network network, LocalDate date) {
        Set<String> links = new HashSet<>();
        Set<String> places = new HashSet<>();
        Closure states = NONE;
        for (Event event : network.events()) {
            if (!event.effect().equals("closed") || !event.validity().contains(date)) {
                continue;
            }
            switch (event.subjectKind()) {
                case "link" -> links.add(event.subject());
                case "place" -> places.add(event.subject());
                case "state" -> states = states.and(ofState(network, event.subject()));
                default -> {
                    // The world does not close.
                }
            }
        }
        return new Closure(links, places, Set.of()).and(states);
    }

    /** Both together. */
    public Closure and(Closure other) {
        return new Closure(union(links, other.links), union(places, other.places), union(shutPorts, other.shutPorts));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    /** Whether nothing can start or end at the place. */
    public boolean shuts(String place) {
        return places.contains(place) || shutPorts.contains(place);
    }
}
