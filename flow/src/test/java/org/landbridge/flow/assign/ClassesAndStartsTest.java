package org.landbridge.flow.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.BprDelay;
import org.landbridge.flow.LinkTable;
import org.landbridge.flow.OdMatrix;
import org.landbridge.flow.TestNetworks;
import org.landbridge.flow.UserClass;

/** Several classes of users, starts from a solution, and who uses a link. */
class ClassesAndStartsTest {
    private static final String SIOUX_FALLS = "SiouxFalls/SiouxFalls";
    private static final String CHICAGO = "Chicago-Sketch/ChicagoSketch";

    private static Equilibrium solve(AssignmentProblem problem, double gap) {
        return UserEquilibrium.solve(problem, new AssignmentOptions(gap, 200, 2), i -> {});
    }

    private static AssignmentProblem classes(AssignmentNetwork network, UserClass... users) {
        return new AssignmentProblem(network, new BprDelay(network), List.of(users), new BitSet());
    }

    private static void sameFlows(Equilibrium a, Equilibrium b, double tolerance) {
        for (int l = 0; l < a.problem().network().links(); l++) {
            assertThat(a.flow(l)).as("link %d", l).isCloseTo(b.flow(l), within(tolerance));
        }
    }

    /** Thirds of the demand as three classes are the whole demand as one; trucks of 2 pce are two cars each. */
    @Test
    void equalClassesAreOneClass() {
        AssignmentNetwork network = TestNetworks.network(SIOUX_FALLS);
        OdMatrix all = TestNetworks.trips(SIOUX_FALLS, network);
        Equilibrium one = solve(classes(network, UserClass.cars(all)), 1e-13);
        Equilibrium three = solve(
                classes(
                        network,
                        new UserClass("a", all.scaled(1 / 3.0), 0, 0, 1),
                        new UserClass("b", all.scaled(1 / 3.0), 0, 0, 1),
                        new UserClass("trucks", all.scaled(1 / 6.0), 0, 0, 2)),
                1e-13);
        sameFlows(one, three, 1e-3);
        assertThat(three.last().objective()).isCloseTo(one.last().objective(), within(1e-5));
        double[] trucks = three.vehicles(2);
        double[] cars = three.vehicles(0);
        double[] others = three.vehicles(1);
        for (int l = 0; l < trucks.length; l++) {
            assertThat(cars[l] + others[l] + 2 * trucks[l]).isCloseTo(three.flow(l), within(1e-6));
        }
    }

    /** Who minds the toll goes round. */
    @Test
    void classesWeighTollsDifferently() {
        LinkTable links = new LinkTable(2);
        links.add(0, 1, 100, 1, 10, 0.15, 4, 1);
        links.add(0, 1, 100, 1, 12, 0.15, 4, 0);
        AssignmentNetwork network = TestNetworks.network(2, 0, 2, links);
        OdMatrix demand = TestNetworks.demand(2, 0, 1, 50);
        Equilibrium result = solve(
                classes(network, new UserClass("rich", demand, 0.1, 0, 1), new UserClass("poor", demand, 9, 0, 1)),
                1e-13);
        assertThat(result.vehicles(0)[0]).isCloseTo(50, within(1e-9));
        assertThat(result.vehicles(1)[1]).isCloseTo(50, within(1e-9));
        assertThat(result.cost(1, 0) - result.cost(0, 0)).isCloseTo(8.9, within(1e-12));
        assertThat(result.last().relativeGap()).isZero();
    }

