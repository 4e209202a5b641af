package org.landbridge.network.scenario;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Rate;
import org.landbridge.network.Selection;
import org.landbridge.network.SelectionMatcher;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;
import org.landbridge.network.TerminalProcess;

/**
 * What a scaling touches: movements over links and what happens at places, whole or only by certain rows, services or
 * rates; and capacities.
 */
final class Footprint {
    private final Part movements = new Part();
    private final Part movementRates = new Part();
    private final Part handling = new Part();
    private final Part handlingRates = new Part();
    private final Part capacities = new Part();
    private final Set<Mode> modes;

    /** Numbered wholes, and numbered rows of wholes that are touched in part. */
    private record Part(BitSet whole, Map<Integer, BitSet> rows) {
        Part() {
            this(new BitSet(), new HashMap<>());
        }

        void add(int thing, int row) {
            rows.computeIfAbsent(thing, k -> new BitSet()).set(row);
        }

        boolean isEmpty() {
            return whole.isEmpty() && rows.isEmpty();
        }

        boolean meets(Part other) {
            return whole.intersects(other.whole)
                    || other.rows.keySet().stream().anyMatch(whole::get)
                    || rows.entrySet().stream().anyMatch(e -> {
                        BitSet theirs = other.rows.get(e.getKey());
                        return other.whole.get(e.getKey()) || theirs != null && theirs.intersects(e.getValue());
                    });
        }
    }

    /** Numbers of ids, shared by the footprints that are compared. */
    static final class Numbers {
        private final Map<String, Integer> numbers = new HashMap<>();

        private int of(String id) {
            return numbers.computeIfAbsent(id, k -> numbers.size());
        }
    }

    private Footprint(Set<Mode> modes) {
        this.modes = modes;
    }

    static Footprint of(Network network, Change.Scale change, SelectionMatcher matcher, Numbers numbers) {
        Footprint footprint = new Footprint(change.set().modes());
        if (!Double.isNaN(change.time()) || !Double.isNaN(change.cost())) {
            footprint.addMovements(network, change.set(), matcher, numbers);
            footprint.addHandling(network, change.set(), matcher, numbers);
        }
        if (!Double.isNaN(change.capacity())) {
            for (Link link : network.links()) {
                if (matcher.link(link)) {
                    footprint.capacities.whole.set(numbers.of(link.id()));
                }
            }
            for (Service service : network.services()) {
                if (matcher.service(service)) {
                    footprint.capacities.whole.set(numbers.of("service " + service.id()));
                }
            }
        }
        return footprint;
    }

    private void addMovements(Network network, Selection set, SelectionMatcher matcher, Numbers numbers) {
        if (!set.steps().isEmpty() && !set.steps().contains(StepKind.MOVEMENT)) {
            return;
        }
        for (Link link : network.links()) {
            if (matcher.movement(link)) {
                movements.whole.set(numbers.of(link.id()));
                movementRates.whole.set(numbers.of(link.id()));
            }
        }
        for (Service service : network.services()) {
            if (set.ids().contains(service.id())) {
                ServiceWay.links(network.links(), service).stream()
                        .filter(matcher::follows)
                        .forEach(link -> movements.add(numbers.of(link.id()), numbers.of(service.id())));
            }
        }
        for (Rate rate : network.rates()) {
            if (set.ids().contains(rate.id())) {
                network.links().stream()
                        .filter(link -> matcher.follows(link) && prices(rate, link, network))
                        .forEach(link -> movementRates.add(numbers.of(link.id()), numbers.of(rate.id())));
            }
        }
    }

    private static boolean prices(Rate rate, Link link, Network network) {
        return (rate.mode() == null || rate.mode() == link.mode())
                && (rate.area().isEmpty() || rate.area().equals(link.area()))
                && (rate.state().isEmpty()
                        || rate.state().equals(state(network, link.from()))
                        || rate.state().equals(state(network, link.to())));
    }

    private static String state(Network network, String place) {
        Place found = network.places().get(place);
        return found == null ? "" : found.state();
    }

    private void addHandling(Network network, Selection set, SelectionMatcher matcher, Numbers numbers) {
        Mode mode = set.modes().isEmpty() ? null : set.modes().iterator().next();
        for (Place place : network.places().values()) {
            for (StepKind kind : StepKind.values()) {
                if (matcher.happens(kind, mode, place.id())) {
                    int thing = numbers.of(kind.word() + " " + place.id());
                    if (set.ids().isEmpty()) {
                        handling.whole.set(thing);
                        handlingRates.whole.set(thing);
                    } else {
                        addRows(network, set, place.id(), kind, thing, numbers);
                    }
                }
            }
        }
    }

    private void addRows(Network network, Selection set, String place, StepKind kind, int thing, Numbers numbers) {
        for (TerminalProcess row : network.processes()) {
            boolean here = row.place().isEmpty() || row.place().equals(place);
            if (here && set.ids().contains(row.id()) && row.process().name().equals(kind.name())) {
                handling.add(thing, numbers.of(row.id()));
            }
        }
        for (Service service : network.services()) {
            if (set.ids().contains(service.id()) && service.stops().contains(place)) {
                handling.add(thing, numbers.of(service.id()));
            }
        }
        for (Rate rate : network.rates()) {
            if (set.ids().contains(rate.id())) {
                handlingRates.add(thing, numbers.of(rate.id()));
            }
        }
    }

    boolean isEmpty() {
        return movements.isEmpty()
                && movementRates.isEmpty()
                && handling.isEmpty()
                && handlingRates.isEmpty()
                && capacities.isEmpty();
    }

    boolean sharesTime(Footprint other) {
        return movements.meets(other.movements) || sharesModes(other) && handling.meets(other.handling);
    }

    boolean sharesCost(Footprint other) {
        return sharesTime(other)
                || movementRates.meets(other.movementRates)
                || sharesModes(other) && handlingRates.meets(other.handlingRates);
    }

    boolean sharesCapacity(Footprint other) {
        return capacities.meets(other.capacities);
    }

    private boolean sharesModes(Footprint other) {
        return modes.isEmpty() || other.modes.isEmpty() || modes.stream().anyMatch(other.modes::contains);
    }
}
