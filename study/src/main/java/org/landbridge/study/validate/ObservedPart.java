package org.landbridge.study.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.landbridge.network.Observation;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Cost;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Leg;
import org.landbridge.routing.Step;

/** The part of an itinerary that a published time or price covers. */
final class ObservedPart {
    private static final Set<CostCategory> FREIGHT = Set.of(
            CostCategory.LINE_HAUL,
            CostCategory.OCEAN_FREIGHT,
            CostCategory.TOLLS,
            CostCategory.SURCHARGE,
            CostCategory.SANCTIONS_PREMIUM);

    private ObservedPart() {}

    /** All of it from door to door, or from the first departure to the last arrival. */
    static Itinerary timed(Itinerary itinerary, Observation.Scope scope) {
        return switch (scope) {
            case DOOR -> itinerary;
            case TRANSIT -> betweenMovements(itinerary);
        };
    }

    private static Itinerary betweenMovements(Itinerary itinerary) {
        List<Leg> legs = new ArrayList<>(itinerary.legs());
        Leg first = legs.getFirst();
        legs.set(
                0,
                with(
                        first,
                        first.steps()
                                .subList(
                                        indexOfMovement(first.steps()),
                                        first.steps().size())));
        Leg last = legs.getLast();
        int end = last.steps().size() - indexOfMovement(last.steps().reversed());
        legs.set(legs.size() - 1, with(last, last.steps().subList(0, end)));
        return new Itinerary(legs, itinerary.places(), itinerary.links());
    }

    private static int indexOfMovement(List<Step> steps) {
        int i = 0;
        while (steps.get(i).kind() != StepKind.MOVEMENT) {
            i++;
        }
        return i;
    }

    /** All costs, or those of the carriage alone. */
    static Itinerary priced(Itinerary itinerary, Observation.PriceScope scope) {
        if (scope == Observation.PriceScope.ALL) {
            return itinerary;
        }
        List<Leg> legs = itinerary.legs().stream()
                .map(leg -> with(
                        leg, leg.steps().stream().map(ObservedPart::carriage).toList()))
                .toList();
        return new Itinerary(legs, itinerary.places(), itinerary.links());
    }

    private static Leg with(Leg leg, List<Step> steps) {
        return new Leg(leg.from(), leg.to(), leg.mode(), leg.service(), steps);
    }

    private static Step carriage(Step step) {
        List<Cost> costs = step.costs().stream()
                .filter(c -> FREIGHT.contains(c.category()))
                .toList();
        return new Step(
                step.kind(),
                step.from(),
                step.to(),
                step.mode(),
                step.name(),
                step.service(),
                step.km(),
                step.time(),
                costs,
                step.co2eKg(),
                step.evidence());
    }
}
