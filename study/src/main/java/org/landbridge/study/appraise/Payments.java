package org.landbridge.study.appraise;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Cost;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Step;

/**
 * Who receives what is paid on a way, USD for one unit of cargo.
 *
 * @param byState what is paid in a state for carriage over land, tolls, fees and handling; carriage on water and what is
 *     paid for no certain place is in none
 * @param accessUsd paid for carriage over the project's links, which is in the states' carriage too
 * @param usesLinks whether it passes a link of the project
 */
record Payments(Map<String, Map<CostCategory, Double>> byState, double accessUsd, boolean usesLinks) {
    private static final Set<CostCategory> LOCAL =
            Set.of(CostCategory.LINE_HAUL, CostCategory.TOLLS, CostCategory.BORDER_FEES, CostCategory.HANDLING);

    /** A movement over a border is paid for by halves, as its price is the mean of both states' rates. */
    static Payments of(Network network, Set<String> projectLinks, Itinerary itinerary) {
        Map<String, Map<CostCategory, Double>> byState = new TreeMap<>();
        double access = 0;
        boolean uses = false;
        for (Step step : itinerary.steps()) {
            boolean own = step.kind() == StepKind.MOVEMENT && projectLinks.contains(step.name());
            uses |= own;
            for (Cost cost : step.costs()) {
                if (LOCAL.contains(cost.category())) {
                    Set<String> states = new HashSet<>(List.of(state(network, step.from()), state(network, step.to())));
                    states.remove("");
                    for (String state : states) {
                        byState.computeIfAbsent(state, k -> new TreeMap<>())
                                .merge(cost.category(), cost.usd() / states.size(), Double::sum);
                    }
                }
                if (own && cost.category() == CostCategory.LINE_HAUL) {
                    access += cost.usd();
                }
            }
        }
        return new Payments(byState, access, uses);
    }

    private static String state(Network network, String id) {
        Place place = network.places().get(id);
        return place == null ? "" : place.state();
    }
}
