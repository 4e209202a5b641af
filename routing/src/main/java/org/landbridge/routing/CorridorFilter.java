package org.landbridge.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Corridor;

/**
 * A corridor as bits on the arcs of a supernetwork: which of its via groups an arc touches and whether it touches a
 * place to avoid. A way belongs to the corridor if its arcs' bits together are all groups and none avoids.
 */
final class CorridorFilter {
    private static final byte BARRED = -1;
    private static final int MOST_GROUPS = 6;

    final int groupCount;
    private final byte[] bits;
    /** Of each group the arcs that touch it and are not barred. */
    private final int[][] touching;

    /** Admits every way. */
    CorridorFilter(Supernetwork network) {
        groupCount = 0;
        bits = new byte[network.arcCount()];
        touching = new int[0][];
    }

    CorridorFilter(Supernetwork network, Corridor corridor) {
        groupCount = corridor.via().size();
        if (groupCount > MOST_GROUPS) {
            throw new BadUsageException("corridor " + corridor.id() + " has more than " + MOST_GROUPS + " via groups");
        }
        List<Set<String>> groups = new ArrayList<>();
        corridor.via().forEach(group -> groups.add(new HashSet<>(group)));
        Set<String> avoid = new HashSet<>(corridor.avoid());
        bits = new byte[network.arcCount()];
        for (int arc = 0; arc < bits.length; arc++) {
            int mask = 0;
            for (Step step : network.steps.get(arc)) {
                if (avoid.contains(step.from()) || avoid.contains(step.to())) {
                    mask = BARRED;
                    break;
                }
                for (int g = 0; g < groupCount; g++) {
                    if (groups.get(g).contains(step.from()) || groups.get(g).contains(step.to())) {
                        mask |= 1 << g;
                    }
                }
            }
            bits[arc] = (byte) mask;
        }
        touching = new int[groupCount][];
        for (int g = 0; g < groupCount; g++) {
            int bit = 1 << g;
            touching[g] = IntStream.range(0, bits.length)
                    .filter(arc -> !bars(arc) && (bits[arc] & bit) != 0)
                    .toArray();
        }
    }

    /**
     * A way of the corridor costs at least this: it touches every group, and no way by an arc costs less than the least
     * cost to the arc, over it and on.
     */
    double atLeast(Supernetwork net, LeastCost least) {
        double bound = least.best();
        for (int[] arcs : touching) {
            double cheapest = Double.POSITIVE_INFINITY;
            for (int arc : arcs) {
                cheapest = Math.min(
                        cheapest,
                        least.fromOrigin()[net.tail[arc]] + least.arcUsd()[arc] + least.toDestination()[net.head[arc]]);
            }
            bound = Math.max(bound, cheapest);
        }
        return bound;
    }

    int stateCount() {
        return 1 << groupCount;
    }

    boolean bars(int arc) {
        return bits[arc] == BARRED;
    }

    int after(int mask, int arc) {
        return mask | bits[arc];
    }

    /** Bits of the groups that the arc touches; meaningless if the arc is barred. */
    int touched(int arc) {
        return bits[arc];
    }
}
