package org.landbridge.network.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Link;
import org.landbridge.network.LinkLength;
import org.landbridge.network.Place;
import org.landbridge.network.Reach;
import org.landbridge.network.Regime;
import org.landbridge.network.Service;

/** Adds places, links, services and regimes. Each method tells whether it could. */
final class Additions {
    private final Draft draft;

    Additions(Draft draft) {
        this.draft = draft;
    }

    boolean addPlace(Change.AddPlace c) {
        Place place = c.place();
        if (draft.network.places().containsKey(place.id())) {
            draft.fault(c, place.id(), "the place exists already", "give the new place another id");
            return false;
        }
        if (!place.state().isEmpty() && !draft.known(c, Subject.STATE, place.state())) {
            return false;
        }
        Map<String, Place> places = new LinkedHashMap<>(draft.network.places());
        places.put(place.id(), place);
        draft.network = draft.network.change().places(places).build();
        return true;
    }

    boolean addLink(Change.AddLink c) {
        Link link = c.link();
        if (Known.of(draft.network, Subject.LINK).contains(link.id())) {
            draft.fault(c, link.id(), "the link exists already", "give the new link another id, or use build or open");
            return false;
        }
        if (!draft.known(c, Subject.PLACE, link.from()) || !draft.known(c, Subject.PLACE, link.to())) {
            return false;
        }
        if (link.from().equals(link.to())) {
            draft.fault(c, link.id(), "the link ends where it begins", "name two different places");
            return false;
        }
        if (!link.area().isEmpty() && !draft.network.areas().containsKey(link.area())) {
            draft.fault(
                    c,
                    link.area(),
                    "unknown water area \"" + link.area() + "\""
                            + EditDistance.didYouMean(
                                    link.area(), draft.network.areas().keySet()),
                    "use an id of areas.csv");
            return false;
        }
        String problem = LinkLength.problem(
                link.lengthKm(),
                Objects.requireNonNull(draft.network.places().get(link.from())),
                Objects.requireNonNull(draft.network.places().get(link.to())));
        if (!problem.isEmpty()) {
            draft.fault(c, link.id(), problem, LinkLength.REMEDY);
            return false;
        }
        List<Link> links = new ArrayList<>(draft.network.links());
        links.add(link);
        draft.network = draft.network.withLinks(links);
        return true;
    }

    boolean addService(Change.AddService c) {
        Service service = c.service();
        if (Known.of(draft.network, Subject.SERVICE).contains(service.id())) {
            draft.fault(c, service.id(), "the service exists already", "give the new service another id");
            return false;
        }
        for (String stop : service.stops()) {
            if (!draft.known(c, Subject.PLACE, stop)) {
                return false;
            }
        }
        for (int i = 0; i + 1 < service.stops().size(); i++) {
            String from = service.stops().get(i);
            String to = service.stops().get(i + 1);
            if (from.equals(to)) {
                draft.fault(c, service.id(), "the service calls twice in a row at " + from, "name each call once");
                return false;
            }
            if (!Reach.joined(draft.network.links(), service.mode(), from, to)) {
                if (!draft.spoiled.isEmpty()) {
                    return false;
                }
                draft.fault(
                        c,
                        service.id(),
                        "no links of mode " + service.mode().word() + " join " + from + " and " + to,
                        "correct the stops, or add the links first");
                return false;
            }
        }
        List<Service> services = new ArrayList<>(draft.network.services());
        services.add(service);
        draft.network = draft.network.change().services(services).build();
        return true;
    }

    boolean beginRegime(Change.BeginRegime c) {
        Regime regime = c.regime();
        if (Known.of(draft.network, Subject.REGIME).contains(regime.id())) {
            draft.fault(c, regime.id(), "the regime exists already", "give the new regime another id");
            return false;
        }
        boolean fits = switch (regime.scope()) {
            case "state" -> draft.known(c, Subject.STATE, regime.subject());
            case "place" -> draft.known(c, Subject.PLACE, regime.subject());
            default -> true;
        };
        for (String state : regime.states()) {
            fits &= draft.known(c, Subject.STATE, state);
        }
        if (fits) {
            List<Regime> regimes = new ArrayList<>(draft.network.regimes());
            regimes.add(regime);
            draft.network = draft.network.change().regimes(regimes).build();
        }
        return fits;
    }
}
