package org.landbridge.study.simulate;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.network.TradeBaseline;

/**
 * What a scenario does to trade and real income.
 *
 * @param baselineYear of trade, GDP and all money
 * @param changedPlaces places by one of which every way goes that the scenario changes
 * @param pairsTouched ordered pairs of economies whose routes the scenario can change
 * @param pairsWithoutWay those of them between which there was no way before; their cost is kept
 * @param pairsCut those between some of whose places no way is left
 * @param doubled pairs that a sanction and a change of routes weigh on; the sanction's estimate counts
 * @param residual largest relative residual of any market, over all solutions
 * @param drawsFailed draws without an equilibrium, left out of intervals
 * @param states in the order of the data package
 * @param pairs every pair that trades, by size of the change
 * @param costs changes of trade costs by pair and sector where routes change, by trade times change
 */
public record Simulation(
        String dataName,
        String dataVersion,
        String scenario,
        LocalDate date,
        SimulateOptions options,
        TradeBaseline baseline,
        int baselineYear,
        List<Sanction> sanctions,
        List<String> changedPlaces,
        int pairsTouched,
        int pairsWithoutWay,
        int pairsCut,
        List<String> doubled,
        double residual,
        int drawsFailed,
        Interval worldUsdMillion,
        List<StateEffect> states,
        List<PairEffect> pairs,
        List<CostEffect> costs) {
    public Simulation {
        sanctions = List.copyOf(sanctions);
        changedPlaces = List.copyOf(changedPlaces);
        doubled = List.copyOf(doubled);
        states = List.copyOf(states);
        pairs = List.copyOf(pairs);
        costs = List.copyOf(costs);
    }
}
