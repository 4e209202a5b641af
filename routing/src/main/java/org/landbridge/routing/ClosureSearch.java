package org.landbridge.routing;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Mode;

/**
 * What closures do to the best ways (least generalised cost) between many pairs of places: exactly what compiling the
 * network anew with the elements closed gives. One tree of least cost for each origin is kept; a closure repairs the
 * trees that it cuts. May be shared by threads.
 */
public final class ClosureSearch {
    private final Supernetwork net;
    private final List<String> origins;
    private final List<String> destinations;
    private final double usdPerHour;
    private final double[] arcUsd;
    private final ClosedArcs closedArcs;
    private final CostTree[] trees;
    private final int[] goals;

    /**
     * Finds all best ways; origins run in parallel.
     *
     * @param net compiled without a closure
     * @param origins place ids
     * @param destinations place ids
     * @param usdPerDay value of a day for one unit of cargo, not negative
     */
    public ClosureSearch(Supernetwork net, List<String> origins, List<String> destinations, double usdPerDay) {
        this.net = net;
        this.origins = List.copyOf(origins);
        this.destinations = List.copyOf(destinations);
        this.usdPerHour = usdPerDay / 24;
        this.arcUsd = CostTree.arcUsd(net, usdPerHour);
        this.closedArcs = new ClosedArcs(net);
        this.trees = new CostTree[this.origins.size()];
        IntStream.range(0, trees.length)
                .parallel()
                .forEach(o ->
                        trees[o] = CostTree.compute(net, arcUsd, net.origin(this.origins.get(o)), new VertexHeap()));
        this.goals = this.destinations.stream().mapToInt(net::destination).toArray();
    }

    public Supernetwork net() {
        return net;
    }

    /** Whether there is a way from the origin to the destination, by their numbers, when nothing is closed. */
    public boolean joined(int origin, int destination) {
        return goals[destination] >= 0
                && Double.isFinite(trees[origin].cost[goals[destination]])
                && !origins.get(origin).equals(destinations.get(destination));
    }

    /** Expected USD plus days times the value of time of the best way when nothing is closed; infinite without one. */
    public double generalisedUsd(int origin, int destination) {
        return joined(origin, destination) ? trees[origin].cost[goals[destination]] : Double.POSITIVE_INFINITY;
    }

    /** The best way when nothing is closed, null if there is none. */
    public RouteSearch.@Nullable Found best(int origin, int destination) {
        return joined(origin, destination) ? found(net, way(net, trees[origin], goals[destination]), usdPerHour) : null;
    }

    /** Whether the closure makes a service take another way. */
    public boolean reroutesAService(Closure closure) {
        return !closedArcs.of(closure).changed().isEmpty();
    }

    /** Whether the closure does more than close and change arcs, so that the network is compiled anew for it. */
    public boolean compilesAnew(Closure closure) {
        return closedArcs.of(closure).compileAnew();
    }

    /**
     * Shows every pair whose figures the closure changes, by origin and then destination. Pairs of which an end is
     * itself closed are not shown, nor those that had no way before.
     */
    public void close(Closure closure, Consumer<ClosedPair> seen) {
        ClosedArcs.Closing closing = closedArcs.of(closure);
        if (closing.compileAnew()) {
            closeCompiled(closure, seen);
        } else {
            closeRepaired(closure, closing, seen);
        }
    }

    private void closeRepaired(Closure closure, ClosedArcs.Closing closing, Consumer<ClosedPair> seen) {
        boolean same = closing.changed().isEmpty();
        Supernetwork left = same ? net : net.withSteps(closing.changed());
        int[] changedArcs =
                closing.changed().keySet().stream().mapToInt(Integer::intValue).toArray();
        TreeRepair repair =
                new TreeRepair(left, same ? arcUsd : CostTree.arcUsd(left, usdPerHour), closing.arcs(), changedArcs);
        for (int o = 0; o < trees.length; o++) {
            CostTree tree = trees[o];
            if (closure.shuts(origins.get(o)) || repair.repair(tree) == 0) {
                continue;
            }
            for (int d = 0; d < goals.length; d++) {
                int goal = goals[d];
                if (goal >= 0 && repair.isCutOff(goal) && counts(closure, o, d)) {
                    show(new Pair(o, d, left, repair.labels, goal, () -> repair.way(tree, goal)), seen);
                }
            }
        }
    }

    /** The plain way: everything found anew on the network that is left. */
    void closeCompiled(Closure closure, Consumer<ClosedPair> seen) {
        Supernetwork left = Supernetwork.compile(net.network(), net.date(), net.cargo(), closure);
        double[] leftUsd = CostTree.arcUsd(left, usdPerHour);
        VertexHeap heap = new VertexHeap();
        for (int o = 0; o < trees.length; o++) {
            if (closure.shuts(origins.get(o))) {
                continue;
            }
            CostTree tree = CostTree.compute(left, leftUsd, left.origin(origins.get(o)), heap);
            for (int d = 0; d < goals.length; d++) {
                if (counts(closure, o, d)) {
                    int goal = left.destination(destinations.get(d));
                    show(new Pair(o, d, left, tree, goal, () -> way(left, tree, goal)), seen);
                }
            }
        }
    }

