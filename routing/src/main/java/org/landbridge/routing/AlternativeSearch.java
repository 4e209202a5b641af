package org.landbridge.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ways within a corridor that a person would tell apart: for each of the best few sequences of modes its way of
 * least generalised cost. Labels leave the queue by an exact lower bound of the whole way's cost; a vertex keeps the
 * first of each sequence of modes, and no more than asked for. Within a corridor, ways that come twice to one place are
 * left out: turning back after touching a place of the corridor is no way of it.
 */
final class AlternativeSearch {
    private final Supernetwork net;
    private final CorridorFilter filter;
    private final LeastCost least;
    private final int most;
    private final VertexHeap queue = new VertexHeap();

    private int count;
    private double[] cost = new double[512];
    private int[] state = new int[512];
    private int[] arc = new int[512];
    private int[] parent = new int[512];
    private long[] modes = new long[512];

    /** @param most sequences of modes that are told apart */
    AlternativeSearch(Supernetwork net, CorridorFilter filter, LeastCost least, int most) {
        this.net = net;
        this.filter = filter;
        this.least = least;
        this.most = most;
    }

    /**
     * @param slack ways cost at most this many times the corridor's best
     * @param atMost nothing is found if the corridor's best costs more than this
     * @return the arcs of each way, by generalised cost
     */
    List<int[]> search(double slack, double atMost) {
        if (filter.atLeast(net, least) > atMost * (1 + BackwardBounds.ROUNDING)) {
            return List.of();
        }
        int masks = filter.stateCount();
        double[] bound = BackwardBounds.within(net, filter, least, slack, atMost);
        int start = least.origin() * masks;
        int goal = least.destination() * masks + masks - 1;
        if (Double.isInfinite(bound[start])) {
            return List.of();
        }
        double limit = bound[start] * slack * (1 + BackwardBounds.ROUNDING);
        long[] kept = new long[bound.length * most];
        byte[] keptCount = new byte[bound.length];
        List<int[]> found = new ArrayList<>();
        push(0, start, -1, -1, 0, bound[start]);
        while (!queue.isEmpty() && found.size() < most) {
            int label = queue.removeMin();
            int at = state[label];
            if (!keep(kept, keptCount, at, modes[label])) {
                continue;
            }
            if (at == goal) {
                found.add(arcs(label));
                continue;
            }
            int vertex = at / masks;
            int mask = at % masks;
            for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
                if (filter.bars(a)) {
                    continue;
                }
                int next = net.head[a] * masks + filter.after(mask, a);
                double sum = cost[label] + least.arcUsd()[a];
                if (sum + bound[next] <= limit && keptCount[next] < most && !returns(label, a)) {
                    push(sum, next, a, label, sequence(modes[label], net.vertexMode[net.head[a]]), sum + bound[next]);
                }
            }
        }
        return found;
    }

    private boolean keep(long[] kept, byte[] keptCount, int at, long sequence) {
        int first = at * most;
        for (int i = 0; i < keptCount[at]; i++) {
            if (kept[first + i] == sequence) {
                return false;
            }
        }
        if (keptCount[at] == most) {
            return false;
        }
        kept[first + keptCount[at]++] = sequence;
        return true;
    }

    /** Whether the arc moves to a place that the label's way has been at. */
    private boolean returns(int label, int a) {
        int place = net.vertexPlace[net.head[a]];
        if (filter.groupCount == 0 || place == net.vertexPlace[net.tail[a]]) {
            return false;
        }
        for (int l = label; l >= 0; l = parent[l]) {
            if (net.vertexPlace[state[l] / filter.stateCount()] == place) {
                return true;
            }
        }
        return false;
    }

    /** Digits in base 8, one for each mode that differs from the one before; the first 21 count. */
    private static long sequence(long before, int mode) {
        return mode < 0 || (before & 7) == mode + 1 || before >>> 60 != 0 ? before : before << 3 | (mode + 1);
    }

    private void push(double sum, int at, int byArc, int from, long sequence, double estimate) {
        if (count == cost.length) {
            int size = count * 2;
            cost = Arrays.copyOf(cost, size);
            state = Arrays.copyOf(state, size);
            arc = Arrays.copyOf(arc, size);
            parent = Arrays.copyOf(parent, size);
            modes = Arrays.copyOf(modes, size);
        }
        cost[count] = sum;
        state[count] = at;
        arc[count] = byArc;
        parent[count] = from;
        modes[count] = sequence;
        queue.add(estimate, count++);
    }

    private int[] arcs(int label) {
        int length = 0;
        for (int l = label; parent[l] >= 0; l = parent[l]) {
            length++;
        }
        int[] way = new int[length];
        for (int l = label; parent[l] >= 0; l = parent[l]) {
            way[--length] = arc[l];
        }
        return way;
    }
}
