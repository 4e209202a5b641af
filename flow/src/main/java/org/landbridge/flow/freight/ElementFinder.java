package org.landbridge.flow.freight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.CapacityKind;
import org.landbridge.network.Network;
import org.landbridge.network.TerminalProcess;
import org.landbridge.routing.Step;

/**
 * Finds what steps use. A place counts once for an itinerary, however often it is handled there; a border is known by
 * the place of its process, or by the first of the link's two ends where the process is a default.
 */
final class ElementFinder {
    private final Map<String, String> placeOfProcess = new HashMap<>();

    ElementFinder(Network network) {
        for (TerminalProcess process : network.processes()) {
            placeOfProcess.put(process.id(), process.place());
        }
    }

    /** Each once, in order of first use. */
    Set<Element> of(List<Step> steps) {
        Set<Element> found = new LinkedHashSet<>();
        Step moved = null;
        for (Step step : steps) {
            switch (step.kind()) {
                case MOVEMENT -> {
                    moved = step;
                    found.add(new Element(CapacityKind.LINK, step.name(), null));
                }
                case BORDER_CROSSING -> found.add(new Element(CapacityKind.BORDER, border(step, moved), step.mode()));
                case GAUGE_CHANGE -> found.add(new Element(CapacityKind.GAUGE_CHANGE, step.from(), null));
                case PORT_DWELL, TRANSSHIPMENT, LOADING, UNLOADING ->
                    found.add(new Element(CapacityKind.TERMINAL, step.from(), null));
                case CANAL_WAIT -> found.add(new Element(CapacityKind.PASSAGE, step.from(), null));
                case DEPARTURE_WAIT -> {
                    if (!step.service().isEmpty()) {
                        found.add(new Element(CapacityKind.SERVICE, step.name(), null));
                    }
                }
                case CUSTOMS, VESSEL_WAIT -> {
                    // Shared by all that calls there; the terminal's queue stands for it.
                }
            }
        }
        return found;
    }

    private String border(Step crossing, @Nullable Step moved) {
        String place = placeOfProcess.getOrDefault(crossing.name(), "");
        if (!place.isEmpty()) {
            return place;
        }
        if (moved == null) {
            return crossing.from();
        }
        return moved.from().compareTo(moved.to()) <= 0 ? moved.from() : moved.to();
    }

    /** Elements of many itineraries, numbered in order of first use. */
    static final class Numbers {
        private final Map<Element, Integer> numbers = new HashMap<>();
        private final List<Element> elements = new ArrayList<>();

        int of(Element element) {
            Integer known = numbers.putIfAbsent(element, elements.size());
            if (known == null) {
                elements.add(element);
                return elements.size() - 1;
            }
            return known;
        }

        Numbers copy() {
            Numbers copy = new Numbers();
            elements.forEach(copy::of);
            return copy;
        }

        /** -1 if it has no number. */
        int find(Element element) {
            return numbers.getOrDefault(element, -1);
        }

        List<Element> all() {
            return elements;
        }
    }
}
