package org.landbridge.network.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.Dated;
import org.landbridge.network.Event;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Service;
import org.landbridge.network.Validity;

/**
 * A network as it is on one day: the rows in force on it, made to hold on every day. Two such networks can be compared
 * row by row, and rows of one can be put into the other.
 */
public final class AsOf {
    private AsOf() {}

    /** The network of a day; compiled for that day, it answers as the network itself does. */
    public static Network day(Network network, LocalDate date) {
        List<Event> events = new ArrayList<>(inForce(network.events(), date));
        Map<String, Place> places = new LinkedHashMap<>();
        for (Place place : network.places().values()) {
            places.put(place.id(), place.withValidity(Validity.ALWAYS));
            if (!place.validity().contains(date)) {
                events.add(new Event(
                        "not-there-" + place.id(),
                        "place",
                        place.id(),
                        "closed",
                        place.name() + " does not exist",
                        Validity.ALWAYS,
                        place.evidence()));
            }
        }
        return network.change()
                .places(places)
                .links(network.links().stream()
                        .filter(link -> link.validity().contains(date))
                        .map(link -> inSeason(link.withValidity(Validity.ALWAYS), date))
                        .toList())
                .services(inForce(network.services(), date).stream()
                        .filter(service ->
                                service.season() == null || service.season().contains(date))
                        .map(AsOf::allYear)
                        .toList())
                .processes(inForce(network.processes(), date))
                .rates(inForce(network.rates(), date))
                .memberships(inForce(network.memberships(), date))
                .regimes(inForce(network.regimes(), date))
                .events(events)
                .adjustments(inForce(network.adjustments(), date))
                .build();
    }

    private static Service allYear(Service service) {
        return service.season() == null ? service : service.withSeason(null);
    }

    private static <T extends Dated<T>> List<T> inForce(List<T> rows, LocalDate date) {
        return rows.stream()
                .filter(row -> row.validity().contains(date))
                .map(row -> row.withValidity(Validity.ALWAYS))
                .toList();
    }

    /** Open all year in its season; out of season it is closed, and says when it opens. */
    private static Link inSeason(Link link, LocalDate date) {
        if (link.season() == null) {
            return link;
        }
        return link.season().contains(date)
                ? link.withSeason(null)
                : link.withStatus(
                        link.status() == LinkStatus.OPEN ? LinkStatus.CLOSED : link.status(), link.validity());
    }
}
