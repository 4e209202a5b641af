package org.landbridge.study;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Cost;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Step;

/** Splits an itinerary's days and USD by what they go to. */
public final class SplitFinder {
    private SplitFinder() {}

    /** @param cargoTimeUsd cost of the cargo's time */
    static Split find(Itinerary itinerary, double cargoTimeUsd) {
        Map<SplitKind, Double> days = new EnumMap<>(SplitKind.class);
        Map<SplitKind, Double> usd = new EnumMap<>(SplitKind.class);
        for (Step step : itinerary.steps()) {
            SplitKind kind = kind(step.kind());
            days.merge(kind, step.meanHours() / 24, Double::sum);
            for (Cost cost : step.costs()) {
                usd.merge(kind(cost.category(), kind), cost.usd(), Double::sum);
            }
        }
        usd.put(SplitKind.TIME_COST, cargoTimeUsd);
        return new Split(withoutNil(days), withoutNil(usd));
    }

    /** What the step's time goes to. */
    public static SplitKind of(Step step) {
        return kind(step.kind());
    }

    /** What one of the step's costs goes to. */
    public static SplitKind of(Cost cost, Step step) {
        return kind(cost.category(), kind(step.kind()));
    }

    private static Map<SplitKind, Double> withoutNil(Map<SplitKind, Double> sums) {
        sums.values().removeIf(sum -> sum == 0);
        return Collections.unmodifiableMap(sums);
    }

    /** Fees for handling belong to what is being done; everything else is named by its category. */
    private static SplitKind kind(CostCategory category, SplitKind step) {
        return switch (category) {
            case LINE_HAUL, OCEAN_FREIGHT, DRAYAGE, SURCHARGE, INSURANCE, SANCTIONS_PREMIUM -> SplitKind.LINE_HAUL;
            case BORDER_FEES -> SplitKind.BORDER;
            case TOLLS -> SplitKind.TOLLS;
            case HANDLING -> step;
        };
    }

    private static SplitKind kind(StepKind kind) {
        return switch (kind) {
            case MOVEMENT -> SplitKind.LINE_HAUL;
            case BORDER_CROSSING, CUSTOMS -> SplitKind.BORDER;
            case GAUGE_CHANGE -> SplitKind.GAUGE;
            case PORT_DWELL -> SplitKind.PORT;
            case DEPARTURE_WAIT, CANAL_WAIT, VESSEL_WAIT -> SplitKind.WAIT;
            case TRANSSHIPMENT, LOADING, UNLOADING -> SplitKind.HANDLING;
        };
    }
}
