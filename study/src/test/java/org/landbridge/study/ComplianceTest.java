package org.landbridge.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;

class ComplianceTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);
    private static final Supernetwork NET =
            Supernetwork.compile(EURASIA, DATE, CargoReader.parse("TEU", EURASIA, DATE));

    private static Question question(String from, String to, String date, List<String> comply) {
        PlaceFinder places = new PlaceFinder(EURASIA);
        LocalDate day = LocalDate.parse(date);
        return new Question(
                places.find(from),
                places.find(to),
                day,
                CargoReader.parse("TEU", EURASIA, day),
                20,
                Double.NaN,
                Sampling.STANDARD,
                comply,
                null);
    }

    private static Compliance compliance(Comparison comparison) {
        return Objects.requireNonNull(comparison.scenarios().getFirst().compliance());
    }

    static List<List<String>> pairs() {
        List<Place> doors = EURASIA.places().values().stream()
                .filter(p -> NET.hasDoor(p.id()))
                .toList();
        Random random = new Random(7);
        List<List<String>> pairs = new ArrayList<>();
        while (pairs.size() < 60) {
            String from = doors.get(random.nextInt(doors.size())).id();
            String to = doors.get(random.nextInt(doors.size())).id();
            if (!from.equals(to)) {
                pairs.add(List.of(from, to));
            }
        }
        return pairs;
    }

    /**
     * Whatever the pair and the authorities: a way that is left meets none of their regimes, and where the best way of
     * all meets none, it is the one that is left.
     */
    @ParameterizedTest
    @MethodSource("pairs")
    void waysThatAreLeftMeetNothing(List<String> pair) {
        for (Set<String> authorities : List.of(Set.of("EU"), Set.of("US"), Set.of("UN"), Set.of("EU", "US", "UK"))) {
            Supernetwork left = Compliance.without(NET, authorities);
            RouteSearch.Found best =
                    new RouteSearch(NET, NET.timeCostUsdPerDay()).best(pair.getFirst(), pair.getLast());
            RouteSearch.Found compliant =
                    new RouteSearch(left, NET.timeCostUsdPerDay()).best(pair.getFirst(), pair.getLast());
            if (compliant != null) {
                assertThat(ExposureFinder.find(EURASIA, DATE, compliant.itinerary()))
                        .extracting(Exposure::authority)
                        .doesNotContainAnyElementsOf(authorities);
                assertThat(compliant.generalisedUsd())
                        .isGreaterThanOrEqualTo(Objects.requireNonNull(best).generalisedUsd() - 1e-6);
            }
            boolean bestMeetsNone = best != null
                    && ExposureFinder.find(EURASIA, DATE, best.itinerary()).stream()
                            .noneMatch(e -> authorities.contains(e.authority()));
            if (bestMeetsNone) {
                assertThat(Objects.requireNonNull(compliant).generalisedUsd()).isEqualTo(best.generalisedUsd());
            }
        }
    }

    /** From China to Germany by rail means Russia or Belarus; by sea it does not. */
    @Test
    void statesWhatComplianceCosts() {
        Compliance compliance = compliance(
                CompareStudy.compare(EURASIA, List.of(), question("CNSIA", "DEDUI", "2024-06-01", List.of("EU"))));
        assertThat(Objects.requireNonNull(compliance.best()).corridor()).isEqualTo("northern-rail");
        assertThat(Objects.requireNonNull(compliance.daysLater()).mean()).isGreaterThan(20);
        assertThat(compliance.unavoidable()).isEmpty();
    }

    @Test
    void saysWhereNothingRemains() {
        Comparison comparison =
                CompareStudy.compare(EURASIA, List.of(), question("RULED", "INNSA", "2024-06-01", List.of("EU")));
        assertThat(comparison.scenarios().getFirst().routes()).isEmpty();
        assertThat(compliance(comparison).compliant()).isNull();
        assertThat(compliance(comparison).unavoidable())
                .extracting(Exposure::where)
                .containsOnly("RU");
    }

    /** Before 2012 there were no EU measures against Russia: compliance cost nothing. */
    @Test
    void costsNothingWhereNoRegimeIsMet() {
        Compliance compliance = compliance(CompareStudy.compare(
                EURASIA, List.of(), question("RULED", "NLRTM", "2013-06-01", List.of("EU", "US"))));
        assertThat(Objects.requireNonNull(compliance.compliant()).itinerary().links())
                .isEqualTo(Objects.requireNonNull(compliance.best()).itinerary().links());
    }

    /** A ship that passes the Bosporus or a port without calling touches no state; one that loads there does. */
    @Test
    void transitPassageTouchesNothing() {
        RouteSearch.Found way = new RouteSearch(NET, NET.timeCostUsdPerDay()).best("GRPIR", "GEPTI");
        Touched touched = new Touched(EURASIA);
        touched.add(Objects.requireNonNull(way).itinerary().steps());
        assertThat(way.itinerary().places()).contains("bosporus");
        assertThat(touched.states()).containsExactlyInAnyOrder("GR", "GE");
    }
}
