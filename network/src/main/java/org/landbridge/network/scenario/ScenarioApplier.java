package org.landbridge.network.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.landbridge.network.Adjustment;
import org.landbridge.network.Capacity;
import org.landbridge.network.Event;
import org.landbridge.network.Fault;
import org.landbridge.network.Link;
import org.landbridge.network.LinkLength;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Rate;
import org.landbridge.network.Reach;
import org.landbridge.network.Regime;
import org.landbridge.network.Selection;
import org.landbridge.network.SelectionMatcher;
import org.landbridge.network.Service;
import org.landbridge.network.Source;
import org.landbridge.network.Validity;

/** Makes the changes of a scenario one after the other; a change that does not fit is a fault and is left out. */
final class ScenarioApplier {
    private static final String REMEDY_TWICE = "keep one of the changes, or give them dates that do not overlap";

    private final Scenario scenario;
    private final List<Fault> faults;
    private final Conflicts conflicts = new Conflicts();

    /** Ids that would be known but for a fault that is told already; not empty if anything is. */
    private final Set<String> spoiled;

    private Network network;

    ScenarioApplier(Network base, Scenario scenario, List<Fault> faults, Set<String> spoiled) {
        this.network = base;
        this.scenario = scenario;
        this.faults = faults;
        this.spoiled = new HashSet<>(spoiled);
    }

    Network apply() {
        addSources();
        for (Change change : scenario.changes()) {
            switch (change) {
                case Change.Open c -> open(c);
                case Change.Close c -> close(c);
                case Change.Build c -> build(c);
                case Change.Remove c -> remove(c);
                case Change.AddPlace c -> adding(c.place().id(), () -> addPlace(c));
                case Change.AddLink c -> adding(c.link().id(), () -> addLink(c));
                case Change.AddService c -> adding(c.service().id(), () -> addService(c));
                case Change.Scale c -> scale(c);
                case Change.Price c -> price(c);
                case Change.BeginRegime c -> adding(c.regime().id(), () -> beginRegime(c));
                case Change.EndRegime c -> endRegime(c);
                case Change.SetSeason c -> season(c);
            }
        }
        return network;
    }

    /** What cannot be added is spoiled: that a later change does not find it is no fault of its own. */
    private void adding(String id, BooleanSupplier add) {
        if (!add.getAsBoolean()) {
            spoiled.add("");
            spoiled.add(id);
        }
    }

    /** Every figure that the scenario supposes names the scenario as its source. */
    private void addSources() {
        Map<String, Source> sources = new LinkedHashMap<>(network.sources());
        for (Change change : scenario.changes()) {
            String id = change.origin().sourceId();
            sources.put(
                    id,
                    new Source(id, "supposed by the scenario", change.origin().scenario(), "", ""));
        }
        network = network.change().sources(sources).build();
    }

    private void open(Change.Open c) {
        switch (c.subject()) {
            case LINK -> {
                if (known(c, c.subject(), c.id()) && once("status link " + c.id(), c.id(), c)) {
                    openLink(c.id(), c);
                }
            }
            case PLACE -> {
                if (known(c, c.subject(), c.id()) && once("status place " + c.id(), c.id(), c)) {
                    openPlace(c);
                }
            }
            case SERVICE -> {
                if (known(c, c.subject(), c.id()) && once("status service " + c.id(), c.id(), c)) {
                    network = network.change()
                            .services(DatedRows.throughout(
                                    network.services(),
                                    s -> s.id().equals(c.id()),
                                    c.validity(),
                                    s -> s.withEvidence(c.origin().evidence())))
                            .build();
                }
            }
            default -> throw new IllegalArgumentException("cannot open a " + c.subject());
        }
    }

