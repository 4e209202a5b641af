package org.landbridge.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.network.BadScenarioException;
import org.landbridge.network.Network;
import org.landbridge.network.StepKind;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.Step;
import org.landbridge.study.appraise.ProjectReader;

/** Each example changes an answer in the way that its own words say. */
class ExampleScenariosTest {
    private static final Path FOLDER = Path.of("..", "examples");
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));

    /** The short lists of one question before and after a scenario. */
    record Both(ScenarioRoutes base, ScenarioRoutes changed) {
        Optional<Route> before(String corridor) {
            return first(base, corridor);
        }

        Optional<Route> after(String corridor) {
            return first(changed, corridor);
        }

        double daysChange(String corridor) {
            return after(corridor).orElseThrow().days().mean()
                    - before(corridor).orElseThrow().days().mean();
        }

        double usdChange(String corridor) {
            return after(corridor).orElseThrow().usd().mean()
                    - before(corridor).orElseThrow().usd().mean();
        }

        private static Optional<Route> first(ScenarioRoutes routes, String corridor) {
            return routes.routes().stream()
                    .filter(r -> r.corridor().equals(corridor))
                    .findFirst();
        }
    }

    record Expected(String file, String from, String to, String date, String what, Consumer<Both> holds) {
        @Override
        public String toString() {
            return file + ": " + what;
        }
    }

    static Stream<Expected> expected() {
        return Stream.of(
                new Expected(
                        "astara-rasht-open",
                        "RULED",
                        "INNSA",
                        "2030-01-01",
                        "no lorry between Astara and Rasht, so two transshipments and some days less",
                        both -> {
                            assertThat(both.before("western").orElseThrow().modes())
                                    .contains("road");
                            assertThat(both.after("western").orElseThrow().modes())
                                    .isEqualTo("rail-sea");
                            assertThat(both.daysChange("western")).isBetween(-6.0, -0.3);
                        }),
                new Expected(
                        "astara-rasht-open",
                        "RUMOW",
                        "AEJEA",
                        "2024-06-01",
                        "holds on any date",
                        both -> assertThat(both.after("western")
                                        .orElseThrow()
                                        .itinerary()
                                        .links())
                                .contains("astara-rasht")),
                new Expected(
                        "eastern-branch-modernised",
                        "RULED",
                        "INNSA",
                        "2030-06-01",
                        "1,400 km at 35 km/h and three days of waiting: one to five days less, nothing else changes",
                        both -> {
                            assertThat(both.daysChange("eastern")).isBetween(-6.0, -1.0);
                            assertThat(both.usdChange("eastern")).isBetween(-1e-6, 1e-6);
                            assertThat(both.daysChange("western")).isBetween(-1e-6, 1e-6);
                        }),
                new Expected(
                        "eastern-branch-modernised",
                        "RULED",
                        "INNSA",
                        "2029-12-31",
                        "not before 2030",
                        both -> assertThat(both.daysChange("eastern")).isZero()),
                new Expected(
                        "border-times-halved",
                        "khorgos",
                        "GEPTI",
                        "2024-06-01",
                        "land borders on the way: faster; the price stays",
                        both -> {
                            assertThat(both.daysChange("caucasus")).isBetween(-3.0, -0.1);
                            assertThat(both.usdChange("caucasus")).isBetween(-1e-6, 1e-6);
                        }),
                new Expected(
                        "border-times-halved",
                        "RULED",
                        "INNSA",
                        "2024-06-01",
                        "a way by sea alone crosses no border on land",
                        both -> assertThat(both.daysChange("cape")).isZero()),
                new Expected(
                        "suez-closed",
                        "RULED",
                        "INNSA",
                        "2024-06-01",
                        "no route by Suez; the others stay as they are",
                        both -> {
                            assertThat(both.before("suez")).isPresent();
                            assertThat(both.changed().routes())
                                    .isNotEmpty()
                                    .allSatisfy(r ->
                                            assertThat(r.itinerary().places()).doesNotContain("EGSUZ"));
                            assertThat(both.daysChange("cape")).isZero();
                        }),
                new Expected(
                        "suez-closed",
                        "INNSA",
                        "NLRTM",
                        "2024-06-01",
                        "round the Cape instead: from India some 8,000 km more, 11 to 13 days at 14 to 16 knots",
                        both -> {
                            Route suez = both.before("suez").orElseThrow();
                            Route cape = both.after("cape").orElseThrow();
                            assertThat(cape.km() - suez.km()).isBetween(7000.0, 9500.0);
                            assertThat(cape.days().mean() - suez.days().mean()).isBetween(9.0, 17.0);
                        }),
                new Expected(
                        "red-sea-crisis-2024",
                        "RULED",
                        "INNSA",
                        "2023-06-01",
                        "Suez half as dear again, the Cape less so, the land routes not at all; Suez loses the first place",
                        both -> {
                            double suez =
                                    both.before("suez").orElseThrow().usd().mean();
                            assertThat(both.usdChange("suez") / suez).isBetween(0.3, 0.7);
                            assertThat(both.usdChange("cape")).isBetween(300.0, 1500.0);
                            assertThat(both.usdChange("suez")).isGreaterThan(both.usdChange("cape"));
                            assertThat(both.usdChange("eastern")).isBetween(-1e-6, 1e-6);
                            assertThat(both.base().routes().getFirst().corridor())
                                    .isEqualTo("suez");
                            assertThat(both.changed().routes().getFirst().corridor())
                                    .isNotEqualTo("suez");
                        }),
                new Expected(
                        "red-sea-crisis-2024",
                        "RULED",
                        "INNSA",
                        "2024-06-01",
                        "what the package says from 15 December 2023 still holds",
                        both -> assertThat(both.usdChange("suez")).isZero()),
                new Expected(
                        "hormuz-closed-2026",
                        "RUMOW",
                        "INNSA",
                        "2026-02-01",
                        "Bandar Abbas is out of reach by sea; Chabahar, by road, is dearer",
                        both -> {
                            assertThat(both.before("western")
                                            .orElseThrow()
                                            .itinerary()
                                            .places())
                                    .contains("hormuz");
                            assertThat(both.changed().routes())
                                    .allSatisfy(r ->
                                            assertThat(r.itinerary().places()).doesNotContain("hormuz"));
                            assertThat(both.after("western")
                                            .orElseThrow()
                                            .itinerary()
                                            .places())
                                    .contains("IRZBR");
                            assertThat(both.usdChange("western")).isPositive();
                        }),
                new Expected(
                        "bosporus-closed",
                        "RUNVS",
                        "INNSA",
                        "2024-06-01",
                        "no way by the Black Sea and Suez; by Iran as before",
                        both -> {
                            assertThat(both.base().routes())
                                    .anyMatch(r -> r.itinerary().places().contains("bosporus"));
                            assertThat(both.changed().routes())
                                    .isNotEmpty()
                                    .noneMatch(r -> r.itinerary().places().contains("bosporus"));
                            assertThat(both.daysChange("western")).isZero();
                        }),
                new Expected(
                        "caspian-low-water",
                        "KZAAU",
                        "IRAMD",
                        "2025-07-01",
                        "the sea passage costs a fifth more, ports and days do not; rail does not change",
                        both -> {
                            Route before = sea(both.base());
                            Route after = sea(both.changed());
                            assertThat(carriage(after) / carriage(before)).isEqualTo(1.2, within(1e-9));
                            assertThat(after.usd().mean() - before.usd().mean())
                                    .isEqualTo(carriage(after) - carriage(before), within(1e-6));
                            assertThat(after.days().mean())
                                    .isEqualTo(before.days().mean());
                            assertThat(both.usdChange("eastern")).isZero();
                        }),
                new Expected(
                        "volga-don-winter",
                        "RUASF",
                        "ROCND",
                        "2024-06-01",
                        "the way by the canal is gone and the next best is dearer",
                        both -> {
                            assertThat(both.before("volga-don")).isPresent();
                            assertThat(both.changed().routes())
                                    .isNotEmpty()
                                    .noneMatch(r -> r.itinerary().places().contains("volga-don"));
                            assertThat(cheapest(both.changed())).isGreaterThan(cheapest(both.base()));
                        }),
                new Expected(
                        "volga-don-winter",
                        "RUASF",
                        "ROCND",
                        "2024-01-15",
                        "in winter it is shut anyway",
                        both -> assertThat(cheapest(both.changed())).isEqualTo(cheapest(both.base()))),
                new Expected(
                        "new-sanction-regime",
                        "RULED",
                        "INNSA",
                        "2027-06-01",
                        "routes by Rasht are exposed; nothing else changes",
                        both -> {
                            sameButExposure(both);
                            assertThat(exposedTo(both.base(), "us-rasht-astara"))
                                    .isEmpty();
                            assertThat(exposedTo(both.changed(), "us-rasht-astara"))
                                    .isNotEmpty()
                                    .allSatisfy(r ->
                                            assertThat(r.itinerary().places()).contains("IRRAS"));
                        }),
                new Expected(
                        "new-sanction-regime",
                        "RULED",
                        "INNSA",
                        "2026-12-31",
                        "not before 2027",
                        both -> assertThat(exposedTo(both.changed(), "us-rasht-astara"))
                                .isEmpty()),
                new Expected(
                        "chabahar-waiver-lapsed",
                        "INMUN",
                        "AFKBL",
                        "2026-01-15",
                        "the sanctions on the port are met seven months earlier; nothing else changes",
                        both -> {
                            sameButExposure(both);
                            assertThat(exposedTo(both.base(), "us-chabahar-at-once"))
                                    .isEmpty();
                            assertThat(exposedTo(both.changed(), "us-chabahar-at-once"))
                                    .isNotEmpty();
                        }),
                new Expected(
                        "middle-corridor-ports-doubled",
                        "khorgos",
                        "GEPTI",
                        "2024-06-01",
                        "waits in three ports halve: one to five days less; the way by Russia stays",
                        both -> {
                            assertThat(both.daysChange("middle")).isBetween(-5.0, -1.0);
                            assertThat(Math.abs(both.usdChange("middle"))).isLessThan(100);
                            assertThat(both.before("middle")
                                            .orElseThrow()
                                            .itinerary()
                                            .places())
                                    .contains("KZAAU", "AZALT");
                        }));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void changesTheAnswerAsItSays(Expected expected) {
        expected.holds().accept(ask(expected.from(), expected.to(), expected.date(), read(expected.file())));
    }

    @Test
    void everyExampleIsHeldToItsWords() throws IOException {
        assertThat(names())
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(expected()).anyMatch(e -> e.file().equals(name)));
    }

    /** A reader can judge a scenario by its words: what is supposed, and where each figure comes from. */
    @ParameterizedTest
    @MethodSource("names")
    void saysWhyAndNamesItsSources(String name) {
        Scenario scenario = read(name);
        assertThat(scenario.why().length()).isBetween(150, 700);
        assertThat(scenario.sources()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(scenario.baseDate()).isNotNull();
    }

    /** Any two examples that touch different things give one answer, whichever is named first. */
    @ParameterizedTest
    @CsvSource({
        "astara-rasht-open, eastern-branch-modernised",
        "astara-rasht-open, new-sanction-regime",
        "suez-closed, bosporus-closed",
        "suez-closed, red-sea-crisis-2024",
        "border-times-halved, middle-corridor-ports-doubled",
        "caspian-low-water, volga-don-winter",
        "hormuz-closed-2026, chabahar-waiver-lapsed",
        "border-times-halved, caspian-low-water"
    })
    void stacksInAnyOrder(String one, String other) {
        Scenario ab = Scenario.together(List.of(read(one), read(other)));
        Scenario ba = Scenario.together(List.of(read(other), read(one)));
        for (String date : List.of("2023-06-01", "2026-02-01", "2030-06-01")) {
            List<Double> first = figures(ask("RULED", "INNSA", date, ab).changed());
            assertThat(first)
                    .isNotEmpty()
                    .isEqualTo(figures(ask("RULED", "INNSA", date, ba).changed()));
        }
    }

    /** Both halves of the answer are there when both are supposed. */
    @Test
    void stackedChangesAllHold() {
        Scenario both = Scenario.together(List.of(read("astara-rasht-open"), read("new-sanction-regime")));
        Both answer = ask("RULED", "INNSA", "2027-06-01", both);
        Route western = answer.after("western").orElseThrow();
        assertThat(western.itinerary().links()).contains("astara-rasht");
        assertThat(western.exposure()).extracting(Exposure::regime).contains("us-rasht-astara");
    }

    @ParameterizedTest
    @CsvSource({
        "eastern-branch-modernised, border-times-halved",
        "caspian-low-water, middle-corridor-ports-doubled",
        "suez-closed, suez-closed"
    })
    void refusesTwoThatTouchTheSame(String one, String other) {
        Scenario both = Scenario.together(List.of(read(one), read(other)));
        assertThatThrownBy(() -> both.applyTo(EURASIA))
                .isInstanceOf(BadScenarioException.class)
                .hasMessageContaining(one + ".yaml:")
                .hasMessageContaining(other + ".yaml:")
                .hasMessageContaining("first in ");
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !ProjectReader.looksLikeProject(f))
                    .map(f -> f.getFileName().toString())
                    .map(f -> f.substring(0, f.length() - 5))
                    .sorted()
                    .toList();
        }
    }

    private static Scenario read(String name) {
        return ScenarioReader.read(FOLDER.resolve(name + ".yaml"), EURASIA);
    }

    private static Both ask(String from, String to, String date, Scenario scenario) {
        LocalDate day = LocalDate.parse(date);
        Comparison comparison = CompareStudy.compare(
                EURASIA,
                List.of(scenario),
                new Question(
                        EURASIA.places().get(from),
                        EURASIA.places().get(to),
                        day,
                        CargoReader.parse("TEU", EURASIA, day),
                        20,
                        Double.NaN,
                        new Sampling(1, 200, Double.NaN)));
        return new Both(
                comparison.scenarios().getFirst(), comparison.scenarios().getLast());
    }

    private static void sameButExposure(Both both) {
        assertThat(figures(both.changed())).isEqualTo(figures(both.base()));
    }

    private static List<Route> exposedTo(ScenarioRoutes routes, String regime) {
        return routes.routes().stream()
                .filter(r -> r.exposure().stream().anyMatch(e -> e.regime().equals(regime)))
                .toList();
    }

    private static List<Double> figures(ScenarioRoutes routes) {
        return routes.routes().stream()
                .flatMap(r -> Stream.of(r.days().mean(), r.usd().mean(), r.km(), r.co2eKg()))
                .toList();
    }

    private static Route sea(ScenarioRoutes routes) {
        return routes.routes().stream()
                .filter(r -> r.itinerary().links().equals(List.of("aktau-amirabad-sea")))
                .findFirst()
                .orElseThrow();
    }

    private static double carriage(Route route) {
        return route.itinerary().steps().stream()
                .filter(s -> s.kind() == StepKind.MOVEMENT)
                .mapToDouble(Step::usd)
                .sum();
    }

    private static double cheapest(ScenarioRoutes routes) {
        return routes.routes().stream().mapToDouble(r -> r.usd().mean()).min().orElseThrow();
    }
}
