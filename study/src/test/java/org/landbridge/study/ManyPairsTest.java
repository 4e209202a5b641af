package org.landbridge.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Validity;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.scenario.Change;
import org.landbridge.network.scenario.Origin;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.Subject;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;

/** Pairs over all Eurasia: answers must keep the laws that any network of freight obeys. */
class ManyPairsTest {
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final Cargo TEU = CargoReader.parse("TEU", EURASIA, DATE);
    private static final Supernetwork NET = Supernetwork.compile(EURASIA, DATE, TEU);
    private static final Skims SKIMS = SkimStudy.skim(NET);
    private static final Map<String, Integer> INDEX = index();

    private static Map<String, Integer> index() {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < SKIMS.places().size(); i++) {
            index.put(SKIMS.places().get(i).id(), i);
        }
        return index;
    }

    static Stream<List<String>> pairs() {
        List<String> ends =
                List.of("RULED", "RUMOW", "RUNVS", "RUOVB", "IRTHR", "IRBND", "INNSA", "INTKD", "KZALA", "TRMER");
        return ends.stream()
                .flatMap(a -> ends.stream().filter(b -> !a.equals(b)).map(b -> List.of(a, b)));
    }

    private static double skim(double[][] matrix, String from, String to) {
        return matrix[INDEX.get(from)][INDEX.get(to)];
    }

    @Test
    void thereAreMoreThanFortyPairs() {
        assertThat(pairs().count()).isGreaterThan(40);
    }

    /** Sane because no freight is faster than a lorry that never stops nor slower than a season, and none is free. */
    @ParameterizedTest
    @MethodSource("pairs")
    void figuresAreOfThisWorld(List<String> pair) {
        RouteSearch.Found way = best(NET, pair);
        assertThat(way.itinerary().km()).isBetween(300.0, 30_000.0);
        assertThat(way.itinerary().km() / way.days()).isLessThan(1300);
        assertThat(way.days()).isBetween(1.0, 90.0);
        assertThat(way.usd()).isBetween(300.0, 12_000.0);
        assertThat(way.co2eKg()).isBetween(30.0, 9000.0);
    }

    /** Sane because a way over a third place cannot beat the best way by more than the handling saved there. */
    @ParameterizedTest
    @MethodSource("pairs")
    void noDetourBeatsTheBestWay(List<String> pair) {
        for (String via : List.of("RUMOW", "IRTHR", "AZBAK")) {
            if (!pair.contains(via)) {
                double direct = skim(SKIMS.co2eKg(), pair.get(0), pair.get(1));
                double detour = skim(SKIMS.co2eKg(), pair.get(0), via) + skim(SKIMS.co2eKg(), via, pair.get(1));
                // Rail on another gauge or port processes at the third place aside, doors only add emissions.
                assertThat(direct).isLessThanOrEqualTo(detour + 1e-6);
            }
        }
    }

    /** Sane because links are passable both ways: the shortest emissions there and back differ by handling alone. */
    @ParameterizedTest
    @MethodSource("pairs")
    void emissionsThereAndBackAreAlike(List<String> pair) {
        double there = skim(SKIMS.co2eKg(), pair.get(0), pair.get(1));
        double back = skim(SKIMS.co2eKg(), pair.get(1), pair.get(0));
        assertThat(there).isBetween(back * 0.9 - 30, back * 1.1 + 30);
    }

    /** Sane because only open links carry freight. */
    @ParameterizedTest
    @MethodSource("pairs")
    void noWayUsesAClosedLink(List<String> pair) {
        Set<String> open = EURASIA.links().stream()
                .filter(l -> l.carriesFreight(DATE))
                .map(Link::id)
                .collect(Collectors.toCollection(HashSet::new));
        for (RouteSearch.Found way : new RouteSearch(NET, NET.timeCostUsdPerDay()).pareto(pair.get(0), pair.get(1))) {
            assertThat(open).containsAll(way.itinerary().links());
        }
    }

    /** Sane because one more choice never makes the best worse, and one less never better. */
    @ParameterizedTest
    @MethodSource("pairs")
    void moreChoiceIsNeverWorse(List<String> pair) {
        double base = best(NET, pair).generalisedUsd();
        assertThat(best(OPENED, pair).generalisedUsd()).isLessThanOrEqualTo(base + 1e-6);
        assertThat(best(CLOSED, pair).generalisedUsd()).isGreaterThanOrEqualTo(base - 1e-6);
    }

    private static final Supernetwork OPENED =
            changed(new Change.Open(Subject.LINK, "astara-rasht", Validity.ALWAYS, Origin.of("test")));
    private static final Supernetwork CLOSED =
            changed(new Change.Close(Subject.PLACE, "EGSUZ", Validity.ALWAYS, Origin.of("test")));

    private static Supernetwork changed(Change change) {
        Scenario scenario = new Scenario("test", null, "test", List.of(), List.of(change));
        return Supernetwork.compile(scenario.applyTo(EURASIA), DATE, TEU);
    }

    private static RouteSearch.Found best(Supernetwork net, List<String> pair) {
        return java.util.Objects.requireNonNull(
                new RouteSearch(net, net.timeCostUsdPerDay()).best(pair.get(0), pair.get(1)));
    }
}
