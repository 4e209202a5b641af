package org.landbridge.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.EquivalentVariation;

/**
 * A state's gain by the rule of half beside that by the equilibrium of trade, USD a year; NaN where one does not say.
 * They measure the same gain, at different years and scopes, and are never added.
 */
record VariationRow(String state, double ruleOfHalf, double variation, double low, double high) {
    static final String RULE_OF_HALF =
            "rule of half: consumer surplus of the freight appraised, half to the state where goods begin and half to that"
                    + " where they end; no interval by state";

    static final String VARIATION =
            "equivalent variation: the money that would make a state as well off without the project";

    /** The greatest first. */
    static List<VariationRow> of(Appraisal a, EquivalentVariation variation) {
        Map<String, EquivalentVariation.ByState> byState = new HashMap<>();
        variation.states().forEach(s -> byState.put(s.state(), s));
        TreeSet<String> states = new TreeSet<>(byState.keySet());
        states.addAll(a.traffic().users().keySet());
        List<VariationRow> rows = new ArrayList<>();
        for (String state : states) {
            EquivalentVariation.ByState s = byState.get(state);
            rows.add(new VariationRow(
                    state,
                    a.traffic().users().getOrDefault(state, Double.NaN),
                    s == null ? Double.NaN : s.usdPerYear(),
                    s == null ? Double.NaN : s.low(),
                    s == null ? Double.NaN : s.high()));
        }
        rows.sort(Comparator.comparingDouble(VariationRow::size).reversed().thenComparing(VariationRow::state));
        return rows;
    }

    private double size() {
        double one = Double.isNaN(ruleOfHalf) ? 0 : Math.abs(ruleOfHalf);
        return Math.max(one, Double.isNaN(variation) ? 0 : Math.abs(variation));
    }
}