    private void close(Change.Close c) {
        if (!known(c, c.subject(), c.id())) {
            return;
        }
        switch (c.subject()) {
            case LINK -> {
                if (once("status link " + c.id(), c.id(), c)) {
                    closing("link", c.id(), c);
                }
            }
            case PLACE -> {
                if (once("status place " + c.id(), c.id(), c)) {
                    closing("place", c.id(), c);
                }
            }
            case STATE -> {
                boolean free = true;
                for (Place place : network.places().values()) {
                    if (place.state().equals(c.id())) {
                        free &= once("status place " + place.id(), place.id(), c);
                    }
                }
                if (free) {
                    closing("state", c.id(), c);
                }
            }
            case SERVICE -> {
                if (once("status service " + c.id(), c.id(), c)) {
                    network = network.change()
                            .services(DatedRows.without(network.services(), s -> s.id().equals(c.id()), c.validity()))
                            .build();
                }
            }
            default -> throw new IllegalArgumentException("cannot close a " + c.subject());
        }
    }

    private void build(Change.Build c) {
        if (!known(c, Subject.LINK, c.link()) || !once("status link " + c.link(), c.link(), c)) {
            return;
        }
        openLink(c.link(), c);
        network = network.withLinks(DatedRows.within(network.links(), l -> l.id().equals(c.link()), c.validity(), l -> {
            double speed = Double.isNaN(c.speedKmh()) ? l.speedKmh() : c.speedKmh();
            double capacity = Double.isNaN(c.capacityMtPerYear()) ? l.capacityMtPerYear() : c.capacityMtPerYear();
            return l.withSpeed(speed, c.origin().evidence())
                    .withCapacity(capacity, c.origin().evidence())
                    .withTrack(
                            c.gaugeMm() == 0 ? l.gaugeMm() : c.gaugeMm(),
                            c.tracks() == 0 ? l.tracks() : c.tracks(),
                            c.electrified().isEmpty() ? l.electrified() : c.electrified());
        }));
    }

    private void openLink(String id, Change change) {
        network = network.withLinks(DatedRows.throughout(
                        network.links(),
                        l -> l.id().equals(id),
                        change.validity(),
                        l -> l.status() == LinkStatus.OPEN
                                ? l
                                : l.withStatus(LinkStatus.OPEN, l.validity())
                                        .withEvidence(change.origin().evidence())))
                .withEvents(withoutClosing(id, change.validity()));
    }

    private void openPlace(Change.Open c) {
        Place place = Objects.requireNonNull(network.places().get(c.id()));
        Map<String, Place> places = new LinkedHashMap<>(network.places());
        // A place has one row: it is let to hold always, and is closed by events when it did not hold before.
        List<Event> events = new ArrayList<>(withoutClosing(c.id(), c.validity()));
        for (Validity gap : Validity.ALWAYS.without(place.validity())) {
            for (Validity rest : gap.without(c.validity())) {
                events.add(closingEvent("place", c.id(), rest, c));
            }
        }
        places.put(place.id(), place.withValidity(Validity.ALWAYS));
        network = network.change().places(places).events(events).build();
    }

    private List<Event> withoutClosing(String subject, Validity span) {
        return DatedRows.without(
                network.events(),
                e -> e.effect().equals("closed") && e.subject().equals(subject),
                span);
    }