    /** On a network large enough for the hierarchy, each class with its own weights; gap by each class's own costs. */
    @Test
    void manyOriginsAndTwoClasses() {
        AssignmentNetwork network = TestNetworks.network(CHICAGO);
        OdMatrix half = TestNetworks.trips(CHICAGO, network).scaled(0.5);
        Equilibrium result = solve(
                classes(network, new UserClass("a", half, 0.02, 0.04, 1), new UserClass("b", half, 0.08, 0.01, 1)),
                1e-10);
        double shortest = 0;
        double total = 0;
        for (int c = 0; c < 2; c++) {
            double[] cost = new double[network.links()];
            double[] vehicles = result.vehicles(c);
            for (int l = 0; l < cost.length; l++) {
                cost[l] = result.cost(c, l);
                total += cost[l] * vehicles[l];
            }
            for (int o = 0; o < half.zones(); o++) {
                double[] to = TestNetworks.dijkstra(network, o, cost);
                for (int cell = half.first(o); cell < half.first(o + 1); cell++) {
                    shortest += half.destination(cell) == o ? 0 : half.trips(cell) * to[half.destination(cell)];
                }
            }
        }
        assertThat(total / shortest - 1)
                .isCloseTo(result.last().relativeGap(), within(1e-12))
                .isLessThan(1.1e-10);
    }

    @Test
    void aSolutionIsAGoodStart() {
        AssignmentNetwork network = TestNetworks.network(CHICAGO);
        OdMatrix demand = TestNetworks.trips(CHICAGO, network);
        AssignmentProblem base = AssignmentProblem.of(network, new UserClass("all", demand, 0.02, 0.04, 1));
        Equilibrium solved = solve(base, 1e-11);
        BitSet closed = new BitSet();
        int busiest = 0;
        for (int l = 0; l < network.links(); l++) {
            boolean inside = network.tail(l) >= network.zones() && network.head(l) >= network.zones();
            busiest = inside && solved.flow(l) > solved.flow(busiest) ? l : busiest;
        }
        closed.set(busiest);
        AssignmentProblem changed = new AssignmentProblem(
                network,
                new BprDelay(network),
                List.of(new UserClass("all", demand.scaled(1.02), 0.03, 0.04, 1)),
                closed);
        Equilibrium cold = solve(changed, 1e-11);
        Equilibrium warm = UserEquilibrium.solve(changed, new AssignmentOptions(1e-11, 200, 2), solved, i -> {});
        assertThat(warm.last().relativeGap()).isLessThanOrEqualTo(1e-11);
        assertThat(warm.last().objective()).isCloseTo(cold.last().objective(), within(1e-4));
        assertThat(warm.flow(busiest)).isZero();
        assertThat(warm.iterations()).hasSizeLessThanOrEqualTo(cold.iterations().size());
        for (int l = 0; l < network.links(); l++) {
            if (changed.delay().derivative(l, cold.flow(l)) > 1e-6) {
                assertThat(warm.flow(l)).isCloseTo(cold.flow(l), within(0.1));
            }
        }
        Equilibrium again = UserEquilibrium.solve(base, new AssignmentOptions(1e-11, 200, 2), solved, i -> {});
        assertThat(again.iterations()).hasSize(1);
    }

    @Test
    void aStartFromAnotherNetworkIsRefused() {
        Equilibrium solved = solve(TestNetworks.problem(SIOUX_FALLS, 0, 0), 1e-3);
        AssignmentProblem other = TestNetworks.problem("Anaheim/Anaheim", 0, 0);
        assertThatThrownBy(() -> UserEquilibrium.solve(other, new AssignmentOptions(1, 1, 1), solved, i -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tripsOverALinkAddUpToItsFlow() {
        Equilibrium result = solve(TestNetworks.problem(SIOUX_FALLS, 0, 0), 1e-10);
        int links = result.problem().network().links();
        for (int l = 0; l < links; l++) {
            BitSet chosen = new BitSet();
            chosen.set(l);
            Equilibrium.SelectLink select = result.selectLink(0, chosen);
            assertThat(select.demand().total()).isCloseTo(result.flow(l), within(1e-6));
            assertThat(select.flow()[l]).isCloseTo(result.flow(l), within(1e-6));
        }
        BitSet all = new BitSet();
        all.set(0, links);
        assertThat(result.selectLink(0, all).demand().total()).isCloseTo(result.assignedTrips(), within(1e-6));
        assertThat(result.selectLink(0, new BitSet()).demand().cells()).isZero();
    }
}
