package org.landbridge.network.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Selection;
import org.landbridge.network.SelectionMatcher;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;
import org.landbridge.network.TerminalProcess;

/** Remembers which figure of which row a scenario has changed, to find changes that contradict each other. */
final class Conflicts {
    private final Map<String, List<Change>> byFigure = new HashMap<>();
    private final List<Scaled> scales = new ArrayList<>();

    private record Scaled(Change.Scale change, SelectionMatcher matcher) {}

    /** The earlier change of the same figure on the same day, null if there is none; the new one is remembered. */
    @Nullable
    Change add(String figure, Change change) {
        List<Change> earlier = byFigure.computeIfAbsent(figure, k -> new ArrayList<>());
        Change found = null;
        for (Change other : earlier) {
            if (found == null && other.validity().overlaps(change.validity())) {
                found = other;
            }
        }
        earlier.add(change);
        return found;
    }

    /** The earlier scaling of something that this one scales too, null if there is none; the new one is remembered. */
    @Nullable
    Change addScale(Network network, Change.Scale change, SelectionMatcher matcher) {
        Change found = null;
        for (Scaled other : scales) {
            boolean sameTime = !Double.isNaN(change.time()) && !Double.isNaN(other.change.time());
            boolean sameCost = !Double.isNaN(change.cost()) && !Double.isNaN(other.change.cost());
            boolean sameCapacity = !Double.isNaN(change.capacity()) && !Double.isNaN(other.change.capacity());
            boolean meets = (sameTime || sameCost) && shareSteps(network, change, matcher, other)
                    || sameCapacity && shareCapacity(network, matcher, other.matcher);
            if (found == null && other.change.validity().overlaps(change.validity()) && meets) {
                found = other.change;
            }
        }
        scales.add(new Scaled(change, matcher));
        return found;
    }

    private static boolean shareCapacity(Network network, SelectionMatcher a, SelectionMatcher b) {
        for (Link link : network.links()) {
            if (a.link(link) && b.link(link)) {
                return true;
            }
        }
        for (Service service : network.services()) {
            if (a.service(service) && b.service(service)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shareSteps(Network network, Change.Scale change, SelectionMatcher a, Scaled other) {
        SelectionMatcher b = other.matcher;
        for (Link link : network.links()) {
            if (a.movement(link) && b.movement(link)) {
                return true;
            }
        }
        for (Place place : network.places().values()) {
            for (StepKind kind : StepKind.values()) {
                if (happens(network, change.set(), a, kind, place)
                        && happens(network, other.change.set(), b, kind, place)
                        && shareModes(change.set(), other.change.set())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean shareModes(Selection a, Selection b) {
        return a.modes().isEmpty() || b.modes().isEmpty() || a.modes().stream().anyMatch(b.modes()::contains);
    }

    /** Whether a set holds steps of a kind at a place: by the place, and by the rows that its ids name. */
    static boolean happens(Network network, Selection set, SelectionMatcher matcher, StepKind kind, Place place) {
        Mode mode = set.modes().isEmpty() ? null : set.modes().iterator().next();
        if (!matcher.happens(kind, mode, place.id())) {
            return false;
        }
        if (set.ids().isEmpty()) {
            return true;
        }
        for (TerminalProcess row : network.processes()) {
            boolean here = row.place().isEmpty() || row.place().equals(place.id());
            if (here && set.ids().contains(row.id()) && row.process().name().equals(kind.name())) {
                return true;
            }
        }
        if (kind != StepKind.DEPARTURE_WAIT) {
            return false;
        }
        for (Service service : network.services()) {
            if (set.ids().contains(service.id()) && service.stops().contains(place.id())) {
                return true;
            }
        }
        return network.rates().stream().anyMatch(rate -> set.ids().contains(rate.id()));
    }
}
