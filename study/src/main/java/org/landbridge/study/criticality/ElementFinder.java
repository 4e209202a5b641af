package org.landbridge.study.criticality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.State;
import org.landbridge.routing.Closure;
import org.landbridge.routing.OpenLinks;

/**
 * Lists what can close on a date: open links, places that they touch, and states. A state's closure shuts its land,
 * ports and canals; its straits stay open, and ships that do not call sail past its ports, as sanctions exposure counts
 * (transit passage, UNCLOS part III).
 */
public final class ElementFinder {
    private ElementFinder() {}

    /** In the order of links, places and states of the network. */
    public static List<Element> find(Network network, LocalDate date) {
        List<Element> elements = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        for (Link link : OpenLinks.of(network, date, Closure.NONE)) {
            touched.add(link.from());
            touched.add(link.to());
            elements.add(new Element(ElementKind.LINK, link.id(), name(network, link), Closure.ofLink(link.id())));
        }
        Set<String> states = new TreeSet<>();
        for (Place place : network.places().values()) {
            if (!touched.contains(place.id())) {
                continue;
            }
            boolean water = place.kind() == PlaceKind.STRAIT || place.kind() == PlaceKind.CANAL;
            elements.add(new Element(
                    water ? ElementKind.STRAIT : ElementKind.PLACE,
                    place.id(),
                    place.name(),
                    Closure.ofPlace(place.id())));
            if (!place.state().isEmpty() && place.kind() != PlaceKind.STRAIT && place.kind() != PlaceKind.WAYPOINT) {
                states.add(place.state());
            }
        }
        for (String id : states) {
            State state = network.states().get(id);
            elements.add(new Element(
                    ElementKind.STATE, id, state == null ? id : state.name(), Closure.ofState(network, id)));
        }
        return elements;
    }

    private static String name(Network network, Link link) {
        return place(network, link.from()) + " – " + place(network, link.to()) + ", "
                + link.mode().word().replace('_', ' ');
    }

    private static String place(Network network, String id) {
        Place place = network.places().get(id);
        return place == null ? id : place.name();
    }
}
