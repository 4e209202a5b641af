package org.landbridge.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.Leg;

/** St Petersburg to Nhava Sheva: what is published of its routes must come out. */
class MainJobTest {
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final Scenario OPEN =
            ScenarioReader.read(Path.of("..", "examples", "astara-rasht-open.yaml"), EURASIA);

    private static Comparison compare(String from, String to, LocalDate date, String cargo, Scenario... scenarios) {
        Place origin = EURASIA.places().get(from);
        Place destination = EURASIA.places().get(to);
        return CompareStudy.compare(
                EURASIA,
                List.of(scenarios),
                new Question(origin, destination, date, CargoReader.parse(cargo, EURASIA, date), 14, Double.NaN));
    }

    /** Lengths by the published accounts of the corridor and of the sea routes. */
    @ParameterizedTest
    @CsvSource({"western, 6600, 7500", "trans-caspian, 6600, 7500", "suez, 13800, 14500", "cape, 21500, 23000"})
    void corridorsHaveTheirLength(String corridor, double least, double most) {
        List<Route> routes = compare("RULED", "INNSA", DATE, "TEU").scenarios().getFirst().routes().stream()
                .filter(r -> r.corridor().equals(corridor))
                .toList();
        assertThat(routes).isNotEmpty();
        assertThat(routes).allSatisfy(r -> assertThat(r.km()).isBetween(least, most));
    }

    @Test
    void westernRouteHasARoadLegOverTheGap() {
        Route western = first(compare("RULED", "INNSA", DATE, "TEU").scenarios().getFirst(), "western");
        assertThat(western.modes()).isEqualTo("rail-road-rail-sea");
        Leg road = western.itinerary().legs().get(1);
        assertThat(road.to()).isEqualTo("IRRAS");
        assertThat(road.steps().getFirst().kind().word()).isEqualTo("transshipment");
        assertThat(western.itinerary().legs().get(2).steps().getFirst().kind().word())
                .isEqualTo("transshipment");
        assertThat(western.exposure()).extracting(Exposure::authority).contains("US", "EU");
    }

    @Test
    void theMissingLinkMakesItRailAllTheWayAndFaster() {
        Comparison comparison = compare("RULED", "INNSA", DATE, "TEU", OPEN);
        Route base = first(comparison.scenarios().get(0), "western");
        Route open = first(comparison.scenarios().get(1), "western");
        assertThat(open.modes()).isEqualTo("rail-sea");
        assertThat(open.gaugeChanges()).isEqualTo(1);
        assertThat(open.days().mean()).isLessThan(base.days().mean());
        assertThat(comparison.scenarios().get(1).changes()).anyMatch(line -> line.startsWith("western: -"));
    }

    @Test
    void legsAddUpToTheRoute() {
        for (Route route :
                compare("RULED", "INNSA", DATE, "TEU").scenarios().getFirst().routes()) {
            List<Leg> legs = route.itinerary().legs();
            assertThat(legs.stream().mapToDouble(Leg::hours).sum() / 24)
                    .isCloseTo(route.days().mean(), within(1e-6));
            assertThat(legs.stream().mapToDouble(Leg::usd).sum())
                    .isCloseTo(route.usd().mean(), within(1e-6));
            assertThat(route.costs().values().stream().mapToDouble(d -> d).sum())
                    .isCloseTo(route.usd().mean(), within(1e-6));
            assertThat(route.days().p10()).isLessThan(route.days().p50());
            assertThat(route.days().p50()).isLessThan(route.days().p90());
        }
    }

    @Test
    void aBoxOfFortyFeetCostsMoreThanOneAndLessThanTwoOfTwenty() {
        Route teu = first(compare("RULED", "INNSA", DATE, "TEU").scenarios().getFirst(), "suez");
        Route feu = first(compare("RULED", "INNSA", DATE, "FEU").scenarios().getFirst(), "suez");
        assertThat(feu.usd().mean()).isBetween(teu.usd().mean() * 1.2, teu.usd().mean() * 2);
    }

    /** Every corridor of the package works from end to end. */
    @ParameterizedTest
    @CsvSource({
        "RULED, INNSA, 2024-06-01, eastern",
        "RUNVS, INNSA, 2024-06-01, suez-black-sea",
        "khorgos, GEPTI, 2024-06-01, middle",
        "dostyk, TRMER, 2024-06-01, middle",
        "CNSIA, DEDUI, 2024-06-01, northern-rail",
        "INMAA, RUVVO, 2024-06-01, eastern-maritime",
        "RUMMK, RUVVO, 2024-08-15, northern-sea-route",
        "RUASF, ROCND, 2024-06-01, volga-don",
        "IRBND, GEPTI, 2024-06-01, gulf-black-sea",
        "IRTHR, TRAMR, 2024-06-01, persian-turkey",
    })
    void corridorWorks(String from, String to, String date, String corridor) {
        List<Route> routes = compare(from, to, LocalDate.parse(date), "TEU")
                .scenarios()
                .getFirst()
                .routes();
        assertThat(routes).extracting(Route::corridor).contains(corridor);
    }

    @Test
    void chabaharReachesAfghanistan() {
        assertThat(compare("INMUN", "AFKBL", DATE, "TEU").scenarios().getFirst().routes())
                .anyMatch(r -> r.itinerary().places().contains("IRZBR"));
    }

    private static Route first(ScenarioRoutes routes, String corridor) {
        return routes.routes().stream()
                .filter(r -> r.corridor().equals(corridor))
                .findFirst()
                .orElseThrow();
    }
}
