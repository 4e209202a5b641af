package org.landbridge.study;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Leg;
import org.landbridge.routing.Reliability;
import org.landbridge.routing.Spread;
import org.landbridge.routing.Step;
import org.landbridge.routing.StepKind;

/** Follows an itinerary step by step and tells what has passed by then. */
final class MilestoneFinder {
    private static final Spread NIL = new Spread(0, 0, 0, 0);

    private MilestoneFinder() {}

    /** The origin, then one milestone for each step; the last one is the destination. */
    static List<Milestone> find(Network network, Itinerary itinerary) {
        List<Step> steps = itinerary.steps();
        List<Milestone> milestones = new ArrayList<>();
        milestones.add(at(network, steps.getFirst().from(), MilestoneKind.ORIGIN, 0, NIL, NIL));
        double km = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            km += step.km();
            Itinerary soFar = prefix(itinerary, steps.subList(0, i + 1));
            MilestoneKind kind = i == steps.size() - 1 ? MilestoneKind.DESTINATION : kind(step.kind());
            milestones.add(at(network, step.to(), kind, km, Reliability.days(soFar), Reliability.usd(soFar)));
        }
        return List.copyOf(milestones);
    }

    private static Itinerary prefix(Itinerary itinerary, List<Step> steps) {
        Leg first = itinerary.legs().getFirst();
        return new Itinerary(
                List.of(new Leg(first.from(), first.to(), first.mode(), first.service(), steps)), List.of(), List.of());
    }

    private static Milestone at(Network network, String id, MilestoneKind kind, double km, Spread days, Spread usd) {
        Place place = network.places().get(id);
        return new Milestone(id, place == null ? id : place.name(), kind, km, days, usd);
    }

    private static MilestoneKind kind(StepKind kind) {
        return switch (kind) {
            case MOVEMENT -> MilestoneKind.MOVEMENT_END;
            case BORDER_CROSSING -> MilestoneKind.BORDER;
            case CUSTOMS -> MilestoneKind.CUSTOMS;
            case GAUGE_CHANGE -> MilestoneKind.GAUGE;
            case TRANSSHIPMENT, LOADING, UNLOADING -> MilestoneKind.TERMINAL;
            case PORT_DWELL -> MilestoneKind.PORT;
            case CANAL_WAIT -> MilestoneKind.CANAL;
            case DEPARTURE_WAIT, VESSEL_WAIT -> MilestoneKind.WAIT;
        };
    }
}
