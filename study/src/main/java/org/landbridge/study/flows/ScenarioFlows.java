package org.landbridge.study.flows;

import java.util.List;
import org.landbridge.flow.freight.ElementFlow;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.Network;

/**
 * The freight under one scenario.
 *
 * @param name of the scenario, {@code base} for none
 * @param network that it moves on
 * @param tonnes that move, tonnes a year
 * @param gap reached
 * @param converged whether the gap was reached and no more routes come up
 * @param rounds of route generation
 * @param routes over all pairs and commodities
 * @param expectedUsd expected cost of all freight, USD a year; its differences are changes of welfare, its level is none
 * @param delayUsd what crowding costs the owners of the goods, USD a year
 * @param corridors in the order of the data package, then the others
 * @param modes in the order of the modes
 * @param authorities tonnes on routes that meet regimes of each sanctions authority; exposure, by no means a forecast
 * @param elements everything used, most tonnes first
 * @param bottlenecks the worst by what their delay costs
 * @param unreachable rows of the demand that no way joins; in no other figure
 */
public record ScenarioFlows(
        String name,
        Network network,
        double tonnes,
        double teu,
        double gap,
        boolean converged,
        int rounds,
        int routes,
        double expectedUsd,
        double delayUsd,
        List<FlowTotal> corridors,
        List<FlowTotal> modes,
        List<FlowTotal> authorities,
        List<ElementFlow> elements,
        List<Bottleneck> bottlenecks,
        List<FreightOd> unreachable) {

    public double unreachableTonnes() {
        return unreachable.stream().mapToDouble(FreightOd::tonnesPerYear).sum();
    }
}
