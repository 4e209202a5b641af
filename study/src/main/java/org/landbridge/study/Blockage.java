package org.landbridge.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.Event;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Network;
import org.landbridge.network.NoRouteException;
import org.landbridge.network.Validity;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;

/** Says what stands between two places that no open way joins. */
public final class Blockage {
    private Blockage() {}

    public static NoRouteException explain(Network network, Question question) {
        String message = "no route from " + question.origin().id() + " "
                + question.origin().name() + " to " + question.destination().id() + " "
                + question.destination().name() + " on " + question.date();
        Set<String> closedPlaces = new LinkedHashSet<>();
        List<Event> otherEvents = new ArrayList<>();
        for (Event event : network.events()) {
            if (event.effect().equals("closed") && event.validity().contains(question.date())) {
                closedPlaces.add(event.subject());
            } else {
                otherEvents.add(event);
            }
        }
        List<Link> opened = new ArrayList<>();
        Set<String> withoutFreight = new LinkedHashSet<>();
        Set<String> carrying = new LinkedHashSet<>();
        for (Link link : network.links()) {
            if (link.carriesFreight(question.date())) {
                carrying.add(link.id());
            }
        }
        for (Link link : network.links()) {
            // Links that have not been built in any row are admitted too: the answer may be "planned".
            boolean admitted = !carrying.contains(link.id()) && withoutFreight.add(link.id());
            if (admitted) {
                opened.add(unseasonal(link));
            } else if (link.carriesFreight(question.date())) {
                opened.add(link);
            }
        }
        Network allOpen = network.withLinks(opened).withEvents(otherEvents);
        Supernetwork net = Supernetwork.compile(allOpen, question.date(), question.cargo());
        RouteSearch.Found way = new RouteSearch(net, net.timeCostUsdPerDay())
                .best(question.origin().id(), question.destination().id());
        List<String> blockers = new ArrayList<>();
        if (way == null) {
            blockers.add("even with every known link open, no sequence of links, gauges and terminals joins them");
        } else {
            for (String id : new LinkedHashSet<>(way.itinerary().links())) {
                if (withoutFreight.contains(id)) {
                    blockers.add("link " + id + " " + state(network, id, question));
                }
            }
            for (String place : new LinkedHashSet<>(way.itinerary().places())) {
                String placeState = BorderFinder.state(network, place);
                if (closedPlaces.contains(place)) {
                    blockers.add("place " + place + " is closed");
                } else if (closedPlaces.contains(placeState)) {
                    blockers.add("place " + place + " is closed with the whole of " + placeState);
                }
            }
        }
        return new NoRouteException(message, blockers);
    }

    private static Link unseasonal(Link link) {
        return link.withSeason(null).withStatus(LinkStatus.OPEN, Validity.ALWAYS);
    }

    private static String state(Network network, String id, Question question) {
        for (Link link : network.links()) {
            if (!link.id().equals(id) || !link.validity().contains(question.date())) {
                continue;
            }
            if (link.season() != null && link.status() == LinkStatus.OPEN) {
                return "is out of season (open " + link.season() + ")";
            }
            return switch (link.status()) {
                case CLOSED ->
                    "is closed"
                            + (link.validity().from() == null
                                    ? ""
                                    : " since " + link.validity().from());
                case PLANNED, UNDER_CONSTRUCTION ->
                    "is " + link.status().word().replace('_', ' ')
                            + (link.expectedDate() == null ? "" : ", expected " + link.expectedDate());
                case OPEN -> "is closed by an event";
            };
        }
        return "is not open on this date";
    }
}
