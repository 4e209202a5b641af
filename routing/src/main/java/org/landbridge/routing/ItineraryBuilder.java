package org.landbridge.routing;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Mode;
import org.landbridge.network.StepKind;

/** Makes an itinerary of the arcs of a way. */
final class ItineraryBuilder {
    private ItineraryBuilder() {}

    static Itinerary build(Supernetwork net, int[] arcs) {
        List<Step> steps = new ArrayList<>();
        for (int arc : arcs) {
            steps.addAll(net.steps.get(arc));
        }
        List<Leg> legs = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> links = new ArrayList<>();
        List<Step> pending = new ArrayList<>();
        Step moving = null;
        String legFrom = "";
        int lastMovement = lastMovement(steps);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            // The handing over at the destination stays with the last leg.
            boolean delivered = i > lastMovement;
            boolean moves = step.kind() == StepKind.MOVEMENT;
            boolean handled = step.kind() == StepKind.TRANSSHIPMENT
                    || step.kind() == StepKind.PORT_DWELL
                    || step.kind() == StepKind.GAUGE_CHANGE && !inService(moving, step);
            if (moves && moving == null) {
                legFrom = step.from();
            }
            if (moving != null && (handled || newVehicle(moving, step)) && !delivered) {
                legs.add(leg(legFrom, moving, pending));
                pending = new ArrayList<>();
                moving = null;
                legFrom = step.from();
            }
            pending.add(step);
            if (moves) {
                moving = step;
                links.add(step.name());
                addPlace(places, step.from());
                addPlace(places, step.to());
            }
        }
        if (moving == null) {
            throw new IllegalStateException("a way without movement");
        }
        legs.add(leg(legFrom, moving, pending));
        return new Itinerary(legs, places, links);
    }

    /** Changing gauge is part of a through service's run; on the open market it ends a leg. */
    private static boolean inService(@org.jspecify.annotations.Nullable Step moving, Step step) {
        return moving != null && !moving.service().isEmpty() && step.meanHours() == 0;
    }

    private static boolean newVehicle(Step moving, Step step) {
        return step.kind() == StepKind.MOVEMENT
                && (step.mode() != moving.mode() && !(onWater(step) && onWater(moving))
                        || !step.service().equals(moving.service()));
    }

    private static boolean onWater(Step step) {
        Mode mode = step.mode();
        return mode != null && mode.onWater();
    }

    private static int lastMovement(List<Step> steps) {
        int last = steps.size() - 1;
        while (last >= 0 && steps.get(last).kind() != StepKind.MOVEMENT) {
            last--;
        }
        return last;
    }

    private static Leg leg(String from, Step lastMovement, List<Step> steps) {
        Mode mode = lastMovement.mode();
        if (mode == null) {
            throw new IllegalStateException("a movement without a mode");
        }
        return new Leg(from, lastMovement.to(), mode, lastMovement.service(), steps);
    }

    private static void addPlace(List<String> places, String place) {
        if (places.isEmpty() || !places.getLast().equals(place)) {
            places.add(place);
        }
    }
}
