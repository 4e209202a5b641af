package org.landbridge.network.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Capacity;
import org.landbridge.network.Corridor;
import org.landbridge.network.Event;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Reach;
import org.landbridge.network.Regime;
import org.landbridge.network.Service;

/** Names inside cells that the schema cannot follow: stops, via groups, subjects, and names given twice. */
final class SubjectChecks {
    private final Network network;
    private final Lines lines;
    private final List<Fault> faults;
    private final Set<String> links = new HashSet<>();

    SubjectChecks(Network network, Lines lines, List<Fault> faults) {
        this.network = network;
        this.lines = lines;
        this.faults = faults;
        network.links().forEach(link -> links.add(link.id()));
    }

    void run() {
        names();
        for (int i = 0; i < network.services().size(); i++) {
            service(network.services().get(i), lines.of("services", i));
        }
        for (int i = 0; i < network.corridors().size(); i++) {
            corridor(network.corridors().get(i), lines.of("corridors", i));
        }
        for (int i = 0; i < network.regimes().size(); i++) {
            Regime regime = network.regimes().get(i);
            subject("regimes.csv", lines.of("regimes", i), regime.id(), regime.scope(), regime.subject());
        }
        for (int i = 0; i < network.capacities().size(); i++) {
            capacity(network.capacities().get(i), lines.of("capacities", i));
        }
        for (int i = 0; i < network.events().size(); i++) {
            Event event = network.events().get(i);
            subject("events.csv", lines.of("events", i), event.id(), event.subjectKind(), event.subject());
        }
    }

    private void capacity(Capacity row, int line) {
        switch (row.kind()) {
            case LINK -> unknownLink("capacities.csv", line, "subject", row.id(), row.subject());
            case SERVICE -> {
                if (network.services().stream().noneMatch(s -> s.id().equals(row.subject()))) {
                    faults.add(new Fault(
                            "capacities.csv",
                            line,
                            "subject",
                            row.id(),
                            "unknown service \"" + row.subject() + "\"",
                            "use an id of services.csv"));
                }
            }
            case BORDER, GAUGE_CHANGE, TERMINAL, PASSAGE ->
                unknownPlace("capacities.csv", line, "subject", row.id(), row.subject());
        }
    }

    private void names() {
        Map<String, String> owner = new HashMap<>();
        for (Place place : network.places().values()) {
            Set<String> own = new HashSet<>(place.aliases());
            own.add(place.name());
            for (String name : own) {
                String other = owner.put(name.toLowerCase(java.util.Locale.ROOT), place.id());
                if (other != null && !other.equals(place.id())) {
                    faults.add(new Fault(
                            "places.csv",
                            lines.ofKey("places", place.id()),
                            "name",
                            place.id(),
                            "the name \"" + name + "\" also belongs to " + other,
                            "make one of the names more exact"));
                }
            }
        }
    }

    private void service(Service service, int line) {
        for (String stop : service.stops()) {
            unknownPlace("services.csv", line, "stops", service.id(), stop);
        }
        if (service.stops().size() < 2) {
            faults.add(new Fault(
                    "services.csv",
                    line,
                    "stops",
                    service.id(),
                    "a service needs at least two stops",
                    "join place ids by >"));
        }
        for (int i = 0; i + 1 < service.stops().size(); i++) {
            String from = service.stops().get(i);
            String to = service.stops().get(i + 1);
            if (!Reach.joined(network.links(), service.mode(), from, to)) {
                faults.add(new Fault(
                        "services.csv",
                        line,
                        "stops",
                        service.id(),
                        "no links of mode " + service.mode().word() + " join " + from + " and " + to,
                        "correct the stops or add the links"));
            }
        }
    }

    private void corridor(Corridor corridor, int line) {
        corridor.via()
                .forEach(group -> group.forEach(id -> unknownPlace("corridors.csv", line, "via", corridor.id(), id)));
        corridor.avoid().forEach(id -> unknownPlace("corridors.csv", line, "avoid", corridor.id(), id));
        corridor.links().forEach(id -> unknownLink("corridors.csv", line, "links", corridor.id(), id));
    }

    private void unknownPlace(String file, int line, String column, String key, String id) {
        if (!network.places().containsKey(id)) {
            faults.add(new Fault(file, line, column, key, "unknown place \"" + id + "\"", "use an id of places.csv"));
        }
    }

    private void unknownLink(String file, int line, String column, String key, String id) {
        if (!links.contains(id)) {
            faults.add(new Fault(file, line, column, key, "unknown link \"" + id + "\"", "use an id of links.csv"));
        }
    }

    private void subject(String file, int line, String key, String kind, String subject) {
        switch (kind) {
            case "place" -> unknownPlace(file, line, "subject", key, subject);
            case "link" -> unknownLink(file, line, "subject", key, subject);
            case "state" -> {
                if (!network.states().containsKey(subject)) {
                    faults.add(new Fault(
                            file,
                            line,
                            "subject",
                            key,
                            "unknown state \"" + subject + "\"",
                            "use an id of states.csv"));
                }
            }
            default -> {
                // Operators, sectors and the world are named in plain words.
            }
        }
    }
}
