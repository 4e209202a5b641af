package org.landbridge.study.criticality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Confidence;
import org.landbridge.network.Event;
import org.landbridge.network.Evidence;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.Service;
import org.landbridge.network.Validity;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.Closure;
import org.landbridge.routing.ClosureSearch;
import org.landbridge.routing.Supernetwork;

/** Closures against the slow way: close the element in the data, compile, and search every pair anew. */
class ClosuresTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final Evidence SUPPOSED = new Evidence(List.of("estimate"), Confidence.LOW);

    /** What is under test on one date, with all its closures. */
    private record World(
            LocalDate date, Cargo cargo, List<Place> places, ClosureSearch search, List<Element> elements) {
        static World of(String day, String unit, double usdPerDay) {
            LocalDate date = LocalDate.parse(day);
            Cargo cargo = CargoReader.parse(unit, EURASIA, date);
            Supernetwork net = Supernetwork.compile(EURASIA, date, cargo);
            List<Place> places = EURASIA.places().values().stream()
                    .filter(p -> net.hasDoor(p.id()))
                    .toList();
            return new World(date, cargo, places, grown(net, places, usdPerDay), ElementFinder.find(EURASIA, date));
        }

        /** Generalised cost of every pair under the closure, as the search tells it; NaN for pairs that end there. */
        double[][] costs(Closure closure) {
            double[][] costs = new double[places.size()][places.size()];
            for (int o = 0; o < costs.length; o++) {
                for (int d = 0; d < costs.length; d++) {
                    boolean ends = closure.shuts(places.get(o).id())
                            || closure.shuts(places.get(d).id());
                    costs[o][d] = ends ? Double.NaN : search.generalisedUsd(o, d);
                }
            }
            search.close(closure, pair -> costs[pair.origin()][pair.destination()] += pair.generalisedUsdLost());
            return costs;
        }
    }

    private static ClosureSearch grown(Supernetwork net, List<Place> places, double usdPerDay) {
        List<String> ids = places.stream().map(Place::id).toList();
        return new ClosureSearch(net, ids, ids, usdPerDay);
    }

    /** The element closed in the data: by events, and for a state by taking away all that happens ashore. */
    private static Network closed(Element element) {
        List<Event> events = new ArrayList<>(EURASIA.events());
        if (element.kind() != ElementKind.STATE) {
            events.add(closing(element.kind() == ElementKind.LINK ? "link" : "place", element.id()));
            return EURASIA.withEvents(events);
        }
        Map<String, Place> places = new HashMap<>(EURASIA.places());
        for (Place place : EURASIA.places().values()) {
            if (!place.state().equals(element.id()) || place.kind() == PlaceKind.STRAIT) {
                continue;
            }
            if (place.kind() == PlaceKind.CANAL) {
                events.add(closing("place", place.id()));
                continue;
            }
            // A point at sea: no door, no handling, only ships that sail past.
            for (Link link : EURASIA.links()) {
                boolean touches = link.from().equals(place.id()) || link.to().equals(place.id());
                if (touches && link.mode() != Mode.SEA) {
                    events.add(closing("link", link.id()));
                }
            }
            places.put(
                    place.id(),
                    new Place(
                            place.id(),
                            place.name(),
                            place.aliases(),
                            place.state(),
                            place.latDeg(),
                            place.lonDeg(),
                            PlaceKind.WAYPOINT,
                            place.validity(),
                            place.evidence()));
        }
        Set<String> shut = Set.copyOf(places.keySet().stream()
                .filter(id -> places.get(id).kind() == PlaceKind.WAYPOINT)
                .toList());
        List<Service> services = EURASIA.services().stream()
                .filter(s -> s.stops().stream().noneMatch(shut::contains))
                .toList();
        return EURASIA.change()
                .places(places)
                .processes(EURASIA.processes().stream()
                        .filter(p -> p.place().isEmpty() || !shut.contains(p.place()))
                        .toList())
                .services(services)
                .events(events)
                .build();
    }

    private static Event closing(String kind, String id) {
        return new Event("test-" + id, kind, id, "closed", "test", Validity.ALWAYS, SUPPOSED);
    }

    /**
     * Every single closure of the built-in network over all pairs on one date, and on another, in winter and for
     * grain, a seeded sample with every closure that touches a service.
     */
    @ParameterizedTest
    @CsvSource({"2024-06-01, TEU, 22.19, 1", "2024-01-15, t:grain, 3, 0.1"})
    void everyClosureEqualsCompilingAnew(String day, String unit, double usdPerDay, double share) {
        World world = World.of(day, unit, usdPerDay);
        Random random = new Random(17);
        List<Element> tested = world.elements.stream()
                .filter(e -> random.nextDouble() < share
                        || world.search.reroutesAService(e.closure())
                        || world.search.compilesAnew(e.closure()))
                .toList();
        List<String> wrong = IntStream.range(0, tested.size())
                .parallel()
                .mapToObj(i -> {
                    Element element = tested.get(i);
                    Network left = closed(element);
                    ClosureSearch anew =
                            grown(Supernetwork.compile(left, world.date, world.cargo), world.places, usdPerDay);
                    double[][] costs = world.costs(element.closure());
                    for (int o = 0; o < costs.length; o++) {
                        for (int d = 0; d < costs.length; d++) {
                            double expected = anew.generalisedUsd(o, d);
                            boolean same = Double.isNaN(costs[o][d])
                                    || costs[o][d] == expected
                                    || Math.abs(costs[o][d] - expected) < 1e-9 * expected;
                            if (!same) {
                                return element.kind() + " " + element.id() + ": "
                                        + world.places.get(o).id() + " to "
                                        + world.places.get(d).id() + " " + costs[o][d] + " instead of " + expected;
                            }
                        }
                    }
                    return "";
                })
                .filter(s -> !s.isEmpty())
                .toList();
        assertThat(wrong).isEmpty();
        for (ElementKind kind : ElementKind.values()) {
            assertThat(tested).as(kind.word()).anyMatch(e -> e.kind() == kind);
        }
        // The sample must hold every way of closing: arcs alone, services that go another way, and compiling anew.
        long rerouted = tested.stream()
                .filter(e -> world.search.reroutesAService(e.closure()))
                .count();
        long anew = tested.stream()
                .filter(e -> world.search.compilesAnew(e.closure()))
                .count();
        assertThat(rerouted).isPositive();
        assertThat(anew).isPositive();
    }
}
