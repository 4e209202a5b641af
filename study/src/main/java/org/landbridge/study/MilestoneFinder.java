package org.landbridge.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Spread;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.Journeys;

/** Follows an itinerary step by step and tells what has passed by then. */
final class MilestoneFinder {
    private static final Spread NIL = new Spread(0, 0, 0, 0);

    private MilestoneFinder() {}

    /** As {@link #find}, when first asked for. */
    static Supplier<List<Milestone>> onDemand(Supernetwork net, Itinerary itinerary, Journeys journeys) {
        AtomicReference<@Nullable List<Milestone>> found = new AtomicReference<>();
        return () -> {
            List<Milestone> known = found.get();
            if (known == null) {
                known = find(net, itinerary, journeys);
                found.set(known);
            }
            return known;
        };
    }

    /** The origin, then one milestone for each step; the last one is the destination. */
    static List<Milestone> find(Supernetwork net, Itinerary itinerary, Journeys journeys) {
        Network network = net.network();
        List<Step> steps = itinerary.steps();
        List<Spread> days = journeys.along(itinerary, net.spreadModel());
        List<Spread> usd = journeys.paidAlong(itinerary, net.spreadModel());
        List<Milestone> milestones = new ArrayList<>();
        milestones.add(at(network, steps.getFirst().from(), MilestoneKind.ORIGIN, 0, NIL, NIL));
        double km = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            km += step.km();
            MilestoneKind kind = i == steps.size() - 1 ? MilestoneKind.DESTINATION : kind(step.kind());
            milestones.add(at(network, step.to(), kind, km, days.get(i), usd.get(i)));
        }
        return List.copyOf(milestones);
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
