package org.landbridge.flow.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.BprDelay;
import org.landbridge.flow.LinkTable;
import org.landbridge.flow.OdMatrix;
import org.landbridge.flow.TestNetworks;
import org.landbridge.flow.UserClass;
import org.landbridge.flow.VolumeDelay;

/** What an equilibrium is, on networks small enough to know it. */
class UserEquilibriumTest {
    private static Equilibrium solve(AssignmentProblem problem) {
        return UserEquilibrium.solve(problem, new AssignmentOptions(1e-13, 300, 1), i -> {});
    }

    /** Delay {@code base + slope * flow}. */
    private record Linear(double[] base, double[] slope) implements VolumeDelay {
        @Override
        public double time(int link, double flow) {
            return base[link] + slope[link] * flow;
        }

        @Override
        public double derivative(int link, double flow) {
            return slope[link];
        }

        @Override
        public double integral(int link, double flow) {
            return flow * (base[link] + slope[link] * flow / 2);
        }
    }

    /** Braess (1968): a new road from 1 to 2 makes everyone's way longer, from 83 to 92. */
    @Test
    void aNewRoadCanLengthenEveryWay() {
        LinkTable links = new LinkTable(5);
        int[][] ends = {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}};
        for (int[] end : ends) {
            links.add(end[0], end[1], 1, 0, 1, 0, 4, 0);
        }
        AssignmentNetwork network = TestNetworks.network(4, 0, 4, links);
        Linear delay = new Linear(new double[] {0, 50, 10, 50, 0}, new double[] {10, 1, 1, 1, 10});
        UserClass users = UserClass.cars(TestNetworks.demand(4, 0, 3, 6));
        BitSet without = new BitSet();
        without.set(2);
        Equilibrium before = solve(new AssignmentProblem(network, delay, List.of(users), without));
        Equilibrium after = solve(new AssignmentProblem(network, delay, List.of(users), new BitSet()));
        assertThat(before.totalCost()).isCloseTo(6 * 83, within(1e-9));
        assertThat(after.totalCost()).isCloseTo(6 * 92, within(1e-9));
        assertThat(after.flow(2)).isCloseTo(2, within(1e-9));
        assertThat(before.flow(2)).isZero();
        assertThat(before.cost(0, 2)).isInfinite();
    }

    /** A function of one's own: a queue whose delay no power has. */
    @Test
    void anyRisingFunctionWillDo() {
        LinkTable links = new LinkTable(2);
        links.add(0, 1, 1, 0, 1, 0, 4, 0);
        links.add(0, 1, 1, 0, 1, 0, 4, 0);
        VolumeDelay exponential = new VolumeDelay() {
            @Override
            public double time(int link, double flow) {
                return (1 + link) * Math.exp(flow);
            }

            @Override
            public double derivative(int link, double flow) {
                return time(link, flow);
            }

            @Override
            public double integral(int link, double flow) {
                return (1 + link) * Math.expm1(flow);
            }
        };
        Equilibrium result = solve(new AssignmentProblem(
                TestNetworks.network(2, 0, 2, links),
                exponential,
                List.of(UserClass.cars(TestNetworks.demand(2, 0, 1, 3))),
                new BitSet()));
        // exp(x) = 2 exp(3 - x)
        assertThat(result.flow(0)).isCloseTo((3 + Math.log(2)) / 2, within(1e-12));
        assertThat(result.flow(1)).isCloseTo((3 - Math.log(2)) / 2, within(1e-12));
    }

    /** Frank and Wolfe (1956), run long: slow, and nothing in common with the method tested. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithFrankWolfe(long seed) {
        Random random = new Random(seed);
        AssignmentNetwork network = TestNetworks.random(random, 14, 50, 5, seed % 2 == 0 ? 0 : 3);
        UserClass users = new UserClass("all", TestNetworks.randomDemand(random, 5, 9), 0.3, 0.1, 1);
        Equilibrium result = solve(AssignmentProblem.of(network, users));
        assertThat(result.last().relativeGap()).as("seed %d", seed).isLessThan(1e-12);
        double slow = frankWolfe(network, users);
        assertThat(result.last().objective())
                .as("seed %d", seed)
                .isCloseTo(slow, within(2e-4 * slow))
                .isLessThanOrEqualTo(slow * (1 + 1e-12));
    }

    private static double frankWolfe(AssignmentNetwork network, UserClass users) {
        BprDelay delay = new BprDelay(network);
        double[] flow = new double[network.links()];
        double[] cost = new double[network.links()];
        double[] fixed = new double[network.links()];
        for (int l = 0; l < flow.length; l++) {
            fixed[l] = users.tollWeight() * network.toll(l) + users.distanceWeight() * network.length(l);
        }
        for (int k = 0; k < 4000; k++) {
            for (int l = 0; l < cost.length; l++) {
                cost[l] = delay.time(l, flow[l]) + fixed[l];
            }
            double[] target = allOrNothing(network, users.demand(), cost);
            double low = 0;
            double high = 1;
            for (int i = 0; i < 50 && k > 0; i++) {
                double step = (low + high) / 2;
                double slope = 0;
                for (int l = 0; l < cost.length; l++) {
                    double change = target[l] - flow[l];
                    slope += change * (delay.time(l, flow[l] + step * change) + fixed[l]);
                }
                if (slope < 0) {
                    low = step;
                } else {
                    high = step;
                }
            }
            double step = k == 0 ? 1 : low;
            for (int l = 0; l < cost.length; l++) {
                flow[l] += step * (target[l] - flow[l]);
            }
        }
        double objective = 0;
        for (int l = 0; l < flow.length; l++) {
            objective += delay.integral(l, flow[l]) + fixed[l] * flow[l];
        }
        return objective;
    }

    private static double[] allOrNothing(AssignmentNetwork network, OdMatrix demand, double[] cost) {
        double[] flow = new double[network.links()];
        for (int o = 0; o < demand.zones(); o++) {
            double[] dist = TestNetworks.dijkstra(network, o, cost);
            for (int cell = demand.first(o); cell < demand.first(o + 1); cell++) {
                int at = demand.destination(cell);
                if (Double.isInfinite(dist[at]) || at == o) {
                    continue;
                }
                // Any walk back along fitting links will do; steps are counted for loops of cost 0.
                add(network, dist, cost, o, at, demand.trips(cell), flow, new boolean[network.nodes()]);
            }
        }
        return flow;
    }

    private static boolean add(
            AssignmentNetwork network,
            double[] dist,
            double[] cost,
            int o,
            int at,
            double trips,
            double[] flow,
            boolean[] seen) {
        if (at == o) {
            return true;
        }
        seen[at] = true;
        for (int l = 0; l < network.links(); l++) {
            int tail = network.tail(l);
            boolean passable = tail == o || tail >= network.firstThruNode();
            if (network.head(l) == at
                    && passable
                    && !seen[tail]
                    && dist[tail] + cost[l] == dist[at]
                    && add(network, dist, cost, o, tail, trips, flow, seen)) {
                flow[l] += trips;
                return true;
            }
        }
        return false;
    }

    /** Trips that no path can serve, or that stay at home, are told and change nothing. */
    @Test
    void unreachableAndIntrazonalTripsAreKeptApart() {
        LinkTable links = new LinkTable(2);
        links.add(0, 1, 10, 1, 1, 0.15, 4, 0);
        links.add(0, 1, 20, 1, 2, 0.15, 4, 0);
        AssignmentNetwork network = TestNetworks.network(3, 0, 3, links);
        Equilibrium plain = solve(AssignmentProblem.of(network, UserClass.cars(TestNetworks.demand(3, 0, 1, 30))));
        Equilibrium mixed = solve(AssignmentProblem.of(
                network, UserClass.cars(TestNetworks.demand(3, 0, 1, 30, 0, 2, 7, 2, 1, 5, 1, 1, 4, 2, 2, 6))));
        assertThat(mixed.last().objective()).isEqualTo(plain.last().objective());
        assertThat(mixed.last().averageExcessCost()).isEqualTo(plain.last().averageExcessCost());
        assertThat(mixed.flow(0)).isEqualTo(plain.flow(0));
        assertThat(mixed.unreachableTrips()).isEqualTo(12);
        assertThat(mixed.unreachablePairs()).isEqualTo(2);
        assertThat(mixed.intrazonalTrips()).isEqualTo(10);
        assertThat(mixed.assignedTrips()).isEqualTo(30);
    }

    @Test
    void noDemandAtAllIsAnAnswer() {
        LinkTable links = new LinkTable(1);
        links.add(0, 1, 10, 1, 1, 0.15, 4, 0);
        Equilibrium result = solve(
                AssignmentProblem.of(TestNetworks.network(2, 0, 2, links), UserClass.cars(TestNetworks.demand(2))));
        assertThat(result.last().relativeGap()).isZero();
        assertThat(result.flow(0)).isZero();
    }

    /** Roundabouts that cost nothing, large enough for the hierarchy. */
    @Test
    void loopsWithoutCostDoNoHarm() {
        int side = 20;
        Random random = new Random(5);
        LinkTable links = new LinkTable(2000);
        for (int v = 0; v < side * side; v++) {
            int east = v + 1;
            int south = v + side;
            double time = v % 3 == 0 ? 0 : 1 + random.nextDouble();
            if (east % side != 0) {
                links.add(v, east, 50, 1, time, 0.15, 4, 0);
                links.add(east, v, 50, 1, time, 0.15, 4, 0);
            }
            if (south < side * side) {
                links.add(v, south, 50, 1, time, 0.15, 4, 0);
                links.add(south, v, 50, 1, time, 0.15, 4, 0);
            }
        }
        AssignmentNetwork network = TestNetworks.network(60, 0, side * side, links);
        OdMatrix demand = TestNetworks.randomDemand(random, 60, 2);
        Equilibrium result = solve(AssignmentProblem.of(network, UserClass.cars(demand)));
        assertThat(result.last().relativeGap()).isLessThan(1e-12);
        assertThat(result.unreachableTrips()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7})
    void threadsDoNotChangeABit(int threads) {
        AssignmentProblem problem = TestNetworks.problem("Barcelona/Barcelona", 0, 0);
        Equilibrium one = UserEquilibrium.solve(problem, new AssignmentOptions(1e-9, 50, 1), i -> {});
        Equilibrium many = UserEquilibrium.solve(problem, new AssignmentOptions(1e-9, 50, threads), i -> {});
        assertThat(many.iterations()).isEqualTo(one.iterations());
        for (int l = 0; l < problem.network().links(); l++) {
            assertThat(Double.doubleToLongBits(many.flow(l))).isEqualTo(Double.doubleToLongBits(one.flow(l)));
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new AssignmentOptions(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AssignmentOptions(Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UserClass("x", TestNetworks.demand(2), 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestNetworks.demand(2, 0, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestNetworks.demand(2, 0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
