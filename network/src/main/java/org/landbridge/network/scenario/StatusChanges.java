package org.landbridge.network.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.landbridge.network.Event;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Place;
import org.landbridge.network.Service;
import org.landbridge.network.Validity;

/** Opens, closes, builds and takes out; sets seasons and ends regimes. */
final class StatusChanges {
    private final Draft draft;

    StatusChanges(Draft draft) {
        this.draft = draft;
    }

    void open(Change.Open c) {
        switch (c.subject()) {
            case LINK -> {
                if (draft.known(c, c.subject(), c.id()) && draft.once("status link " + c.id(), c.id(), c)) {
                    openLink(c.id(), c);
                }
            }
            case PLACE -> {
                if (draft.known(c, c.subject(), c.id()) && draft.once("status place " + c.id(), c.id(), c)) {
                    openPlace(c);
                }
            }
            case SERVICE -> {
                if (draft.known(c, c.subject(), c.id()) && draft.once("status service " + c.id(), c.id(), c)) {
                    draft.network = draft.network
                            .change()
                            .services(DatedRows.throughout(
                                    draft.network.services(),
                                    s -> s.id().equals(c.id()),
                                    c.validity(),
                                    s -> s.withEvidence(c.origin().evidence())))
                            .build();
                }
            }
            default -> throw new IllegalArgumentException("cannot open a " + c.subject());
        }
    }

    void close(Change.Close c) {
        if (!draft.known(c, c.subject(), c.id())) {
            return;
        }
        switch (c.subject()) {
            case LINK -> {
                if (draft.once("status link " + c.id(), c.id(), c)) {
                    closing("link", c.id(), c);
                }
            }
            case PLACE -> {
                if (draft.once("status place " + c.id(), c.id(), c)) {
                    closing("place", c.id(), c);
                }
            }
            case STATE -> {
                boolean free = true;
                for (Place place : draft.network.places().values()) {
                    if (place.state().equals(c.id())) {
                        free &= draft.once("status place " + place.id(), place.id(), c);
                    }
                }
                if (free) {
                    closing("state", c.id(), c);
                }
            }
            case SERVICE -> {
                if (draft.once("status service " + c.id(), c.id(), c)) {
                    draft.network = draft.network
                            .change()
                            .services(DatedRows.without(
                                    draft.network.services(), s -> s.id().equals(c.id()), c.validity()))
                            .build();
                }
            }
            default -> throw new IllegalArgumentException("cannot close a " + c.subject());
        }
    }

    void build(Change.Build c) {
        if (!draft.known(c, Subject.LINK, c.link()) || !draft.once("status link " + c.link(), c.link(), c)) {
            return;
        }
        openLink(c.link(), c);
        draft.network = draft.network.withLinks(DatedRows.within(
                draft.network.links(), l -> l.id().equals(c.link()), c.validity(), l -> {
                    double speed = Double.isNaN(c.speedKmh()) ? l.speedKmh() : c.speedKmh();
                    double capacity =
                            Double.isNaN(c.capacityMtPerYear()) ? l.capacityMtPerYear() : c.capacityMtPerYear();
                    return l.withSpeed(speed, c.origin().evidence())
                            .withCapacity(capacity, c.origin().evidence())
                            .withTrack(
                                    c.gaugeMm() == 0 ? l.gaugeMm() : c.gaugeMm(),
                                    c.tracks() == 0 ? l.tracks() : c.tracks(),
                                    c.electrified().isEmpty() ? l.electrified() : c.electrified());
                }));
    }

