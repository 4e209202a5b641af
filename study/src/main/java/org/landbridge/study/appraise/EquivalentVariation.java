package org.landbridge.study.appraise;

import java.util.List;
import org.landbridge.study.simulate.Simulation;

/**
 * What the project is worth to states by a model of trade in equilibrium: the money that would make them as well off
 * without it. It stands beside the rule of half, which measures the same gain in another way; the two are never added.
 *
 * @param model which model, at which closure
 * @param year of the trade, and of the money
 * @param interval what low and high are
 * @param states each once
 */
public record EquivalentVariation(String model, int year, String interval, List<ByState> states) {
    private static final double MILLION = 1e6;

    public EquivalentVariation {
        states = List.copyOf(states);
    }

    /**
     * One state.
     *
     * @param usdPerYear USD a year at the trade of the year
     * @param low lower end of the interval
     * @param high upper end
     */
    public record ByState(String state, double usdPerYear, double low, double high) {}

    /** What a simulation of the project's scenario says. */
    public static EquivalentVariation of(Simulation simulation) {
        int kept = simulation.options().draws() - simulation.drawsFailed();
        return new EquivalentVariation(
                "sectors with one composite of inputs, exact changes of trade costs from routes; deficits "
                        + simulation.options().deficits().word(),
                simulation.baselineYear(),
                kept == 0
                        ? "none, no draws"
                        : "P5 to P95 of " + kept + " draws, seed "
                                + simulation.options().seed(),
                simulation.states().stream()
                        .map(s -> new ByState(
                                s.id(),
                                s.realIncomeUsdMillion().central() * MILLION,
                                s.realIncomeUsdMillion().low() * MILLION,
                                s.realIncomeUsdMillion().high() * MILLION))
                        .toList());
    }
}
