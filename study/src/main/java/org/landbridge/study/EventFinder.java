package org.landbridge.study;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.Event;
import org.landbridge.network.Network;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Step;

/** Finds what disrupts the places, links and states of some routes on a day. */
final class EventFinder {
    private EventFinder() {}

    /** Events of the day that close or disrupt something on the way, in the order of the table. */
    static List<Event> find(Network network, LocalDate date, List<Route> routes) {
        Set<String> subjects = new HashSet<>();
        Touched touched = new Touched(network);
        for (Route route : routes) {
            Itinerary itinerary = route.itinerary();
            subjects.addAll(itinerary.places());
            for (Step step : itinerary.steps()) {
                subjects.add(step.name());
                subjects.add(step.from());
            }
            touched.add(itinerary.steps());
        }
        subjects.addAll(touched.states());
        return network.events().stream()
                .filter(event -> event.validity().contains(date))
                .filter(event ->
                        event.effect().equals("disrupted") || event.effect().equals("closed"))
                .filter(event -> subjects.contains(event.subject()))
                .toList();
    }
}
