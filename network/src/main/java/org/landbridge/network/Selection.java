package org.landbridge.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A set of steps, links and services, chosen by what they have in common: of every field that is not empty, one value
 * must agree. A link lies in the state, or at the place, of either of its ends.
 *
 * @param steps kinds of steps; empty for all
 * @param ids ids of links, processes, services or rates
 * @param modes modes moved by, or gone on by after handling
 * @param states ISO 3166-1 alpha-2 codes
 * @param corridors ids of corridors; the links that the corridors table names, and their places
 * @param places ids of places
 * @param areas water areas, of movements only
 */
public record Selection(
        Set<StepKind> steps,
        Set<String> ids,
        Set<Mode> modes,
        Set<String> states,
        Set<String> corridors,
        Set<String> places,
        Set<String> areas) {
    public Selection {
        steps = Set.copyOf(steps);
        ids = Set.copyOf(ids);
        modes = Set.copyOf(modes);
        states = Set.copyOf(states);
        corridors = Set.copyOf(corridors);
        places = Set.copyOf(places);
        areas = Set.copyOf(areas);
    }

    /** In words, in an order that does not depend on hashing. */
    public String text() {
        List<String> parts = new ArrayList<>();
        say(parts, "", steps.stream().map(StepKind::word).sorted().toList());
        say(parts, "of ", ids.stream().sorted().toList());
        say(
                parts,
                "by ",
                modes.stream()
                        .map(m -> m.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        say(parts, "in ", states.stream().sorted().toList());
        say(parts, "on the corridor ", corridors.stream().sorted().toList());
        say(parts, "at ", places.stream().sorted().toList());
        say(parts, "in the area ", areas.stream().sorted().toList());
        return parts.isEmpty() ? "everything" : String.join(" ", parts);
    }

    private static void say(List<String> parts, String before, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(before + String.join(", ", words).replace('_', ' '));
        }
    }
}
