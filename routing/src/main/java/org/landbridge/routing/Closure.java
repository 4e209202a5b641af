package org.landbridge.routing;

import java.util.Set;

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

    /** Whether nothing can start or end at the place. */
    public boolean shuts(String place) {
        return places.contains(place) || shutPorts.contains(place);
    }
}
