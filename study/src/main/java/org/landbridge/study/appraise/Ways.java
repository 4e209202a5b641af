package org.landbridge.study.appraise;

import java.util.Map;
import java.util.TreeMap;
import org.landbridge.routing.CostCategory;

/** What freight of one commodity between two places pays, takes and emits: means for a tonne over its ways. */
final class Ways {
    double usd;
    double days;
    double spreadDays;
    double co2Kg;
    double accessUsd;
    double linkShare;
    final Map<String, Map<CostCategory, Double>> byState = new TreeMap<>();

    /** Takes a way in with its share of the freight. */
    void add(double share, double wayUsd, double wayDays, double waySpread, double wayCo2Kg, Payments paid) {
        usd += share * wayUsd;
        days += share * wayDays;
        spreadDays += share * waySpread;
        co2Kg += share * wayCo2Kg;
        accessUsd += share * paid.accessUsd();
        linkShare += paid.usesLinks() ? share : 0;
        paid.byState()
                .forEach((state, byCategory) ->
                        byCategory.forEach((category, amount) -> byState.computeIfAbsent(state, k -> new TreeMap<>())
                                .merge(category, share * amount, Double::sum)));
    }
}
