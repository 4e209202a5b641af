package org.landbridge.study.transit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Network;
import org.landbridge.network.Validity;

/** A network with and without a link. */
public final class LinkWorlds {
    private LinkWorlds() {}

    /** @throws BadUsageException if the network has no such link */
    public static Network without(Network network, String link) {
        require(network, link);
        return network.withLinks(
                network.links().stream().filter(l -> !l.id().equals(link)).toList());
    }

    /**
     * With the link open, whatever its status, and whatever event closes it: by its row of the day, else its last.
     *
     * @throws BadUsageException if the network has no such link
     */
    public static Network with(Network network, String link, LocalDate date) {
        Link chosen = require(network, link);
        for (Link row : network.links()) {
            if (row.id().equals(link)
                    && (row.validity().contains(date) || !chosen.validity().contains(date))) {
                chosen = row;
            }
        }
        List<Link> links = new ArrayList<>(without(network, link).links());
        links.add(chosen.withStatus(LinkStatus.OPEN, Validity.ALWAYS));
        return network.withLinks(links)
                .withEvents(network.events().stream()
                        .filter(e -> !(e.effect().equals("closed")
                                && e.subjectKind().equals("link")
                                && e.subject().equals(link)))
                        .toList());
    }

    private static Link require(Network network, String link) {
        for (Link row : network.links()) {
            if (row.id().equals(link)) {
                return row;
            }
        }
        throw new BadUsageException("unknown link \"" + link + "\"; landbridge network show lists links");
    }
}
