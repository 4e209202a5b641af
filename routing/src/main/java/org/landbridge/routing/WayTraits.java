package org.landbridge.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.network.Corridor;
import org.landbridge.network.Mode;
import org.landbridge.network.StepKind;

/** What can be said of a way from its arcs alone: its corridor, and how much of it rests on inputs of low confidence. */
final class WayTraits {
    private static final List<Mode> MODES = List.of(Mode.values());

    private final List<Corridor> corridors;
    private final List<CorridorFilter> filters;
    private final double[] lowHours;
    private final double[] lowUsd;
    /** Number of the mode that an arc moves by, from 1; 0 for none. */
    private final byte[] mode;

    WayTraits(Supernetwork net) {
        corridors = net.network.corridors();
        filters = corridors.stream().map(c -> net.filter(c.id())).toList();
        lowHours = new double[net.arcCount()];
        lowUsd = new double[net.arcCount()];
        mode = new byte[net.arcCount()];
        for (int a = 0; a < lowHours.length; a++) {
            for (Step step : net.steps.get(a)) {
                Mode moved = step.kind() == StepKind.MOVEMENT ? step.mode() : null;
                if (moved != null) {
                    mode[a] = (byte) (MODES.indexOf(moved) + 1);
                }
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

    /** The modes in order of use, one for neighbours of the same mode. */
    List<Mode> modes(int[] arcs) {
        List<Mode> modes = new ArrayList<>();
        int last = 0;
        for (int arc : arcs) {
            if (mode[arc] != 0 && mode[arc] != last) {
                last = mode[arc];
                modes.add(MODES.get(last - 1));
            }
        }
        return modes;
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
