package org.landbridge.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.Corridor;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.StepKind;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;

/** A factor reaches every step of its set, those that follow from default rows too, and no other. */
class StepAdjusterTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);
    private static final Supernetwork BASE = compile(EURASIA);
    private static final Map<String, Link> LINKS = new HashMap<>();

    static {
        EURASIA.links().forEach(l -> LINKS.put(l.id(), l));
    }

    @TempDir
    Path folder;

    record Case(String set, Predicate<Step> covers) {
        @Override
        public String toString() {
            return set;
        }
    }

    static Stream<Case> sets() {
        Set<String> middle = new HashSet<>(corridor("middle").links());
        Set<String> middlePlaces = new HashSet<>();
        LINKS.values().stream().filter(l -> middle.contains(l.id())).forEach(l -> {
            middlePlaces.add(l.from());
            middlePlaces.add(l.to());
        });
        return Stream.of(
                new Case("step: movement", s -> s.kind() == StepKind.MOVEMENT),
                new Case("step: border_crossing", s -> s.kind() == StepKind.BORDER_CROSSING),
                new Case(
                        "step: [customs, departure_wait]",
                        s -> s.kind() == StepKind.CUSTOMS || s.kind() == StepKind.DEPARTURE_WAIT),
                new Case("mode: rail", s -> s.mode() == Mode.RAIL),
                new Case("state: IR", s -> in("IR", s)),
                new Case("place: KZAAU", s -> at(Set.of("KZAAU"), s)),
                new Case(
                        "area: caspian",
                        s -> s.kind() == StepKind.MOVEMENT && link(s).area().equals("caspian")),
                new Case(
                        "corridor: middle",
                        s -> s.kind() == StepKind.MOVEMENT
                                ? middle.contains(s.name())
                                : middlePlaces.contains(s.from())),
                new Case(
                        "id: astara-rasht-road",
                        s -> s.kind() == StepKind.MOVEMENT && s.name().equals("astara-rasht-road")),
                new Case(
                        "id: gauge-change-incheh",
                        s -> s.kind() == StepKind.GAUGE_CHANGE && s.name().equals("gauge-change-incheh")),
                new Case(
                        "step: border_crossing, state: [KZ, TM], mode: rail",
                        s -> s.kind() == StepKind.BORDER_CROSSING
                                && s.mode() == Mode.RAIL
                                && (in("KZ", s) || in("TM", s))));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void timeOfTheSetAndOfNothingElse(Case one) throws IOException {
        Supernetwork changed = compile("scale: {time: 0.5, set: {" + one.set() + "}}");
        int covered = 0;
        int other = 0;
        for (int a = 0; a < BASE.arcCount(); a++) {
            double hours = 0;
            for (int i = 0; i < BASE.steps.get(a).size(); i++) {
                Step before = BASE.steps.get(a).get(i);
                Step after = changed.steps.get(a).get(i);
                if (one.covers().test(before) && before.meanHours() > 0) {
                    assertThat(after.meanHours()).as("%s", before).isCloseTo(before.meanHours() / 2, within(1e-9));
                    assertThat(after.p90Hours()).as("%s", before).isCloseTo(before.p90Hours() / 2, within(1e-9));
                    assertThat(after.usd()).isEqualTo(before.usd());
                    assertThat(after.evidence().sources()).contains("scenario n");
                    covered++;
                } else {
                    assertThat(after).isEqualTo(before);
                    other++;
                }
                hours += after.meanHours();
            }
            assertThat(changed.hours[a]).isCloseTo(hours, within(1e-9));
        }
        assertThat(covered).isPositive();
        assertThat(other).isPositive();
        assertThat(changed.usd).containsExactly(BASE.usd);
        assertThat(changed.co2eKg).containsExactly(BASE.co2eKg);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void costOfTheSetAndOfNothingElse(Case one) throws IOException {
        Supernetwork changed = compile("scale: {cost: 3, set: {" + one.set() + "}}");
        for (int a = 0; a < BASE.arcCount(); a++) {
            for (int i = 0; i < BASE.steps.get(a).size(); i++) {
                Step before = BASE.steps.get(a).get(i);
                Step after = changed.steps.get(a).get(i);
                double factor = one.covers().test(before) ? 3 : 1;
                assertThat(after.usd()).as("%s", before).isCloseTo(before.usd() * factor, within(1e-9));
            }
        }
        assertThat(changed.hours).containsExactly(BASE.hours);
    }

    @Test
    void aRateScalesOnlyWhatFollowsFromIt() throws IOException {
        Supernetwork changed = compile("scale: {cost: 2, set: {id: line-haul-rail-kz}}");
        int covered = 0;
        for (int a = 0; a < BASE.arcCount(); a++) {
            for (int i = 0; i < BASE.steps.get(a).size(); i++) {
                List<Cost> before = BASE.steps.get(a).get(i).costs();
                List<Cost> after = changed.steps.get(a).get(i).costs();
                for (int c = 0; c < before.size(); c++) {
                    boolean follows = before.get(c).row().equals("line-haul-rail-kz");
                    assertThat(after.get(c).usd()).isEqualTo(before.get(c).usd() * (follows ? 2 : 1));
                    covered += follows ? 1 : 0;
                }
            }
        }
        assertThat(covered).isPositive();
    }

    /** A border without a row of its own is priced by a default; the factor reaches it all the same. */
    @Test
    void reachesDefaultRows() throws IOException {
        Supernetwork changed = compile("scale: {time: 0.5, set: {step: border_crossing, state: KZ}}");
        Set<String> defaults = new HashSet<>();
        EURASIA.processes().stream().filter(p -> p.place().isEmpty()).forEach(p -> defaults.add(p.id()));
        int reached = 0;
        for (int a = 0; a < BASE.arcCount(); a++) {
            for (int i = 0; i < BASE.steps.get(a).size(); i++) {
                Step before = BASE.steps.get(a).get(i);
                boolean byDefault = before.kind() == StepKind.BORDER_CROSSING && defaults.contains(before.name());
                if (byDefault && in("KZ", before)) {
                    assertThat(changed.steps.get(a).get(i).meanHours()).isCloseTo(before.meanHours() / 2, within(1e-9));
                    reached++;
                }
            }
        }
        assertThat(reached).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state: [IR, KZ]", "corridor: western", "mode: sea", "id: titr-feeder"})
    void factorOneChangesNothing(String set) throws IOException {
        Supernetwork changed = compile("scale: {time: 1, cost: 1, set: {" + set + "}}");
        assertThat(changed.hours).containsExactly(BASE.hours);
        assertThat(changed.usd).containsExactly(BASE.usd);
    }

    @Test
    void holdsOnItsDatesOnly() throws IOException {
        Supernetwork changed = compile("scale: {time: 0.5, set: {mode: rail}, from: 2024-06-02}");
        assertThat(changed.hours).containsExactly(BASE.hours);
        changed = compile("scale: {time: 0.5, set: {mode: rail}, to: 2024-06-02}");
        assertThat(changed.hours).isNotEqualTo(BASE.hours);
    }

    /** A new port, the way there and a line, all of one file, carry cargo. */
    @Test
    void whatIsAddedIsUsedByARoute() throws IOException {
        Network changed = apply(
                "add: {place: {id: new-port, name: New port, state: TM, lat: 39.2, lon: 53.2, kind: lake_port}}",
                "add: {link: {id: new-sea, from_place: new-port, to_place: AZALT, mode: sea, length_km: 345, "
                        + "speed_kmh: 22, area: caspian}}",
                "add: {service: {id: new-line, name: New line, operator: Somebody, mode: sea, "
                        + "stops: [new-port, AZALT], frequency_per_week: 7, transit_days: 0.7, usd_per_teu: 100}}");
        RouteSearch search = new RouteSearch(compile(changed), 50);
        Itinerary way = Objects.requireNonNull(search.best("new-port", "GEPTI")).itinerary();
        assertThat(way.links()).contains("new-sea");
        assertThat(way.steps()).anyMatch(s -> s.service().equals("New line"));
        assertThat(way.steps())
                .filteredOn(s -> s.name().equals("new-sea"))
                .allSatisfy(s -> assertThat(s.evidence().sources()).contains("scenario n"));
        assertThat(Objects.requireNonNull(search.best("GEPTI", "new-port"))
                        .itinerary()
                        .links())
                .contains("new-sea");
    }

    private static Corridor corridor(String id) {
        return EURASIA.corridors().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Link link(Step step) {
        return Objects.requireNonNull(LINKS.get(step.name()));
    }

    private static String state(String place) {
        return Objects.requireNonNull(EURASIA.places().get(place)).state();
    }

    private static boolean in(String state, Step step) {
        return step.kind() == StepKind.MOVEMENT
                ? state(step.from()).equals(state) || state(step.to()).equals(state)
                : state(step.from()).equals(state);
    }

    private static boolean at(Set<String> places, Step step) {
        return places.contains(step.from()) || step.kind() == StepKind.MOVEMENT && places.contains(step.to());
    }

    private static Supernetwork compile(Network network) {
        return Supernetwork.compile(network, DATE, CargoReader.parse("TEU", network, DATE));
    }

    private Supernetwork compile(String change) throws IOException {
        return compile(apply(change));
    }

    private Network apply(String... changes) throws IOException {
        String text = "name: n\nwhy: w\nchanges:\n- " + String.join("\n- ", changes) + "\n";
        Scenario scenario = ScenarioReader.read(Files.writeString(folder.resolve("s.yaml"), text), EURASIA);
        return scenario.applyTo(EURASIA);
    }
}
