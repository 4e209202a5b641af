package org.landbridge.routing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every coalition of players pays to move freight between places, without asking one coalition after the other:
 * label setting over generalised cost and the set of players who must agree (Martins 1984), where a label falls to a
 * cheaper one that needs none but the same players. Labels that cannot reach a destination within its bound are left
 * out, by exact costs to the destination. One search answers for all 2^players coalitions. Not safe for use by several
 * threads at once; make one per thread, the arcs may be shared.
 */
public final class ConsentSearch {
    private final ConsentArcs arcs;
    private final double[] usd;
    private final List<String> destinations;
    /** Least cost from every vertex to each destination. */
    private final double[][] toGoal;

    private final VertexHeap heap = new VertexHeap();
    private int labels;
    private double[] cost = new double[1024];
    private long[] mask = new long[1024];
    private int[] vertex = new int[1024];
    private int[] earlier = new int[1024];
    private final int[] last;

    /**
     * @param destinations place ids
     * @param arcUsd generalised cost by arc, not negative; kept, not copied
     */
    public ConsentSearch(ConsentArcs arcs, List<String> destinations, double[] arcUsd) {
        this.arcs = arcs;
        this.usd = arcUsd;
        this.destinations = List.copyOf(destinations);
        this.toGoal = new double[destinations.size()][];
        for (int d = 0; d < toGoal.length; d++) {
            toGoal[d] = backward(arcs.net.destination(destinations.get(d)));
        }
        this.last = new int[arcs.net.vertexCount];
    }

    private double[] backward(int goal) {
        double[] least = new double[arcs.net.vertexCount];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        if (goal < 0) {
            return least;
        }
        heap.clear();
        least[goal] = 0;
        heap.add(0, goal);
        while (!heap.isEmpty()) {
            double key = heap.minKey();
            int at = heap.removeMin();
            if (key > least[at]) {
                continue;
            }
            for (int i = arcs.firstIn[at]; i < arcs.firstIn[at + 1]; i++) {
                int a = arcs.inArc[i];
                double value = key + usd[a];
                if (value < least[arcs.tail[a]]) {
                    least[arcs.tail[a]] = value;
                    heap.add(value, arcs.tail[a]);
                }
            }
        }
        return least;
    }

    /** Least generalised cost to a destination, by its number, when all agree; infinite without a way. */
    public double least(String origin, int destination) {
        int from = arcs.net.origin(origin);
        return from < 0 ? Double.POSITIVE_INFINITY : toGoal[destination][from];
    }

    /**
     * The ways from a place to some of the destinations.
     *
     * @param goals numbers of destinations
     * @param mostUsd ways to each that cost as much or more are of no interest
     */
    public ConsentWays[] ways(String origin, int[] goals, double[] mostUsd) {
        ConsentWays[] found = new ConsentWays[goals.length];
        int from = arcs.net.origin(origin);
        if (from < 0) {
            Arrays.fill(found, new ConsentWays(new double[0], new long[0]));
            return found;
        }
        search(from, limits(goals, mostUsd));
        for (int g = 0; g < goals.length; g++) {
            found[g] = at(arcs.net.destination(destinations.get(goals[g])), mostUsd[g]);
        }
        return found;
    }

    /** A label at a vertex that costs more than this is of no use. */
    private double[] limits(int[] goals, double[] mostUsd) {
        double[] limit = new double[arcs.net.vertexCount];
        Arrays.fill(limit, Double.NEGATIVE_INFINITY);
        for (int g = 0; g < goals.length; g++) {
            double[] rest = toGoal[goals[g]];
            for (int v = 0; v < limit.length; v++) {
                if (rest[v] < Double.POSITIVE_INFINITY) {
                    limit[v] = Math.max(limit[v], mostUsd[g] - rest[v]);
                }
            }
        }
        return limit;
    }

