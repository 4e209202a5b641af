package org.landbridge.flow.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.OdMatrix;
import org.landbridge.flow.UserClass;
import org.landbridge.network.Workers;

/**
 * Finds the user equilibrium by paths. Each iteration prices all origins at frozen costs, on all threads: exact shortest
 * paths give the gap and the paths that are missing. Then flow moves between the paths in use, pair by pair in a fixed
 * order, each step on fresh costs (Gauss-Seidel), until what the paths at hand can give is nearly used up. The work on
 * threads does not depend on order, so the result is the same byte for byte whatever their number.
 *
 * <p>Method: column generation with gradient projection (Jayakrishnan, Tsai, Prashker and Rajadhyaksha 1994) in the
 * greedy manner of Xie, Nie and Liu (2018).
 */
public final class UserEquilibrium {
    /** Moving stops when the paths at hand hold less than this share of the iteration's excess. */
    private static final double WORTH_MOVING = 0.02;

    private static final int MOST_SWEEPS = 20;
    /** Demand is first loaded in so many parts, each on the costs that the parts before it cause. */
    private static final int LOADING_PARTS = 32;

    private final AssignmentProblem problem;
    private final AssignmentOptions options;
    private final int classes;
    private final LinkState state;
    /** Costs of each class of users; with one class, the times of the state. */
    private final double[][] costs;

    private final boolean costsAreCopies;

    private final double @Nullable [][] apart;
    private final Marks marks;
    private final List<Iteration> iterations = new ArrayList<>();

    private UserEquilibrium(AssignmentProblem problem, AssignmentOptions options) {
        this.problem = problem;
        this.options = options;
        classes = problem.classes().size();
        int links = problem.network().links();
        double[][] fixed = new double[classes][links];
        for (int c = 0; c < classes; c++) {
            UserClass users = problem.classes().get(c);
            for (int l = 0; l < links; l++) {
                fixed[c][l] = users.tollWeight() * problem.network().toll(l)
                        + users.distanceWeight() * problem.network().length(l);
            }
        }
        if (classes == 1) {
            state = new LinkState(problem.delay(), fixed[0]);
            apart = null;
            costsAreCopies = !problem.closed().isEmpty();
            costs = new double[][] {costsAreCopies ? new double[links] : state.time};
        } else {
            state = new LinkState(problem.delay(), new double[links]);
            apart = fixed;
            costsAreCopies = true;
            costs = new double[classes][links];
        }
        marks = new Marks(links);
    }

    /** Solves a problem from nothing. */
    public static Equilibrium solve(
            AssignmentProblem problem, AssignmentOptions options, Consumer<Iteration> progress) {
        return solve(problem, options, null, progress);
    }

    /**
     * Solves a problem.
     *
     * @param start solution of a problem on the same nodes and links with as many classes, to start from: costs, demand and
     *     closed links may differ
     * @param progress hears of every iteration
     * @throws IllegalArgumentException if the start belongs to another network
     */
    public static Equilibrium solve(
            AssignmentProblem problem,
            AssignmentOptions options,
            @Nullable Equilibrium start,
            Consumer<Iteration> progress) {
        if (start != null && !start.fits(problem)) {
            throw new IllegalArgumentException("the solution to start from belongs to another network");
        }
        return new UserEquilibrium(problem, options).run(start, progress);
    }

    private Equilibrium run(@Nullable Equilibrium start, Consumer<Iteration> progress) {
        Topology topology = Topology.of(problem.network());
        OriginPaths[] origins = demand();
        if (start != null) {
            WarmStart.apply(start, problem, apart, origins);
        }
        try (Workers workers = new Workers(options.threads())) {
            TreesFactory factory = TreesFactory.of(problem.network(), topology, costs, origins.length);
            Pricing[] pricing = new Pricing[options.threads()];
            for (int t = 0; t < pricing.length; t++) {
                pricing[t] = new Pricing(factory.trees(), costs, apart);
            }
            load(origins, factory, pricing, workers);
            double trips = 0;
            for (OriginPaths at : origins) {
                trips += Arrays.stream(at.demand).sum();
            }
            for (int i = 1; ; i++) {
                Iteration now = price(i, trips, origins, factory, pricing, workers);
                iterations.add(now);
                progress.accept(now);
                if (now.relativeGap() <= options.relativeGap() || i >= options.maxIterations()) {
                    break;
                }
                move(origins);
            }
        }
        return new Equilibrium(problem, topology, state, costs, origins, iterations);
    }

