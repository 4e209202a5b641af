package org.landbridge.routing;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Mode;
import org.landbridge.network.StepKind;

/**
 * A way from door to door.
 *
 * @param legs in order of travel, at least one
 * @param places ids of all places passed, in order, each once per visit
 * @param links ids of the links used, in order
 */
public record Itinerary(List<Leg> legs, List<String> places, List<String> links) {
    public Itinerary {
        legs = List.copyOf(legs);
        places = List.copyOf(places);
        links = List.copyOf(links);
    }

    public double km() {
        return legs.stream().mapToDouble(Leg::km).sum();
    }

    public double days() {
        return legs.stream().mapToDouble(Leg::hours).sum() / 24;
    }

    public double usd() {
        return legs.stream().mapToDouble(Leg::usd).sum();
    }

    public double co2eKg() {
        return legs.stream().mapToDouble(Leg::co2eKg).sum();
    }

    public List<Step> steps() {
        return legs.stream().flatMap(l -> l.steps().stream()).toList();
    }

    /** The modes in order of use, one word for neighbouring legs of the same mode. */
    public List<Mode> modes() {
        List<Mode> modes = new ArrayList<>();
        for (Leg leg : legs) {
            if (modes.isEmpty() || modes.getLast() != leg.mode()) {
                modes.add(leg.mode());
            }
        }
        return modes;
    }

    /** Changes of vehicle between first loading and last unloading; gauge changes are counted apart. */
    public int transshipments() {
        return (int) legs.stream()
                .skip(1)
                .filter(leg -> leg.steps().getFirst().kind() != StepKind.GAUGE_CHANGE)
                .count();
    }

    public int gaugeChanges() {
        return (int)
                steps().stream().filter(s -> s.kind() == StepKind.GAUGE_CHANGE).count();
    }
}
