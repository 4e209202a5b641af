package org.landbridge.study.flows;

import org.landbridge.flow.freight.Element;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Service;

/** Names of elements as people know them. */
public final class ElementNames {
    private ElementNames() {}

    /** For example {@code Harbour, rail} or {@code Harbour – City, road}. */
    public static String of(Network network, Element element) {
        return switch (element.kind()) {
            case LINK -> link(network, element.subject());
            case SERVICE ->
                network.services().stream()
                        .filter(s -> s.id().equals(element.subject()))
                        .map(Service::name)
                        .findFirst()
                        .orElse(element.subject());
            case BORDER, GAUGE_CHANGE, TERMINAL, PASSAGE -> {
                String name = place(network, element.subject());
                yield element.mode() == null
                        ? name
                        : name + ", " + element.mode().word();
            }
        };
    }

    private static String link(Network network, String id) {
        for (Link link : network.links()) {
            if (link.id().equals(id)) {
                return place(network, link.from()) + " – " + place(network, link.to()) + ", "
                        + link.mode().word().replace('_', ' ');
            }
        }
        return id;
    }

    private static String place(Network network, String id) {
        Place place = network.places().get(id);
        return place == null ? id : place.name();
    }
}