    private void search(int from, double[] limit) {
        labels = 0;
        Arrays.fill(last, -1);
        heap.clear();
        open(0, 0, from);
        while (!heap.isEmpty()) {
            int label = heap.removeMin();
            int at = vertex[label];
            if (dominated(at, mask[label])) {
                continue;
            }
            earlier[label] = last[at];
            last[at] = label;
            for (int a = arcs.firstOut[at]; a < arcs.firstOut[at + 1]; a++) {
                int next = arcs.head[a];
                double sum = cost[label] + usd[a];
                long players = mask[label] | arcs.needs[a];
                if (sum < limit[next] && !dominated(next, players)) {
                    open(sum, players, next);
                }
            }
        }
    }

    private void open(double sum, long players, int at) {
        if (labels == cost.length) {
            cost = Arrays.copyOf(cost, labels * 2);
            mask = Arrays.copyOf(mask, labels * 2);
            vertex = Arrays.copyOf(vertex, labels * 2);
            earlier = Arrays.copyOf(earlier, labels * 2);
        }
        cost[labels] = sum;
        mask[labels] = players;
        vertex[labels] = at;
        heap.add(sum, labels++);
    }

    /** Whether a settled label, which is no dearer, needs none but these players. */
    private boolean dominated(int at, long players) {
        for (int l = last[at]; l >= 0; l = earlier[l]) {
            if ((mask[l] & ~players) == 0) {
                return true;
            }
        }
        return false;
    }

    private ConsentWays at(int goal, double mostUsd) {
        int count = 0;
        for (int l = goal < 0 ? -1 : last[goal]; l >= 0; l = earlier[l]) {
            count += cost[l] < mostUsd ? 1 : 0;
        }
        double[] costs = new double[count];
        long[] players = new long[count];
        // Settled labels are linked backwards, dearest first.
        for (int l = goal < 0 ? -1 : last[goal]; l >= 0; l = earlier[l]) {
            if (cost[l] < mostUsd) {
                costs[--count] = cost[l];
                players[count] = mask[l];
            }
        }
        return new ConsentWays(costs, players);
    }

    /** Labels of the last search, settled or not. */
    public int labels() {
        return labels;
    }

    /** The best way of a coalition, null if it has none; searched for anew. */
    public RouteSearch.@Nullable Found best(String origin, String destination, long coalition) {
        int from = arcs.net.origin(origin);
        int goal = arcs.net.destination(destination);
        double[] least = new double[arcs.net.vertexCount];
        int[] entered = new int[least.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        if (from < 0 || goal < 0) {
            return null;
        }
        heap.clear();
        least[from] = 0;
        entered[from] = -1;
        heap.add(0, from);
        while (!heap.isEmpty()) {
            double key = heap.minKey();
            int at = heap.removeMin();
            for (int a = arcs.firstOut[at]; key <= least[at] && a < arcs.firstOut[at + 1]; a++) {
                double value = key + usd[a];
                if ((arcs.needs[a] & ~coalition) == 0 && value < least[arcs.head[a]]) {
                    least[arcs.head[a]] = value;
                    entered[arcs.head[a]] = a;
                    heap.add(value, arcs.head[a]);
                }
            }
        }
        return least[goal] == Double.POSITIVE_INFINITY ? null : found(trace(entered, goal), least[goal]);
    }

    private int[] trace(int[] entered, int goal) {
        int length = 0;
        for (int a = entered[goal]; a >= 0; a = entered[arcs.tail[a]]) {
            length++;
        }
        int[] way = new int[length];
        for (int a = entered[goal]; a >= 0; a = entered[arcs.tail[a]]) {
            way[--length] = a;
        }
        return way;
    }

    private RouteSearch.Found found(int[] way, double generalisedUsd) {
        Supernetwork along = arcs.along(way);
        int[] numbers = Arrays.stream(way).map(a -> arcs.arc[a]).toArray();
        double days = Arrays.stream(numbers).mapToDouble(a -> along.hours[a]).sum() / 24;
        double money = Arrays.stream(numbers).mapToDouble(a -> along.usd[a]).sum();
        double kg = Arrays.stream(numbers).mapToDouble(a -> along.co2eKg[a]).sum();
        return new RouteSearch.Found(days, money, kg, generalisedUsd, ItineraryBuilder.build(along, numbers));
    }
}