    /** Pairs of each origin and class, without those within a zone. */
    private OriginPaths[] demand() {
        List<OriginPaths> origins = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            UserClass users = problem.classes().get(c);
            OdMatrix od = users.demand();
            for (int o = 0; o < od.zones(); o++) {
                int size = 0;
                int[] destination = new int[od.first(o + 1) - od.first(o)];
                double[] trips = new double[destination.length];
                for (int cell = od.first(o); cell < od.first(o + 1); cell++) {
                    if (od.destination(cell) != o) {
                        destination[size] = od.destination(cell);
                        trips[size++] = od.trips(cell);
                    }
                }
                if (size > 0) {
                    origins.add(new OriginPaths(
                            c, users.pce(), o, Arrays.copyOf(destination, size), Arrays.copyOf(trips, size)));
                }
            }
        }
        return origins.toArray(OriginPaths[]::new);
    }

    /** Puts the demand of pairs that have no paths yet on shortest paths, part by part. */
    private void load(OriginPaths[] all, TreesFactory factory, Pricing[] pricing, Workers workers) {
        for (OriginPaths at : all) {
            at.load(state.flow, at.pce);
        }
        evaluate(factory);
        OriginPaths[] origins =
                Arrays.stream(all).filter(at -> !at.everyPairHasPaths()).toArray(OriginPaths[]::new);
        int part = Math.max(1, (origins.length + LOADING_PARTS - 1) / LOADING_PARTS);
        for (int from = 0; from < origins.length; from += part) {
            int to = Math.min(origins.length, from + part);
            for (int i = from; i < to; i++) {
                origins[i].load(state.flow, -origins[i].pce);
            }
            int[] batches = batches(origins, from, to, factory.lanes());
            workers.run(batches.length - 1, (b, t) -> pricing[t].load(origins, batches[b], batches[b + 1]));
            for (int i = from; i < to; i++) {
                origins[i].load(state.flow, origins[i].pce);
            }
            evaluate(factory);
        }
    }

    /** Bounds of runs of origins of one class, none longer than the lanes. */
    private static int[] batches(OriginPaths[] origins, int from, int to, int lanes) {
        int[] bounds = new int[to - from + 1];
        int count = 0;
        int at = from;
        bounds[count++] = from;
        while (at < to) {
            int end = at + 1;
            while (end < to && end - at < lanes && origins[end].userClass == origins[at].userClass) {
                end++;
            }
            bounds[count++] = end;
            at = end;
        }
        return Arrays.copyOf(bounds, count);
    }

    private Iteration price(
            int number, double trips, OriginPaths[] origins, TreesFactory factory, Pricing[] pricing, Workers workers) {
        // Summed anew: a million small changes leave rounding behind.
        state.clear();
        for (OriginPaths at : origins) {
            at.load(state.flow, at.pce);
        }
        evaluate(factory);
        int[] batches = batches(origins, 0, origins.length, factory.lanes());
        workers.run(batches.length - 1, (b, t) -> pricing[t].price(origins, batches[b], batches[b + 1]));
        ExactSum excess = new ExactSum();
        ExactSum shortest = new ExactSum();
        long paths = 0;
        for (OriginPaths at : origins) {
            excess.add(at.excess);
            shortest.add(at.shortestTotal);
            paths += at.paths();
        }
        double gap = excess.value() == 0 ? 0 : excess.value() / shortest.value();
        double each = trips == 0 ? 0 : excess.value() / trips;
        return new Iteration(number, gap, each, objective(origins), paths);
    }

    private double objective(OriginPaths[] origins) {
        ExactSum sum = new ExactSum();
        sum.add(state.integral());
        if (apart != null) {
            for (OriginPaths at : origins) {
                for (int p = 0; p < at.paths(); p++) {
                    sum.add(at.fixed[p] * at.vehicles[p] * at.pce);
                }
            }
        }
        return sum.value();
    }

    /** Moves flow between the paths in use. */
    private void move(OriginPaths[] origins) {
        double excess = 0;
        for (OriginPaths at : origins) {
            excess += at.excess;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double left = 0;
            for (OriginPaths at : origins) {
                left += at.equilibrate(state, marks);
            }
            if (left < WORTH_MOVING * excess) {
                break;
            }
        }
    }

    /** Costs of all links at their flows. */
    private void evaluate(TreesFactory factory) {
        state.evaluate();
        for (int c = 0; c < classes && costsAreCopies; c++) {
            double[] cost = costs[c];
            for (int l = 0; l < cost.length; l++) {
                cost[l] = state.time[l] + (apart == null ? 0 : apart[c][l]);
            }
            BitSet closed = problem.closed();
            for (int l = closed.nextSetBit(0); l >= 0; l = closed.nextSetBit(l + 1)) {
                cost[l] = Double.POSITIVE_INFINITY;
            }
        }
        factory.costsChanged();
    }
}