    private boolean counts(Closure closure, int o, int d) {
        return !closure.shuts(destinations.get(d)) && joined(o, d);
    }

    private static void show(Pair pair, Consumer<ClosedPair> seen) {
        if (pair.stranded() || pair.changed()) {
            seen.accept(pair);
        }
    }

    private static int[] way(Supernetwork net, CostTree tree, int goal) {
        int length = 0;
        for (int a = tree.entered[goal]; a >= 0; a = tree.entered[net.tail[a]]) {
            length++;
        }
        int[] arcs = new int[length];
        for (int a = tree.entered[goal]; a >= 0; a = tree.entered[net.tail[a]]) {
            arcs[--length] = a;
        }
        return arcs;
    }

    private static RouteSearch.Found found(Supernetwork net, int[] arcs, double usdPerHour) {
        double hours = 0;
        double usd = 0;
        double co2eKg = 0;
        for (int arc : arcs) {
            hours += net.hours[arc];
            usd += net.usd[arc];
            co2eKg += net.co2eKg[arc];
        }
        return new RouteSearch.Found(
                hours / 24, usd, co2eKg, usd + hours * usdPerHour, ItineraryBuilder.build(net, arcs));
    }

    /** Traces a way when it is asked for. */
    private interface Trace {
        int[] arcs();
    }

    private final class Pair implements ClosedPair {
        private final int origin;
        private final int destination;
        private final Supernetwork left;
        private final CostTree after;
        private final int goal;
        private final Trace trace;

        private Pair(int origin, int destination, Supernetwork left, CostTree after, int goal, Trace trace) {
            this.origin = origin;
            this.destination = destination;
            this.left = left;
            this.after = after;
            this.goal = goal;
            this.trace = trace;
        }

        private CostTree tree() {
            return trees[origin];
        }

        private int goalBefore() {
            return goals[destination];
        }

        private boolean changed() {
            int g = goalBefore();
            return after.cost[goal] != tree().cost[g]
                    || after.hours[goal] != tree().hours[g]
                    || after.usd[goal] != tree().usd[g]
                    || after.co2eKg[goal] != tree().co2eKg[g];
        }

        @Override
        public int origin() {
            return origin;
        }

        @Override
        public int destination() {
            return destination;
        }

        @Override
        public boolean stranded() {
            return goal < 0 || after.cost[goal] == Double.POSITIVE_INFINITY;
        }

        @Override
        public double daysLost() {
            return stranded() ? Double.POSITIVE_INFINITY : (after.hours[goal] - tree().hours[goalBefore()]) / 24;
        }

        @Override
        public double usdLost() {
            return stranded() ? Double.POSITIVE_INFINITY : after.usd[goal] - tree().usd[goalBefore()];
        }

        @Override
        public double co2eKgLost() {
            return stranded() ? Double.POSITIVE_INFINITY : after.co2eKg[goal] - tree().co2eKg[goalBefore()];
        }

        @Override
        public double generalisedUsdLost() {
            return stranded() ? Double.POSITIVE_INFINITY : after.cost[goal] - tree().cost[goalBefore()];
        }

        private int[] arcsBefore() {
            return way(net, tree(), goalBefore());
        }

        @Override
        public RouteSearch.Found before() {
            return found(net, arcsBefore(), usdPerHour);
        }

        @Override
        public RouteSearch.@Nullable Found after() {
            return stranded() ? null : found(left, trace.arcs(), usdPerHour);
        }

        @Override
        public @Nullable String corridorBefore() {
            return net.traits().corridor(arcsBefore());
        }

        @Override
        public @Nullable String corridorAfter() {
            return stranded() ? null : left.traits().corridor(trace.arcs());
        }

        @Override
        public List<Mode> modesAfter() {
            return stranded() ? List.of() : left.traits().modes(trace.arcs());
        }

        @Override
        public double lowConfidenceShare() {
            int[] old = arcsBefore();
            double hours = tree().hours[goalBefore()];
            double usd = tree().usd[goalBefore()];
            double lowHours = net.traits().lowHours(old);
            double lowUsd = net.traits().lowUsd(old);
            if (!stranded()) {
                int[] arcs = trace.arcs();
                hours += after.hours[goal];
                usd += after.usd[goal];
                lowHours += left.traits().lowHours(arcs);
                lowUsd += left.traits().lowUsd(arcs);
            }
            return (lowHours / Math.max(hours, 1e-9) + lowUsd / Math.max(usd, 1e-9)) / 2;
        }
    }
}
