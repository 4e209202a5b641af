package org.landbridge.network.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.network.Event;
import org.landbridge.network.Evidence;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Network;
import org.landbridge.network.Validity;

/**
 * A named list of changes.
 *
 * @param baseDate date that is meant when a question names none, or null
 * @param why what the scenario supposes and on what ground
 */
public record Scenario(String name, @Nullable LocalDate baseDate, String why, List<Change> changes) {
    private static final Evidence SUPPOSED = new Evidence(List.of("estimate"), Confidence.LOW);

    public Scenario {
        changes = List.copyOf(changes);
    }

    /** The network with all changes made, in the order of the list. */
    public Network applyTo(Network network) {
        Network changed = network;
        for (Change change : changes) {
            changed = switch (change) {
                case Change.OpenLink open -> setStatus(changed, open, LinkStatus.OPEN);
                case Change.CloseLink close -> setStatus(changed, close, LinkStatus.CLOSED);
                case Change.OpenPlace open -> openPlace(changed, open);
                case Change.ClosePlace close -> closePlace(changed, close);
            };
        }
        return changed;
    }

    private Network setStatus(Network network, Change change, LinkStatus status) {
        List<Link> links = new ArrayList<>();
        Link latest = null;
        Validity span = change.validity();
        for (Link link : network.links()) {
            if (!link.id().equals(change.id())) {
                links.add(link);
                continue;
            }
            latest = link;
            if (!link.validity().overlaps(span)) {
                links.add(link);
                continue;
            }
            // What the row said outside the span of the change still holds.
            if (span.from() != null && before(link.validity().from(), span.from())) {
                links.add(link.withStatus(
                        link.status(), new Validity(link.validity().from(), span.from())));
            }
            if (span.to() != null
                    && (link.validity().to() == null
                            || span.to().isBefore(link.validity().to()))) {
                links.add(link.withStatus(
                        link.status(), new Validity(span.to(), link.validity().to())));
            }
        }
        if (latest != null) {
            links.add(latest.withStatus(status, span));
        }
        List<Event> events = status == LinkStatus.OPEN ? withoutClosing(network, change.id(), span) : network.events();
        return network.withLinks(links).withEvents(events);
    }

    private static boolean before(@Nullable LocalDate date, LocalDate other) {
        return date == null || date.isBefore(other);
    }

    private static Network openPlace(Network network, Change change) {
        return network.withEvents(withoutClosing(network, change.id(), change.validity()));
    }

    private static List<Event> withoutClosing(Network network, String subject, Validity span) {
        return network.events().stream()
                .filter(e -> !(e.effect().equals("closed")
                        && e.subject().equals(subject)
                        && e.validity().overlaps(span)))
                .toList();
    }

    private Network closePlace(Network network, Change change) {
        List<Event> events = new ArrayList<>(network.events());
        events.add(new Event(
                "scenario-" + change.id(), "place", change.id(), "closed", name, change.validity(), SUPPOSED));
        return network.withEvents(events);
    }
}
