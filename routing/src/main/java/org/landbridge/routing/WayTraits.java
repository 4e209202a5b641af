package org.landbridge.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.network.Corridor;

/** What can be said of a way from its arcs alone: its corridor, and how much of it rests on inputs of low confidence. */
final class WayTraits {
    private final List<Corridor> corridors;
    private final List<CorridorFilter> filters;
    private final double[] lowHours;
    private final double[] lowUsd;

    WayTraits(Supernetwork net) {
        corridors = net.network.corridors();
        filters = corridors.stream().map(c -> net.filter(c.id())).toList();
        lowHours = new double[net.arcCount()];
        lowUsd = new double[net.arcCount()];
        for (int a = 0; a < lowHours.length; a++) {
            for (Step step : net.steps.get(a)) {
                if (step.evidence().confidence() == Confidence.LOW) {
                    lowHours[a] += step.meanHours();
                    lowUsd[a] += step.usd();
                }
            }
        }
    }

    /** Id of the first corridor that the way belongs to, null if it belongs to none. */
    @Nullable
    String corridor(int[] arcs) {
        for (int c = 0; c < filters.size(); c++) {
            CorridorFilter filter = filters.get(c);
            int mask = 0;
            boolean barred = false;
            for (int i = 0; i < arcs.length && !barred; i++) {
                barred = filter.bars(arcs[i]);
                mask = barred ? 0 : filter.after(mask, arcs[i]);
            }
            if (!barred && mask == filter.stateCount() - 1) {
                return corridors.get(c).id();
            }
        }
        return null;
    }

    double lowHours(int[] arcs) {
        return sum(lowHours, arcs);
    }

    double lowUsd(int[] arcs) {
        return sum(lowUsd, arcs);
    }

    private static double sum(double[] values, int[] arcs) {
        double sum = 0;
        for (int arc : arcs) {
            sum += values[arc];
        }
        return sum;
    }
}
