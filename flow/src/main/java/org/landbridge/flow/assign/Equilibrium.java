package org.landbridge.flow.assign;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.OdMatrix;

/**
 * What an assignment came to. Link flows and costs are unique where costs rise with flow; the split of a link's flow among
 * paths and pairs of zones is one of many that give these link flows. Immutable and safe to share.
 */
public final class Equilibrium {
    /** Hears of paths in use. */
    @FunctionalInterface
    public interface PathVisitor {
        /**
         * A path.
         *
         * @param vehicles on the path, more than 0
         * @param links from origin to destination
         */
        void visit(int userClass, int origin, int destination, double vehicles, int[] links);
    }

    /**
     * Trips over chosen links.
     *
     * @param demand trips of each pair over any of the chosen links
     * @param flow vehicles of these trips on every link
     */
    public record SelectLink(OdMatrix demand, double[] flow) {}

    private final AssignmentProblem problem;
    private final Topology topology;
    private final double[] flow;
    private final double[][] costs;
    private final OriginPaths[] origins;
    private final List<Iteration> iterations;

    Equilibrium(
            AssignmentProblem problem,
            Topology topology,
            LinkState state,
            double[][] costs,
            OriginPaths[] origins,
            List<Iteration> iterations) {
        this.problem = problem;
        this.topology = topology;
        flow = state.flow.clone();
        this.costs = new double[costs.length][];
        for (int c = 0; c < costs.length; c++) {
            this.costs[c] = costs[c].clone();
        }
        this.origins = origins;
        this.iterations = List.copyOf(iterations);
    }

    OriginPaths[] origins() {
        return origins;
    }

    boolean fits(AssignmentProblem other) {
        return problem.classes().size() == other.classes().size()
                && other.network().zones() == problem.network().zones()
                && other.network().nodes() == topology.nodes()
                && Arrays.equals(other.network().tails(), topology.tail())
                && Arrays.equals(other.network().heads(), topology.head());
    }

    public AssignmentProblem problem() {
        return problem;
    }

    /** All iterations, the last of which describes this result. */
    public List<Iteration> iterations() {
        return iterations;
    }

    public Iteration last() {
        return iterations.getLast();
    }

    /** Flow on a link in passenger car units. */
    public double flow(int link) {
        return flow[link];
    }

    /** Cost of a link to a class of users, fixed costs and all; infinite if it is closed. */
    public double cost(int userClass, int link) {
        return costs[userClass][link];
    }

    /** Vehicles of a class of users on every link. */
    public double[] vehicles(int userClass) {
        double[] vehicles = new double[flow.length];
        for (OriginPaths at : origins) {
            if (at.userClass == userClass) {
                at.load(vehicles, 1);
            }
        }
        return vehicles;
    }

    /** Vehicles on paths. */
    public double assignedTrips() {
        double trips = 0;
        for (OriginPaths at : origins) {
            trips += Arrays.stream(at.demand).sum();
        }
        return trips;
    }

    /** Trips of pairs that no path joins. They are in no other figure. */
    public double unreachableTrips() {
        double trips = 0;
        for (OriginPaths at : origins) {
            trips += at.unreachableTrips;
        }
        return trips;
    }

    public int unreachablePairs() {
        int pairs = 0;
        for (OriginPaths at : origins) {
            pairs += at.unreachablePairs;
        }
        return pairs;
    }

    /** Trips within zones. They use no link and are in no other figure. */
    public double intrazonalTrips() {
        double trips = 0;
        for (var users : problem.classes()) {
            OdMatrix od = users.demand();
            for (int o = 0; o < od.zones(); o++) {
                for (int cell = od.first(o); cell < od.first(o + 1); cell++) {
                    trips += od.destination(cell) == o ? od.trips(cell) : 0;
                }
            }
        }
        return trips;
    }

    /** Total cost of all vehicles (TSTT): flow times cost. */
    public double totalCost() {
        ExactSum sum = new ExactSum();
        for (OriginPaths at : origins) {
            double[] cost = costs[at.userClass];
            for (int p = 0; p < at.paths(); p++) {
                double path = 0;
                for (int i = at.firstLink[p]; i < at.firstLink[p + 1]; i++) {
                    path += cost[at.links[i]];
                }
                sum.add(path * at.vehicles[p]);
            }
        }
        return sum.value();
    }

    /** Shows all paths in use, by class, origin and destination. */
    public void paths(PathVisitor visitor) {
        for (OriginPaths at : origins) {
            for (int k = 0; k < at.pairs(); k++) {
                for (int p = at.firstPath[k]; p < at.firstPath[k + 1]; p++) {
                    if (at.vehicles[p] > 0) {
                        int count = at.firstLink[p + 1] - at.firstLink[p];
                        int[] links = new int[count];
                        for (int i = 0; i < count; i++) {
                            links[i] = at.links[at.firstLink[p + 1] - 1 - i];
                        }
                        visitor.visit(at.userClass, at.origin, at.destination[k], at.vehicles[p], links);
                    }
                }
            }
        }
    }

    /** Trips of a class of users over any of the chosen links, and the flow that these trips make. */
    public SelectLink selectLink(int userClass, BitSet chosen) {
        double[] over = new double[flow.length];
        int cells = 0;
        int[] from = new int[64];
        int[] to = new int[64];
        double[] trips = new double[64];
        for (OriginPaths at : origins) {
            for (int k = 0; at.userClass == userClass && k < at.pairs(); k++) {
                double sum = 0;
                for (int p = at.firstPath[k]; p < at.firstPath[k + 1]; p++) {
                    if (at.vehicles[p] > 0 && at.uses(p, chosen)) {
                        sum += at.vehicles[p];
                        at.load(p, over, 1);
                    }
                }
                if (sum > 0) {
                    if (cells == from.length) {
                        from = Arrays.copyOf(from, 2 * cells);
                        to = Arrays.copyOf(to, 2 * cells);
                        trips = Arrays.copyOf(trips, 2 * cells);
                    }
                    from[cells] = at.origin;
                    to[cells] = at.destination[k];
                    trips[cells++] = sum;
                }
            }
        }
        return new SelectLink(OdMatrix.of(problem.network().zones(), cells, from, to, trips), over);
    }
}
