package org.landbridge.study.appraise;

import java.util.List;

/**
 * What the project is worth to states by a model of trade in equilibrium: the money that would make them as well off
 * without it. It stands beside the rule of half, which measures the same gain in another way; the two are never added.
 *
 * @param model which model, at which closure
 * @param states each once
 */
public record EquivalentVariation(String model, List<ByState> states) {
    public EquivalentVariation {
        states = List.copyOf(states);
    }

    /**
     * One state.
     *
     * @param usdPerYear USD a year at the traffic of today
     * @param low lower end of the interval
     * @param high upper end
     */
    public record ByState(String state, double usdPerYear, double low, double high) {}
}