    void remove(Change.Remove c) {
        if (!draft.known(c, c.subject(), c.id())) {
            return;
        }
        if (!draft.once("status " + c.subject().word() + " " + c.id(), c.id(), c)) {
            return;
        }
        Set<String> links = new HashSet<>();
        Set<String> services = new HashSet<>();
        Map<String, Place> places = new LinkedHashMap<>(draft.network.places());
        switch (c.subject()) {
            case LINK -> links.add(c.id());
            case SERVICE -> services.add(c.id());
            case PLACE -> {
                places.remove(c.id());
                for (Link link : draft.network.links()) {
                    if (link.from().equals(c.id()) || link.to().equals(c.id())) {
                        links.add(link.id());
                    }
                }
                for (Service service : draft.network.services()) {
                    if (service.stops().contains(c.id())) {
                        services.add(service.id());
                    }
                }
            }
            default -> throw new IllegalArgumentException("cannot remove a " + c.subject());
        }
        draft.network = draft.network
                .change()
                .places(places)
                .links(draft.network.links().stream()
                        .filter(l -> !links.contains(l.id()))
                        .toList())
                .services(draft.network.services().stream()
                        .filter(s -> !services.contains(s.id()))
                        .toList())
                .processes(draft.network.processes().stream()
                        .filter(p -> p.place().isEmpty() || places.containsKey(p.place()))
                        .toList())
                .build();
    }

    private void openLink(String id, Change change) {
        draft.network = draft.network
                .withLinks(DatedRows.throughout(
                        draft.network.links(),
                        l -> l.id().equals(id),
                        change.validity(),
                        l -> l.status() == LinkStatus.OPEN
                                ? l
                                : l.withStatus(LinkStatus.OPEN, l.validity())
                                        .withEvidence(change.origin().evidence())))
                .withEvents(withoutClosing(id, change.validity()));
    }

    private void openPlace(Change.Open c) {
        Place place = Objects.requireNonNull(draft.network.places().get(c.id()));
        Map<String, Place> places = new LinkedHashMap<>(draft.network.places());
        // A place has one row: it is let to hold always, and is closed by events when it did not hold before.
        List<Event> events = new ArrayList<>(withoutClosing(c.id(), c.validity()));
        for (Validity gap : Validity.ALWAYS.without(place.validity())) {
            for (Validity rest : gap.without(c.validity())) {
                events.add(closingEvent("place", c.id(), rest, c));
            }
        }
        places.put(place.id(), place.withValidity(Validity.ALWAYS));
        draft.network = draft.network.change().places(places).events(events).build();
    }

    private List<Event> withoutClosing(String subject, Validity span) {
        return DatedRows.without(
                draft.network.events(),
                e -> e.effect().equals("closed") && e.subject().equals(subject),
                span);
    }

    private void closing(String kind, String subject, Change change) {
        List<Event> events = new ArrayList<>(draft.network.events());
        events.add(closingEvent(kind, subject, change.validity(), change));
        draft.network = draft.network.withEvents(events);
    }

    private static Event closingEvent(String kind, String subject, Validity span, Change change) {
        return new Event(
                "scenario-" + subject,
                kind,
                subject,
                "closed",
                "closed by the scenario " + change.origin().scenario(),
                span,
                change.origin().evidence());
    }

    void season(Change.SetSeason c) {
        if (!draft.known(c, c.subject(), c.id())
                || !draft.once("season " + c.subject().word() + " " + c.id(), c.id(), c)) {
            return;
        }
        if (c.subject() == Subject.LINK) {
            draft.network = draft.network.withLinks(DatedRows.within(
                    draft.network.links(),
                    l -> l.id().equals(c.id()),
                    c.validity(),
                    l -> l.withSeason(c.season()).withEvidence(c.origin().evidence())));
        } else {
            draft.network = draft.network
                    .change()
                    .services(DatedRows.within(
                            draft.network.services(),
                            s -> s.id().equals(c.id()),
                            c.validity(),
                            s -> s.withSeason(c.season())
                                    .withEvidence(c.origin().evidence())))
                    .build();
        }
    }

    void endRegime(Change.EndRegime c) {
        if (draft.known(c, Subject.REGIME, c.id()) && draft.once("status regime " + c.id(), c.id(), c)) {
            draft.network = draft.network
                    .change()
                    .regimes(DatedRows.without(draft.network.regimes(), r -> r.id().equals(c.id()), c.validity()))
                    .build();
        }
    }
}
