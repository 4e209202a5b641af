package org.landbridge.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Adjustment;
import org.landbridge.network.BadScenarioException;
import org.landbridge.network.Confidence;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Rate;
import org.landbridge.network.Regime;
import org.landbridge.network.Service;
import org.landbridge.network.data.PackageReader;

/** What each action does to the tables, and which actions contradict each other. */
class ScenarioApplierTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final String HEAD = "name: n\nwhy: w\nchanges:\n";

    @TempDir
    Path folder;

    private Scenario read(String... changes) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (String change : changes) {
            text.append("- ").append(change).append('\n');
        }
        return ScenarioReader.read(Files.writeString(folder.resolve("s.yaml"), text), EURASIA);
    }

    private Network apply(String... changes) throws IOException {
        return read(changes).applyTo(EURASIA);
    }

    private static Link link(Network network, String id, String date) {
        return network.links().stream()
                .filter(l -> l.id().equals(id) && l.validity().contains(LocalDate.parse(date)))
                .reduce((a, b) -> {
                    throw new AssertionError("two rows of " + id + " on " + date);
                })
                .orElseThrow();
    }

    private static boolean carries(Network network, String id, String date) {
        return network.links().stream().anyMatch(l -> l.id().equals(id) && l.carriesFreight(LocalDate.parse(date)));
    }

    private static boolean closed(Network network, String subject, String date) {
        return network.events().stream()
                .anyMatch(e -> e.effect().equals("closed")
                        && e.subject().equals(subject)
                        && e.validity().contains(LocalDate.parse(date)));
    }

    private static List<Service> services(Network network, String id, String date) {
        return network.services().stream()
                .filter(s -> s.id().equals(id) && s.validity().contains(LocalDate.parse(date)))
                .toList();
    }

    @Test
    void buildSetsFiguresWithinItsDatesAndKeepsTheRest() throws IOException {
        Network changed = apply(
                "build: {link: astara-rasht, speed_kmh: 55, capacity_mt_per_year: 10, tracks: 2, electrified: partial, "
                        + "gauge_mm: 1520, from: 2028-01-01, to: 2030-01-01}");
        Link built = link(changed, "astara-rasht", "2029-06-01");
        assertThat(built.carriesFreight(LocalDate.of(2029, 6, 1))).isTrue();
        assertThat(built.speedKmh()).isEqualTo(55);
        assertThat(built.capacityMtPerYear()).isEqualTo(10);
        assertThat(built.tracks()).isEqualTo(2);
        assertThat(built.electrified()).isEqualTo("partial");
        assertThat(built.gaugeMm()).isEqualTo(1520);
        assertThat(built.lengthKm())
                .isEqualTo(link(EURASIA, "astara-rasht", "2029-06-01").lengthKm());
        for (String outside : List.of("2027-12-31", "2030-01-01")) {
            assertThat(link(changed, "astara-rasht", outside))
                    .usingRecursiveComparison()
                    .ignoringFields("validity")
                    .isEqualTo(link(EURASIA, "astara-rasht", outside));
        }
    }

    @Test
    void openLiftsClosingsAndReopensLinksThatHaveEnded() throws IOException {
        assertThat(closed(EURASIA, "chabahar-mundra-sea", "2026-05-01")).isTrue();
        Network changed = apply(
                "open: {link: chabahar-mundra-sea, from: 2026-05-01, to: 2026-05-10}",
                "open: {link: vainikkala-spb, from: 2025-01-01}",
                "open: {place: EGSUZ, from: 2021-03-25, to: 2021-03-26}");
        assertThat(closed(changed, "chabahar-mundra-sea", "2026-04-30")).isTrue();
        assertThat(closed(changed, "chabahar-mundra-sea", "2026-05-01")).isFalse();
        assertThat(closed(changed, "chabahar-mundra-sea", "2026-05-09")).isFalse();
        assertThat(closed(changed, "chabahar-mundra-sea", "2026-05-10")).isTrue();
        assertThat(carries(changed, "vainikkala-spb", "2022-12-31")).isTrue();
        assertThat(carries(changed, "vainikkala-spb", "2024-06-01")).isFalse();
        assertThat(carries(changed, "vainikkala-spb", "2025-01-01")).isTrue();
        assertThat(closed(changed, "EGSUZ", "2021-03-24")).isTrue();
        assertThat(closed(changed, "EGSUZ", "2021-03-25")).isFalse();
        assertThat(closed(changed, "EGSUZ", "2021-03-26")).isTrue();
    }

    @Test
    void closeHoldsForLinksPlacesServicesAndStates() throws IOException {
        Network changed = apply(
                "close: {place: bosporus, from: 2024-01-01, to: 2024-02-01}",
                "close: {state: TM, from: 2024-01-01}",
                "close: {service: utlc, from: 2024-01-01, to: 2024-02-01}");
        assertThat(closed(changed, "bosporus", "2024-01-31")).isTrue();
        assertThat(closed(changed, "bosporus", "2024-02-01")).isFalse();
        assertThat(closed(changed, "TM", "2040-01-01")).isTrue();
        assertThat(services(changed, "utlc", "2023-12-31")).hasSize(1);
        assertThat(services(changed, "utlc", "2024-01-31")).isEmpty();
        assertThat(services(changed, "utlc", "2024-02-01")).hasSize(1);
    }

    @Test
    void openLetsAServiceThatEndedRunOn() throws IOException {
        Network changed = apply("open: {service: titr-train, from: 2018-01-01, to: 2019-01-01}");
        assertThat(services(EURASIA, "titr-train", "2018-06-01")).isEmpty();
        // Before its first row it runs as it did first, in eight days, not as it does since.
        assertThat(services(changed, "titr-train", "2018-06-01"))
                .singleElement()
                .satisfies(s -> assertThat(s.transitDays()).isEqualTo(8));
        assertThat(services(changed, "titr-train", "2019-06-01")).isEmpty();
    }

    @Test
    void removeTakesAPlaceWithItsLinksAndServices() throws IOException {
        Network changed = apply("remove: {place: KZAAU}");
        assertThat(changed.places()).doesNotContainKey("KZAAU");
        assertThat(changed.links()).noneMatch(l -> l.from().equals("KZAAU") || l.to().equals("KZAAU"));
        assertThat(changed.services()).noneMatch(s -> s.stops().contains("KZAAU"));
        assertThat(changed.processes()).noneMatch(p -> p.place().equals("KZAAU"));
        assertThat(changed.links().size()).isLessThan(EURASIA.links().size());
    }

    @Test
    void addMakesPlaceLinkAndServiceThatNameEachOther() throws IOException {
        Network changed = apply(
                "add: {place: {id: enzeli-2, name: New port, state: IR, lat: 37.6, lon: 49.6, kind: lake_port}}",
                "add: {link: {id: new-sea, from_place: enzeli-2, to_place: KZAAU, mode: sea, length_km: 710, "
                        + "speed_kmh: 22, area: caspian}}",
                "add: {service: {id: new-line, name: New line, operator: Somebody, mode: sea, "
                        + "stops: [KZAAU, enzeli-2], frequency_per_week: 2, transit_days: 2}}");
        assertThat(changed.places()).containsKey("enzeli-2");
        assertThat(link(changed, "new-sea", "2024-01-01").evidence().sources()).containsExactly("scenario n");
        assertThat(services(changed, "new-line", "2024-01-01")).hasSize(1);
        assertThat(changed.sources()).containsKey("scenario n");
    }

    @Test
    void priceSetsRatesAndProcessesAndServices() throws IOException {
        Network changed = apply(
                "price: {rate: line-haul-sea-red-sea, value: 0.5, from: 2023-12-01, to: 2024-01-01}",
                "price: {process: customs-kzaau, usd_per_teu: 7}",
                "price: {service: utlc, usd_per_teu: 1234}");
        assertThat(rate(changed, "2023-11-30")).isEqualTo(rate(EURASIA, "2023-11-30"));
        assertThat(rate(changed, "2023-12-10")).isEqualTo(0.5);
        assertThat(rate(changed, "2023-12-31")).isEqualTo(0.5);
        assertThat(rate(changed, "2024-01-01")).isEqualTo(rate(EURASIA, "2024-01-01"));
        assertThat(changed.processes())
                .filteredOn(p -> p.id().equals("customs-kzaau"))
                .allSatisfy(p -> {
                    assertThat(p.usdPerTeu()).isEqualTo(7);
                    assertThat(p.evidence().confidence()).isEqualTo(Confidence.LOW);
                });
        assertThat(services(changed, "utlc", "2024-01-01").getFirst().usdPerTeu())
                .isEqualTo(1234);
    }

    private static double rate(Network network, String date) {
        return network.rates().stream()
                .filter(r ->
                        r.id().equals("line-haul-sea-red-sea") && r.validity().contains(LocalDate.parse(date)))
                .mapToDouble(Rate::value)
                .reduce((a, b) -> {
                    throw new AssertionError("two rates on " + date);
                })
                .orElseThrow();
    }

    /** A wait for a ferry that sails when full follows from a median and its 90th percentile. */
    @Test
    void aFillingTimeKeepsHowMuchItVaries() throws IOException {
        Rate base = fill(EURASIA);
        Rate changed = fill(apply("price: {rate: fill-hours-ferry, value: 500}"));
        assertThat(changed.value()).isEqualTo(500, within(1e-9));
        assertThat(changed.high() / changed.value()).isEqualTo(base.high() / base.value(), within(1e-9));
    }

    private static Rate fill(Network network) {
        return network.rates().stream()
                .filter(r -> r.id().equals("fill-hours-ferry"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void regimesBeginAndEnd() throws IOException {
        Network changed = apply(
                "begin: {regime: {id: r, authority: EU, name: R, scope: place, subject: KZAAU, measure: m}, "
                        + "from: 2027-01-01}",
                "end: {regime: us-irisl, from: 2025-01-01}");
        assertThat(regimes(changed, "r", "2026-12-31")).isEmpty();
        assertThat(regimes(changed, "r", "2027-01-01")).hasSize(1);
        assertThat(regimes(changed, "us-irisl", "2024-12-31")).hasSize(1);
        assertThat(regimes(changed, "us-irisl", "2025-01-01")).isEmpty();
    }

    private static List<Regime> regimes(Network network, String id, String date) {
        return network.regimes().stream()
                .filter(r -> r.id().equals(id) && r.validity().contains(LocalDate.parse(date)))
                .toList();
    }

    @Test
    void seasonChangesWhenALinkIsNavigable() throws IOException {
        Network changed = apply(
                "season: {link: volga-don-rostov-iww, open: all year, from: 2024-06-01}",
                "season: {link: volgograd-volga-don-iww, open: 03-20/12-10}");
        assertThat(carries(EURASIA, "volga-don-rostov-iww", "2025-01-10")).isFalse();
        assertThat(carries(changed, "volga-don-rostov-iww", "2025-01-10")).isTrue();
        assertThat(carries(changed, "volga-don-rostov-iww", "2024-01-10")).isFalse();
        assertThat(carries(changed, "volgograd-volga-don-iww", "2024-12-05")).isTrue();
    }

    @Test
    void scaleOfCapacityReachesLinksAndServices() throws IOException {
        Network changed = apply("scale: {capacity: 0.5, set: {place: AZALT, mode: sea}, from: 2024-01-01}");
        assertThat(link(changed, "aktau-alat-sea", "2024-01-01").capacityMtPerYear())
                .isEqualTo(3);
        assertThat(link(changed, "aktau-alat-sea", "2023-12-31").capacityMtPerYear())
                .isEqualTo(6);
        assertThat(services(changed, "titr-feeder", "2024-01-01").getFirst().frequencyPerWeek())
                .isEqualTo(1.25);
        assertThat(changed.adjustments()).isEmpty();
    }

    @Test
    void scaleOfTimeAndCostAreTwoAdjustments() throws IOException {
        Network changed = apply("scale: {time: 0.5, cost: 2, set: {state: IR}, to: 2025-01-01}");
        assertThat(changed.adjustments())
                .extracting(Adjustment::quantity, Adjustment::factor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Adjustment.Quantity.TIME, 0.5),
                        org.assertj.core.groups.Tuple.tuple(Adjustment.Quantity.COST, 2.0));
        assertThat(changed.links()).isEqualTo(EURASIA.links());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close: {link: spb-moscow, to: 2024-01-01} | open: {link: spb-moscow, from: 2023-12-31}",
                "build: {link: astara-rasht} | close: {link: astara-rasht}",
                "close: {state: TM} | close: {place: akyayla}",
                "close: {place: akyayla} | close: {state: TM}",
                "price: {rate: drayage, value: 1} | price: {rate: drayage, value: 1}",
                "price: {process: customs-kzaau, usd_per_teu: 1} | price: {process: customs-kzaau, usd_per_teu: 2}",
                "season: {service: utlc, open: all year} | season: {service: utlc, open: 01-01/02-02}",
                "end: {regime: us-irisl} | end: {regime: us-irisl, from: 2024-01-01}",
                "scale: {time: 2, set: {state: KZ}} | scale: {time: 2, set: {corridor: middle}}",
                "scale: {cost: 2, set: {step: movement}} | scale: {cost: 2, set: {id: line-haul-rail}}",
                "scale: {cost: 2, set: {id: line-haul-rail}} | scale: {cost: 3, set: {id: line-haul-rail}}",
                "scale: {time: 2, set: {id: titr-feeder, step: movement}} | scale: {time: 3, set: {id: titr-feeder}}",
                "scale: {time: 2, set: {id: titr-feeder, step: movement}} "
                        + "| scale: {time: 3, set: {mode: sea, step: movement}}",
                "scale: {capacity: 2, set: {place: AZALT}} | scale: {capacity: 3, set: {id: aktau-alat-sea}}",
                "scale: {time: 2, set: {step: customs}} | scale: {time: 3, set: {id: customs-kzaau}}"
            })
    void refusesTwoChangesOfTheSame(String one, String other) {
        assertThatThrownBy(() -> read(one, other))
                .isInstanceOf(BadScenarioException.class)
                .hasMessageContaining("1 fault\n")
                .hasMessageContaining("s.yaml:5 ")
                .hasMessageContaining("first in line 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close: {link: spb-moscow, to: 2024-01-01} | open: {link: spb-moscow, from: 2024-01-01}",
                "price: {rate: drayage, value: 1, to: 2020-01-01} | price: {rate: drayage, value: 1, from: 2020-01-01}",
                "scale: {time: 2, set: {state: KZ, mode: rail}} | scale: {time: 2, set: {state: KZ, mode: road}}",
                "scale: {time: 2, set: {state: KZ}} | scale: {cost: 2, set: {state: KZ}}",
                "scale: {time: 2, set: {state: KZ}, to: 2024-01-01} | scale: {time: 2, set: {state: KZ}, from: 2024-01-01}",
                "scale: {cost: 2, set: {id: line-haul-rail-ru}} | scale: {cost: 2, set: {id: line-haul-road-ru}}",
                "scale: {cost: 2, set: {id: line-haul-rail}} | scale: {cost: 2, set: {id: drayage}}",
                "scale: {time: 2, set: {id: titr-feeder}} | scale: {time: 2, set: {id: vcsc-anzali-sea}}",
                "scale: {time: 2, set: {id: border-crossing-incheh-rail-rail}} "
                        + "| scale: {time: 2, set: {id: gauge-change-incheh}}",
                "scale: {time: 2, set: {step: customs}} | scale: {time: 3, set: {step: [port_dwell, movement]}}"
            })
    void takesTwoChangesOfDifferentThingsInEitherOrder(String one, String other) throws IOException {
        Network ab = apply(one, other);
        Network ba = apply(other, one);
        assertThat(ab.links()).containsExactlyInAnyOrderElementsOf(ba.links());
        assertThat(ab.rates()).containsExactlyInAnyOrderElementsOf(ba.rates());
        assertThat(ab.adjustments()).containsExactlyInAnyOrderElementsOf(ba.adjustments());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scale: {time: 2, set: {corridor: midle}} | unknown corridor \"midle\", did you mean middle?",
                "scale: {time: 2, set: {area: caspain}} | unknown water area \"caspain\", did you mean caspian?",
                "scale: {time: 2, set: {id: astara-rashd}} | unknown id \"astara-rashd\", did you mean astara-rasht?",
                "scale: {time: 2, set: {mode: road, area: caspian}} | chooses nothing",
                "add: {link: {id: l, from_place: RUMOW, to_place: INNSA, mode: road, length_km: 100, speed_kmh: 40}} "
                        + "| is shorter than the great circle",
                "add: {link: {id: spb-moscow, from_place: RUMOW, to_place: INNSA, mode: road, length_km: 6000, "
                        + "speed_kmh: 40}} | exists already",
                "add: {service: {id: s, name: s, operator: o, mode: rail, stops: [RUMOW, INNSA], "
                        + "frequency_per_week: 1, transit_days: 9}} | no links of mode rail join",
                "add: {service: {id: s, name: s, operator: o, mode: rail, stops: [RUMOW, RUMOW], "
                        + "frequency_per_week: 1, transit_days: 9}} | calls twice in a row",
                "price: {rate: correlation-rail, value: 1.5} | 1.5 is no share",
                "price: {rate: teu-per-truck-road, value: 0} | 0.0 is no teu",
                "price: {rate: movement-p90-rail, value: 0.9} | 0.9 is no ratio",
                "begin: {regime: {id: us-irisl, authority: US, name: n, scope: state, subject: IR, measure: m}} "
                        + "| exists already",
                "begin: {regime: {id: r, authority: US, name: n, scope: state, subject: XX, measure: m}} | unknown state"
            })
    void refusesWhatDoesNotFit(String change, String words) {
        assertThatThrownBy(() -> read(change))
                .isInstanceOf(BadScenarioException.class)
                .hasMessageContaining("1 fault\n")
                .hasMessageContaining("s.yaml:4 ")
                .hasMessageContaining(words);
    }

    /** A fault is told once: what follows from it is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add: {link: {id: x, from_place: RUMOW, to_place: RUTVE, mode: roda, length_km: 100, speed_kmh: 40}} "
                        + "| close: {link: x}",
                "add: {place: {id: x, name: X, lat: 99, lon: 50, kind: city}} "
                        + "| add: {link: {id: y, from_place: x, to_place: RUMOW, mode: road, length_km: 500, "
                        + "speed_kmh: 40}}",
                "add: {place: {id: x, name: X, state: XX, lat: 40, lon: 50, kind: city}} | scale: {time: 2, set: {place: x}}",
                "begin: {regime: {id: x, authority: NATO, name: n, scope: sector, subject: s, measure: m}} "
                        + "| end: {regime: x, from: 2030-01-01}",
                "open: {lnik: spb-moscow} | close: {place: bosporus}",
                "build: {link: astara-rasht, spede_kmh: 40} | close: {place: bosporus}"
            })
    void tellsAFaultOnce(String faulty, String follows) {
        assertThatThrownBy(() -> read(faulty, follows))
                .isInstanceOf(BadScenarioException.class)
                .hasMessageContaining("1 fault\n")
                .hasMessageContaining("s.yaml:4 ");
    }

    @Test
    void sameFileSameNetwork() throws IOException {
        String[] changes = {
            "scale: {time: 0.5, set: {state: [IR, KZ, TM], mode: [rail, road]}}",
            "scale: {capacity: 2, set: {corridor: [middle, western]}}",
            "close: {state: AZ, from: 2024-01-01}"
        };
        assertThat(apply(changes)).isEqualTo(apply(changes));
        assertThat(read(changes).changes()).isEqualTo(read(changes).changes());
    }

    @Test
    void manyScalingsAreJudgedInShortTime() throws IOException {
        String[] changes = new String[500];
        for (int i = 0; i < changes.length; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i);
            changes[i] = "scale: {time: 2, cost: 2, set: {mode: [rail, road, sea]}, from: " + day + ", to: "
                    + day.plusDays(1) + "}";
        }
        assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        java.time.Duration.ofSeconds(60), () -> read(changes)))
                .doesNotThrowAnyException();
    }
}
