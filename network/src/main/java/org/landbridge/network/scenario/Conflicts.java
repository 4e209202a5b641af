package org.landbridge.network.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Network;
import org.landbridge.network.SelectionMatcher;

/** Remembers which figure of which row a scenario has changed, to find changes that contradict each other. */
final class Conflicts {
    private final Map<String, List<Change>> byFigure = new HashMap<>();
    private final List<Scaled> scales = new ArrayList<>();
    private final Footprint.Numbers numbers = new Footprint.Numbers();

    private record Scaled(Change.Scale change, Footprint footprint) {}

    /** The last change of a figure, null if there is none. */
    @Nullable
    Change last(String figure) {
        List<Change> changes = byFigure.get(figure);
        return changes == null ? null : changes.getLast();
    }

    Footprint footprint(Network network, Change.Scale change, SelectionMatcher matcher) {
        return Footprint.of(network, change, matcher, numbers);
    }

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
    Change addScale(Change.Scale change, Footprint footprint) {
        Change found = null;
        for (Scaled other : scales) {
            if (found == null
                    && other.change.validity().overlaps(change.validity())
                    && meet(change, footprint, other)) {
                found = other.change;
            }
        }
        scales.add(new Scaled(change, footprint));
        return found;
    }

    private static boolean meet(Change.Scale change, Footprint footprint, Scaled other) {
        boolean sameTime = !Double.isNaN(change.time()) && !Double.isNaN(other.change.time());
        boolean sameCost = !Double.isNaN(change.cost()) && !Double.isNaN(other.change.cost());
        boolean sameCapacity = !Double.isNaN(change.capacity()) && !Double.isNaN(other.change.capacity());
        return sameTime && footprint.sharesTime(other.footprint)
                || sameCost && footprint.sharesCost(other.footprint)
                || sameCapacity && footprint.sharesCapacity(other.footprint);
    }
}