    private void closing(String kind, String subject, Change change) {
        List<Event> events = new ArrayList<>(network.events());
        events.add(closingEvent(kind, subject, change.validity(), change));
        network = network.withEvents(events);
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

    private void remove(Change.Remove c) {
        if (!known(c, c.subject(), c.id())) {
            return;
        }
        if (!once("status " + c.subject().word() + " " + c.id(), c.id(), c)) {
            return;
        }
        Set<String> links = new HashSet<>();
        Set<String> services = new HashSet<>();
        Map<String, Place> places = new LinkedHashMap<>(network.places());
        switch (c.subject()) {
            case LINK -> links.add(c.id());
            case SERVICE -> services.add(c.id());
            case PLACE -> {
                places.remove(c.id());
                for (Link link : network.links()) {
                    if (link.from().equals(c.id()) || link.to().equals(c.id())) {
                        links.add(link.id());
                    }
                }
                for (Service service : network.services()) {
                    if (service.stops().contains(c.id())) {
                        services.add(service.id());
                    }
                }
            }
            default -> throw new IllegalArgumentException("cannot remove a " + c.subject());
        }
        network = network.change()
                .places(places)
                .links(network.links().stream()
                        .filter(l -> !links.contains(l.id()))
                        .toList())
                .services(network.services().stream()
                        .filter(s -> !services.contains(s.id()))
                        .toList())
                .processes(network.processes().stream()
                        .filter(p -> p.place().isEmpty() || places.containsKey(p.place()))
                        .toList())
                .build();
    }

    private boolean addPlace(Change.AddPlace c) {
        Place place = c.place();
        if (network.places().containsKey(place.id())) {
            fault(c, place.id(), "the place exists already", "give the new place another id");
            return false;
        }
        if (!place.state().isEmpty() && !known(c, Subject.STATE, place.state())) {
            return false;
        }
        Map<String, Place> places = new LinkedHashMap<>(network.places());
        places.put(place.id(), place);
        network = network.change().places(places).build();
        return true;
    }

    private boolean addLink(Change.AddLink c) {
        Link link = c.link();
        if (Known.of(network, Subject.LINK).contains(link.id())) {
            fault(c, link.id(), "the link exists already", "give the new link another id, or use build or open");
            return false;
        }
        if (!known(c, Subject.PLACE, link.from()) || !known(c, Subject.PLACE, link.to())) {
            return false;
        }
        if (link.from().equals(link.to())) {
            fault(c, link.id(), "the link ends where it begins", "name two different places");
            return false;
        }
        String problem = LinkLength.problem(
                link.lengthKm(),
                Objects.requireNonNull(network.places().get(link.from())),
                Objects.requireNonNull(network.places().get(link.to())));
        if (!problem.isEmpty()) {
            fault(c, link.id(), problem, LinkLength.REMEDY);
            return false;
        }
        List<Link> links = new ArrayList<>(network.links());
        links.add(link);
        network = network.withLinks(links);
        return true;
    }

    private boolean addService(Change.AddService c) {
        Service service = c.service();
        if (Known.of(network, Subject.SERVICE).contains(service.id())) {
            fault(c, service.id(), "the service exists already", "give the new service another id");
            return false;
        }
        for (String stop : service.stops()) {
            if (!known(c, Subject.PLACE, stop)) {
                return false;
            }
        }
        for (int i = 0; i + 1 < service.stops().size(); i++) {
            String from = service.stops().get(i);
            String to = service.stops().get(i + 1);
            if (from.equals(to)) {
                fault(c, service.id(), "the service calls twice in a row at " + from, "name each call once");
                return false;
            }
            if (!Reach.joined(network.links(), service.mode(), from, to)) {
                if (!spoiled.isEmpty()) {
                    return false;
                }
                fault(
                        c,
                        service.id(),
                        "no links of mode " + service.mode().word() + " join " + from + " and " + to,
                        "correct the stops, or add the links first");
                return false;
            }
        }
        List<Service> services = new ArrayList<>(network.services());
        services.add(service);
        network = network.change().services(services).build();
        return true;
    }

    private void scale(Change.Scale c) {
        if (!knownSet(c)) {
            return;
        }
        SelectionMatcher matcher = new SelectionMatcher(network, c.set());
        Footprint footprint = conflicts.footprint(network, c, matcher);
        if (footprint.isEmpty()) {
            if (!spoiled.isEmpty()) {
                return;
            }
            fault(c, "", "chooses nothing: " + c.set().text(), "widen the set, or correct its words");
            return;
        }
        Change earlier = conflicts.addScale(c, footprint);
        if (earlier != null) {
            fault(c, "", "scales something that is scaled already" + where(earlier, c), REMEDY_TWICE);
            return;
        }
        List<Adjustment> adjustments = new ArrayList<>(network.adjustments());
        adjust(adjustments, Adjustment.Quantity.TIME, c.time(), c);
        adjust(adjustments, Adjustment.Quantity.COST, c.cost(), c);
        network = network.change().adjustments(adjustments).build();
        if (!Double.isNaN(c.capacity())) {
            network = network.change()
                    .links(DatedRows.within(
                            network.links(),
                            l -> matcher.link(l) && Double.isFinite(l.capacityMtPerYear()),
                            c.validity(),
                            l -> l.withCapacity(
                                    l.capacityMtPerYear() * c.capacity(),
                                    c.origin().evidence())))
                    .services(DatedRows.within(
                            network.services(),
                            matcher::service,
                            c.validity(),
                            s -> s.withFrequency(
                                    s.frequencyPerWeek() * c.capacity(),
                                    c.origin().evidence())))
                    .capacities(DatedRows.within(
                            network.capacities(),
                            row -> scaled(row, matcher),
                            c.validity(),
                            row -> row.scaled(c.capacity(), c.origin().evidence())))
                    .build();
        }
    }

    /** Of a place: what happens there is scaled; of a link or service: if that is. */
    private boolean scaled(Capacity row, SelectionMatcher matcher) {
        return switch (row.kind()) {
            case LINK -> network.links().stream().anyMatch(l -> l.id().equals(row.subject()) && matcher.link(l));
            case SERVICE ->
                network.services().stream().anyMatch(s -> s.id().equals(row.subject()) && matcher.service(s));
            case BORDER, GAUGE_CHANGE, TERMINAL, PASSAGE -> matcher.handles(row.kind(), row.subject());
        };
    }

    private static void adjust(
            List<Adjustment> adjustments, Adjustment.Quantity quantity, double factor, Change.Scale c) {
        if (!Double.isNaN(factor)) {
            adjustments.add(new Adjustment(
                    quantity, factor, c.set(), c.validity(), c.origin().evidence()));
        }
    }

    private boolean knownSet(Change.Scale c) {
        Selection set = c.set();
        int before = faults.size();
        boolean whole = set.states().stream().noneMatch(spoiled::contains)
                && set.places().stream().noneMatch(spoiled::contains)
                && set.ids().stream().noneMatch(spoiled::contains)
                && set.areas().stream().noneMatch(spoiled::contains);
        Set<String> rows = new HashSet<>();
        for (Subject subject : List.of(Subject.LINK, Subject.PROCESS, Subject.SERVICE, Subject.RATE)) {
            rows.addAll(Known.of(network, subject));
        }
        set.ids().stream().sorted().forEach(id -> {
            if (!rows.contains(id) && !spoiled.contains(id)) {
                fault(
                        c,
                        id,
                        "unknown id \"" + id + "\"" + Known.nearest(id, rows),
                        "use the id of a link, process, service or rate");
            }
        });
        set.states().stream().sorted().forEach(id -> known(c, Subject.STATE, id));
        set.places().stream().sorted().forEach(id -> known(c, Subject.PLACE, id));
        set.corridors().stream()
                .sorted()
                .forEach(id -> Known.corridor(network, id)
                        .ifPresent(problem -> fault(c, id, problem, "see corridors.csv of the data package")));
        Set<String> areas = new HashSet<>();
        network.links().forEach(l -> areas.add(l.area()));
        set.areas().stream().sorted().forEach(area -> {
            if (!areas.contains(area) && !spoiled.contains(area)) {
                fault(
                        c,
                        area,
                        "unknown water area \"" + area + "\"" + Known.nearest(area, areas),
                        "see the column area of links.csv");
            }
        });
        return whole && faults.size() == before;
    }

    private void price(Change.Price c) {
        if (!known(c, c.subject(), c.id()) || !once("price " + c.subject().word() + " " + c.id(), c.id(), c)) {
            return;
        }
        if (c.subject() == Subject.RATE) {
            for (Rate rate : network.rates()) {
                String problem = rate.id().equals(c.id()) ? RateBounds.problem(rate, c.value()) : "";
                if (!problem.isEmpty()) {
                    fault(c, c.id(), problem, "see the unit of the rate in rates.csv");
                    return;
                }
            }
        }
        network = switch (c.subject()) {
            case RATE ->
                network.withRates(DatedRows.within(
                        network.rates(), r -> r.id().equals(c.id()), c.validity(), r -> RateBounds.priced(r, c)));
            case PROCESS ->
                network.withProcesses(DatedRows.within(
                        network.processes(),
                        p -> p.id().equals(c.id()),
                        c.validity(),
                        p -> p.withUsd(c.value(), p.usdPerTonne(), c.origin().evidence())));
            case SERVICE ->
                network.change()
                        .services(DatedRows.within(
                                network.services(),
                                s -> s.id().equals(c.id()),
                                c.validity(),
                                s -> s.withUsd(c.value(), c.origin().evidence())))
                        .build();
            default -> throw new IllegalArgumentException("cannot price a " + c.subject());
        };
    }

    private boolean beginRegime(Change.BeginRegime c) {
        Regime regime = c.regime();
        if (Known.of(network, Subject.REGIME).contains(regime.id())) {
            fault(c, regime.id(), "the regime exists already", "give the new regime another id");
            return false;
        }
        boolean fits = switch (regime.scope()) {
            case "state" -> known(c, Subject.STATE, regime.subject());
            case "place" -> known(c, Subject.PLACE, regime.subject());
            default -> true;
        };
        for (String state : regime.states()) {
            fits &= known(c, Subject.STATE, state);
        }
        if (fits) {
            List<Regime> regimes = new ArrayList<>(network.regimes());
            regimes.add(regime);
            network = network.change().regimes(regimes).build();
        }
        return fits;
    }

    private void endRegime(Change.EndRegime c) {
        if (known(c, Subject.REGIME, c.id()) && once("status regime " + c.id(), c.id(), c)) {
            network = network.change()
                    .regimes(DatedRows.without(network.regimes(), r -> r.id().equals(c.id()), c.validity()))
                    .build();
        }
    }

    private void season(Change.SetSeason c) {
        if (!known(c, c.subject(), c.id()) || !once("season " + c.subject().word() + " " + c.id(), c.id(), c)) {
            return;
        }
        if (c.subject() == Subject.LINK) {
            network = network.withLinks(DatedRows.within(
                    network.links(),
                    l -> l.id().equals(c.id()),
                    c.validity(),
                    l -> l.withSeason(c.season()).withEvidence(c.origin().evidence())));
        } else {
            network = network.change()
                    .services(DatedRows.within(
                            network.services(),
                            s -> s.id().equals(c.id()),
                            c.validity(),
                            s -> s.withSeason(c.season())
                                    .withEvidence(c.origin().evidence())))
                    .build();
        }
    }

    private boolean once(String figure, String id, Change change) {
        Change earlier = conflicts.add(figure, change);
        if (earlier != null) {
            fault(change, id, "is changed twice for the same dates" + where(earlier, change), REMEDY_TWICE);
        }
        return earlier == null;
    }

    private static String where(Change earlier, Change later) {
        Origin origin = earlier.origin();
        if (origin.line() == 0) {
            return "";
        }
        boolean sameFile = origin.file().equals(later.origin().file());
        return ", first in " + (sameFile ? "line " : origin.file() + ":") + origin.line();
    }

    private boolean known(Change change, Subject subject, String id) {
        Set<String> ids = Known.of(network, subject);
        if (ids.contains(id)) {
            return true;
        }
        if (spoiled.contains(id)) {
            return false;
        }
        Change earlier = conflicts.last("status " + subject.word() + " " + id);
        if (earlier != null) {
            fault(change, id, "is taken out already" + where(earlier, change), "keep one of the changes");
            return false;
        }
        fault(
                change,
                id,
                "unknown " + subject.word() + " \"" + id + "\"" + Known.nearest(id, ids),
                "see " + Known.table(subject) + " of the data package for the ids");
        return false;
    }

    private void fault(Change change, String key, String problem, String remedy) {
        Origin origin = change.origin();
        String file = origin.file().isEmpty() ? "scenario " + origin.scenario() : origin.file();
        String column = origin.line() == 0 ? "" : Integer.toString(origin.column());
        faults.add(new Fault(file, origin.line(), column, key, problem, remedy));
    }
}
