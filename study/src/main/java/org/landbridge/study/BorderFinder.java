package org.landbridge.study;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Leg;
import org.landbridge.routing.Step;

/** Finds the state borders that an itinerary crosses, by land where it passes them, by sea where cargo is landed. */
final class BorderFinder {
    private BorderFinder() {}

    static List<Border> find(Network network, Itinerary itinerary) {
        List<Border> borders = new ArrayList<>();
        for (Leg leg : itinerary.legs()) {
            boolean shipped = leg.mode() == Mode.SEA || leg.mode() == Mode.INLAND_WATERWAY;
            String loaded = state(network, leg.from());
            String landed = state(network, leg.to());
            if (shipped && !loaded.equals(landed)) {
                borders.add(new Border(leg.to(), loaded, landed, true));
            }
            for (Step step : leg.steps()) {
                String from = state(network, step.from());
                String to = state(network, step.to());
                boolean crosses = !from.isEmpty() && !to.isEmpty() && !from.equals(to);
                if (!shipped && step.kind() == StepKind.MOVEMENT && crosses) {
                    borders.add(new Border(step.to(), from, to, step.mode() == Mode.FERRY));
                }
            }
        }
        return borders;
    }

    static String state(Network network, String placeId) {
        Place place = network.places().get(placeId);
        return place == null ? "" : place.state();
    }
}
