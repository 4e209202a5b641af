package org.landbridge.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.Regime;
import org.landbridge.network.Service;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Leg;
import org.landbridge.routing.Step;

/**
 * Finds the sanction regimes that an itinerary meets: states whose land, ports or canals it uses, places, and operators
 * of its services. Straits and open water used in transit passage count for no state.
 */
public final class ExposureFinder {
    private ExposureFinder() {}

    public static List<Exposure> find(Network network, LocalDate date, Itinerary itinerary) {
        Set<String> places = new LinkedHashSet<>();
        Set<String> states = new LinkedHashSet<>();
        Set<String> operators = new LinkedHashSet<>();
        Map<String, String> operatorOf = new HashMap<>();
        for (Service service : network.services()) {
            operatorOf.put(service.name(), service.operator());
        }
        for (Leg leg : itinerary.legs()) {
            String operator = operatorOf.get(leg.service());
            if (operator != null) {
                operators.add(operator);
            }
            for (Step step : leg.steps()) {
                touch(network, leg, step.from(), places, states);
                touch(network, leg, step.to(), places, states);
            }
        }
        List<Exposure> found = new ArrayList<>();
        for (Regime regime : network.regimes()) {
            if (regime.validity().contains(date) && meets(regime, places, states, operators)) {
                LocalDate since = regime.validity().from();
                found.add(new Exposure(
                        regime.id(),
                        regime.name(),
                        regime.authority(),
                        regime.subject(),
                        since == null ? "" : since.toString(),
                        regime.measure()));
            }
        }
        return found;
    }

    private static void touch(Network network, Leg leg, String placeId, Set<String> places, Set<String> states) {
        Place place = network.places().get(placeId);
        if (place == null) {
            return;
        }
        boolean atSea = leg.mode() == Mode.SEA;
        boolean handled = placeId.equals(leg.from()) || placeId.equals(leg.to());
        // A ship that passes a port without calling meets nothing there; a canal lies on its state's land.
        if (!atSea || handled || place.kind() == PlaceKind.CANAL) {
            places.add(placeId);
            if (!place.state().isEmpty()) {
                states.add(place.state());
            }
        }
    }

    private static boolean meets(Regime regime, Set<String> places, Set<String> states, Set<String> operators) {
        return switch (regime.scope()) {
            case "state" -> states.contains(regime.subject());
            case "place" -> places.contains(regime.subject());
            case "operator" -> {
                String name = regime.subject().toLowerCase(Locale.ROOT);
                yield operators.stream()
                        .anyMatch(o -> o.toLowerCase(Locale.ROOT).contains(name));
            }
            default -> false;
        };
    }
}
