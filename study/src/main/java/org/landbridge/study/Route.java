package org.landbridge.study;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Spread;
import org.landbridge.routing.reliability.JourneySample;

/**
 * An itinerary with everything that a reader of the comparison wants to know. Figures are for one unit of cargo.
 *
 * @param corridor id of the corridor, {@code other} if none is recognised
 * @param modes modes in order joined by a hyphen, for example {@code rail-road-rail-sea}
 * @param costs USD by category, in the order of {@link CostCategory}; categories that are nil are left out
 * @param cargoTimeUsd cost of the cargo's time, not part of {@code usd}
 * @param generalisedUsd expected USD plus days times the value of time; the rank
 * @param lowConfidenceShare share of the expected days and USD (their mean) that rests on low-confidence rows, 0 to 1
 * @param along makes the {@link #milestones()}; sampled at every step, so only when they are asked for
 * @param split expected days and USD by what they go to
 * @param paretoOptimal no other way at all is at least as good in days, USD and CO2e and better in one
 * @param sample the sampled journeys behind days and USD
 */
public record Route(
        String corridor,
        String corridorName,
        String modes,
        double km,
        Spread days,
        Spread usd,
        Map<CostCategory, Double> costs,
        double cargoTimeUsd,
        double generalisedUsd,
        double co2eKg,
        List<Border> borders,
        int transshipments,
        int gaugeChanges,
        List<Exposure> exposure,
        double lowConfidenceShare,
        Supplier<List<Milestone>> along,
        Split split,
        boolean paretoOptimal,
        JourneySample sample,
        Itinerary itinerary) {

    /** From the origin to the destination, after each movement and each process. */
    public List<Milestone> milestones() {
        return along.get();
    }
}
