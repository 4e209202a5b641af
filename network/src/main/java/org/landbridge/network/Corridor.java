package org.landbridge.network;

import java.util.List;
import java.util.Set;

/**
 * A named family of itineraries, recognised from the places passed.
 *
 * @param via groups of place ids: an itinerary passes at least one place of every group
 * @param avoid place ids that it does not pass
 * @param links ids of the links that make it up, for changes of a whole corridor
 */
public record Corridor(
        String id,
        String name,
        List<List<String>> via,
        List<String> avoid,
        List<String> links,
        String description,
        Evidence evidence) {
    public Corridor {
        via = via.stream().map(List::copyOf).toList();
        avoid = List.copyOf(avoid);
        links = List.copyOf(links);
    }

    /** Whether a way over these places passes one of every group and none to avoid. */
    public boolean holds(Set<String> passed) {
        return via.stream().allMatch(group -> group.stream().anyMatch(passed::contains))
                && avoid.stream().noneMatch(passed::contains);
    }
}
