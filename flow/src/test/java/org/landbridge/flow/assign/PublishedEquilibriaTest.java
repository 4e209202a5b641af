package org.landbridge.flow.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.LinkFlows;
import org.landbridge.flow.OdMatrix;
import org.landbridge.flow.TestNetworks;
import org.landbridge.flow.tntp.TntpFlowFile;

/** The public test networks, against what others published and against slow checks from the outside. */
class PublishedEquilibriaTest {
    private static Equilibrium solve(AssignmentProblem problem, double gap) {
        Equilibrium result = UserEquilibrium.solve(problem, new AssignmentOptions(gap, 100, 2), i -> {});
        assertThat(result.last().relativeGap()).isLessThanOrEqualTo(gap);
        return result;
    }

    /**
     * Objectives to ten digits. Those of Sioux Falls, Barcelona and Chicago-Sketch are published with the networks, that of
     * Anaheim follows from the published flows, that of Berlin from another program at a gap of 1e-13.
     */
    @ParameterizedTest
    @CsvSource({
        "SiouxFalls/SiouxFalls,             0,    0,    1e-13, 4231335.28710744, 1e-6",
        "Anaheim/Anaheim,                   0,    0,    1e-13, 1286032.17109602, 1e-6",
        "Barcelona/Barcelona,               0,    0,    1e-13, 1265654.92203177, 1e-6",
        "Chicago-Sketch/ChicagoSketch,      0.02, 0.04, 1e-13, 17313018.7387474, 1e-5",
        "Berlin-Center/berlin-center,       0,    0,    1e-12, 20817213.1986105, 1e-5"
    })
    void reachesThePublishedObjectives(
            String prefix, double toll, double distance, double gap, double objective, double tolerance) {
        AssignmentProblem problem = TestNetworks.problem(prefix, toll, distance);
        Equilibrium result = solve(problem, gap);
        assertThat(result.last().objective()).isCloseTo(objective, within(tolerance));
        assertThat(result.unreachableTrips()).isZero();
        checkFromOutside(result, gap);
        checkFlowBalance(result);
    }

    /** Gap from link flows and costs alone, with shortest paths by the textbook. */
    private static void checkFromOutside(Equilibrium result, double gap) {
        AssignmentNetwork network = result.problem().network();
        double[] cost = new double[network.links()];
        double total = 0;
        for (int l = 0; l < cost.length; l++) {
            cost[l] = result.cost(0, l);
            double again = result.problem().delay().time(l, result.flow(l))
                    + result.problem().classes().getFirst().tollWeight() * network.toll(l)
                    + result.problem().classes().getFirst().distanceWeight() * network.length(l);
            assertThat(cost[l]).isCloseTo(again, within(1e-12 * again));
            total += cost[l] * result.flow(l);
        }
        OdMatrix demand = result.problem().classes().getFirst().demand();
        double shortest = 0;
        for (int o = 0; o < demand.zones(); o++) {
            double[] to = TestNetworks.dijkstra(network, o, cost);
            for (int cell = demand.first(o); cell < demand.first(o + 1); cell++) {
                shortest += demand.destination(cell) == o ? 0 : demand.trips(cell) * to[demand.destination(cell)];
            }
        }
        // Two sums of a hundred thousand terms, one taken from the other, are good for some 1e-13.
        assertThat(total / shortest - 1)
                .isCloseTo(result.last().relativeGap(), within(4e-13))
                .isLessThan(gap + 4e-13);
        assertThat(result.totalCost()).isCloseTo(total, within(1e-12 * total));
    }

    /** What paths carry is the demand, and what they carry over links is the flow. */
    private static void checkFlowBalance(Equilibrium result) {
        AssignmentNetwork network = result.problem().network();
        OdMatrix demand = result.problem().classes().getFirst().demand();
        double[] flow = new double[network.links()];
        double[][] carried = new double[network.zones()][network.zones()];
        result.paths((c, origin, destination, vehicles, links) -> {
            assertThat(vehicles).isPositive();
            carried[origin][destination] += vehicles;
            int at = origin;
            for (int l : links) {
                assertThat(network.tail(l)).isEqualTo(at);
                assertThat(at == origin || at >= network.firstThruNode()).isTrue();
                flow[l] += vehicles;
                at = network.head(l);
            }
            assertThat(at).isEqualTo(destination);
        });
        for (int o = 0; o < demand.zones(); o++) {
            for (int cell = demand.first(o); cell < demand.first(o + 1); cell++) {
                int d = demand.destination(cell);
                double expected = d == o ? 0 : demand.trips(cell);
                assertThat(carried[o][d]).isCloseTo(expected, within(1e-9 * (1 + expected)));
            }
        }
        for (int l = 0; l < flow.length; l++) {
            assertThat(flow[l]).isCloseTo(result.flow(l), within(1e-7));
        }
    }

    /**
     * Published link flows. They are unique only where cost rises with flow; there they agree to one vehicle in a million,
     * or to a vehicle's thousandth on quiet links.
     */
    @ParameterizedTest
    @CsvSource({
        "SiouxFalls/SiouxFalls, 0, 0, 1e-6, 1e-3",
        "Anaheim/Anaheim, 0, 0, 1e-6, 1e-1",
        "Chicago-Sketch/ChicagoSketch, 0.02, 0.04, 1e-6, 1e-1"
    })
    void agreesWithPublishedFlows(String prefix, double toll, double distance, double relative, double absolute) {
        AssignmentProblem problem = TestNetworks.problem(prefix, toll, distance);
        Equilibrium result = solve(problem, 1e-13);
        LinkFlows published = TntpFlowFile.read(TestNetworks.file(prefix + "_flow.tntp"), problem.network());
        double worst = 0;
        for (int l = 0; l < problem.network().links(); l++) {
            if (problem.delay().derivative(l, published.volume()[l]) > 1e-9) {
                double off = Math.abs(result.flow(l) - published.volume()[l]);
                worst = Math.max(worst, off - relative * published.volume()[l]);
            }
            assertThat(result.cost(0, l))
                    .as("cost of link %d", l)
                    .isCloseTo(published.cost()[l], within(1e-6 * (1 + published.cost()[l])));
        }
        assertThat(worst).isLessThan(absolute);
    }

    /** All used paths of a pair cost the same within what the gap allows. */
    @ParameterizedTest
    @CsvSource({"SiouxFalls/SiouxFalls, 0, 0", "Barcelona/Barcelona, 0, 0", "Chicago-Sketch/ChicagoSketch, 0.02, 0.04"})
    void usedPathsCostTheSame(String prefix, double toll, double distance) {
        AssignmentProblem problem = TestNetworks.problem(prefix, toll, distance);
        Equilibrium result = solve(problem, 1e-13);
        AssignmentNetwork network = problem.network();
        double[] cost = new double[network.links()];
        for (int l = 0; l < cost.length; l++) {
            cost[l] = result.cost(0, l);
        }
        double[][] least = new double[network.zones()][];
        double[] excess = new double[1];
        result.paths((c, origin, destination, vehicles, links) -> {
            if (least[origin] == null) {
                least[origin] = TestNetworks.dijkstra(network, origin, cost);
            }
            double path = 0;
            for (int l : links) {
                path += cost[l];
            }
            double over = path - least[origin][destination];
            excess[0] += Math.max(0, over) * vehicles;
            if (vehicles > 1e-3) {
                assertThat(over).isLessThan(1e-6 * (1 + path));
            }
        });
        assertThat(excess[0] / result.totalCost()).isLessThan(3e-13);
    }
}
