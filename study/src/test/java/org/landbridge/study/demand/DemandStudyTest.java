package org.landbridge.study.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.Confidence;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Evidence;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.TradeFlow;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;

class DemandStudyTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");
    private static final Network NETWORK = PackageReader.read(EURASIA);
    private static final TradeFacts FACTS = TradeReader.read(EURASIA);
    private static final LocalDate MID_2023 = LocalDate.of(2023, 7, 1);

    private static DemandReport on(LocalDate date) {
        return DemandStudy.demand(NETWORK, "base", FACTS, date);
    }

    private static String state(String place) {
        Place found = NETWORK.places().get(place);
        return found == null ? "" : found.state();
    }

    /** Splitting over places loses nothing and adds nothing, whatever the date. */
    @ParameterizedTest
    @ValueSource(strings = {"1995-01-01", "2021-06-01", "2022-12-31", "2023-07-01", "2024-06-01", "2030-01-01"})
    void totalsOfPairsOfStatesAreKept(String date) {
        DemandReport report = on(LocalDate.parse(date));
        Map<String, Double> placed = new HashMap<>();
        for (FreightOd row : report.demand().rows()) {
            placed.merge(
                    state(row.origin()) + state(row.destination()) + row.commodity(), row.tonnesPerYear(), Double::sum);
        }
        for (PairDemand pair : report.pairs()) {
            TradeFlow flow = pair.flow();
            double sum = placed.getOrDefault(flow.exporter() + flow.importer() + flow.commodity(), 0.0);
            assertThat(sum).as(flow.id()).isCloseTo(pair.corridorTonnes(), within(1e-9 * pair.corridorTonnes()));
        }
        double all =
                report.pairs().stream().mapToDouble(PairDemand::corridorTonnes).sum();
        assertThat(report.demand().tonnesPerYear()).isCloseTo(all, within(1e-9 * all));
    }

    /** The margins are the same whatever the partner: a place has its share of every pair. */
    @Test
    void aPlaceHasTheSameShareOfEveryPartner() {
        Map<String, Double> whole = new TreeMap<>();
        Map<String, Double> moscow = new TreeMap<>();
        for (FreightOd row : on(MID_2023).demand().rows()) {
            if (row.commodity().equals("general") && state(row.destination()).equals("RU")) {
                whole.merge(state(row.origin()), row.tonnesPerYear(), Double::sum);
                if (row.destination().equals("RUMOW")) {
                    moscow.merge(state(row.origin()), row.tonnesPerYear(), Double::sum);
                }
            }
            if (row.commodity().equals("container-mixed")
                    && state(row.destination()).equals("RU")) {
                whole.merge(state(row.origin()) + "c", row.tonnesPerYear(), Double::sum);
                if (row.destination().equals("RUMOW")) {
                    moscow.merge(state(row.origin()) + "c", row.tonnesPerYear(), Double::sum);
                }
            }
        }
        assertThat(whole).hasSizeGreaterThanOrEqualTo(4);
        double first = moscow.getOrDefault("IR", 0.0) / whole.getOrDefault("IR", 1.0);
        assertThat(first).isBetween(0.1, 0.3);
        whole.forEach((origin, tonnes) ->
                assertThat(moscow.getOrDefault(origin, 0.0) / tonnes).isCloseTo(first, within(1e-12)));
    }

    /** Where no row of trade_places tells exports from imports, people count the same for both. */
    @Test
    void exportsAndImportsAreTreatedAlike() {
        Map<String, Double> out = new TreeMap<>();
        Map<String, Double> in = new TreeMap<>();
        for (FreightOd row : on(MID_2023).demand().rows()) {
            if (state(row.origin()).equals("IR") && state(row.destination()).equals("UZ")) {
                out.merge(row.origin(), row.tonnesPerYear() / 479_614, Double::sum);
            }
            if (state(row.origin()).equals("UZ") && state(row.destination()).equals("IR")) {
                in.merge(row.destination(), row.tonnesPerYear() / 59_244, Double::sum);
            }
        }
        assertThat(out.keySet()).isEqualTo(in.keySet()).hasSizeGreaterThan(10);
        out.forEach((place, share) -> assertThat(in.get(place)).isCloseTo(share, within(1e-9)));
    }

    @Test
    void rowsAreSoundAndOrdered() {
        DemandReport report = on(MID_2023);
        List<FreightOd> rows = report.demand().rows();
        Set<String> keys = new HashSet<>();
        for (FreightOd row : rows) {
            assertThat(row.tonnesPerYear()).isPositive();
            Place origin = NETWORK.places().get(row.origin());
            assertThat(origin != null && origin.kind().hasDoor()).isTrue();
            assertThat(keys.add(row.origin() + row.destination() + row.commodity()))
                    .isTrue();
        }
        assertThat(rows).hasSizeBetween(1_000, 20_000);
        Comparator<FreightOd> order = Comparator.comparing((FreightOd r) -> state(r.origin()))
                .thenComparing(r -> state(r.destination()))
                .thenComparing(FreightOd::commodity)
                .thenComparing(FreightOd::origin)
                .thenComparing(FreightOd::destination);
        assertThat(rows).isSortedAccordingTo(order);
        assertThat(on(MID_2023)).isEqualTo(report);
    }

    @Test
    void everyFigureHasASource() {
        for (TradeFlow flow : FACTS.flows()) {
            assertThat(flow.evidence().sources()).as(flow.id()).isNotEmpty();
            assertThat(NETWORK.sources().keySet()).containsAll(flow.evidence().sources());
        }
        assertThat(NETWORK.sources().keySet()).containsAll(on(MID_2023).demand().sources());
    }

    /** Totals that customs and railways have published. */
    @ParameterizedTest
    @CsvSource({
        "2023-07-01, RU, IR, 3353000",
        "2023-07-01, IR, RU, 2185000",
        "2022-07-01, RU, IR, 2620000",
        "2022-07-01, IR, RU, 1410000",
        "2021-07-01, RU, IR, 9100000",
        "2021-07-01, IR, RU, 1141935",
        "2022-07-01, IR, KZ, 475615",
        "2022-07-01, IR, AZ, 765416",
        "2023-07-01, KZ, UZ, 10000000",
        "2023-07-01, KZ, RU, 34600000",
        "2023-07-01, KZ, CN, 12700000",
        "2024-07-01, KZ, CN, 13700000"
    })
    void totalsArePublishedOnes(LocalDate date, String exporter, String importer, double tonnes) {
        double sum = on(date).pairs().stream()
                .filter(p -> p.flow().exporter().equals(exporter)
                        && p.flow().importer().equals(importer))
                .mapToDouble(PairDemand::tonnes)
                .sum();
        assertThat(sum).isCloseTo(tonnes, within(2.0));
    }

    /** Oil in tankers is trade, but no demand of the corridors. */
    @Test
    void bulkBySeaIsTradeButNoDemand() {
        DemandReport report = on(MID_2023);
        PairDemand crude = report.pairs().stream()
                .filter(p -> p.flow().id().equals("ru-in-crude-oil"))
                .findFirst()
                .orElseThrow();
        assertThat(crude.tonnes()).isBetween(80e6, 84e6);
        assertThat(crude.corridorTonnes()).isZero();
        assertThat(report.demand().rows()).noneMatch(r -> r.commodity().equals("crude-oil"));
    }

    @Test
    void grainComesFromWhereItGrows() {
        List<FreightOd> grain = on(MID_2023).demand().rows().stream()
                .filter(r -> r.commodity().equals("grain") && state(r.origin()).equals("RU"))
                .toList();
        assertThat(grain).isNotEmpty();
        assertThat(grain.stream().map(FreightOd::origin).distinct())
                .allMatch(p -> NETWORK.places().get(p).latDeg() < 50)
                .contains("RUROV", "RUVOG");
    }

    @Test
    void theNearestYearCounts() {
        assertThat(DemandStudy.pairs(NETWORK, FACTS, LocalDate.of(2022, 7, 1)).stream()
                        .filter(p -> p.flow().id().equals("kz-ge-general"))
                        .map(p -> p.flow().from().getYear() + " " + p.daysAway()))
                .containsExactly("2022 0");
        assertThat(DemandStudy.pairs(NETWORK, FACTS, LocalDate.of(2026, 1, 11)).stream()
                        .filter(p -> p.flow().id().equals("kz-ge-general"))
                        .map(p -> p.flow().from().getYear() + " " + p.daysAway()))
                .containsExactly("2025 11");
    }

    @Test
    void aStateWithoutPlacesIsTold() {
        TradeFlow flow = new TradeFlow(
                "ye-ru-tea",
                "YE",
                "RU",
                "tea",
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2024, 1, 1),
                Double.NaN,
                10,
                1,
                "",
                new Evidence(List.of("estimate"), Confidence.LOW));
        TradeFacts facts = new TradeFacts(List.of(flow), FACTS.ends(), FACTS.units(), List.of(), List.of());
        assertThatThrownBy(() -> DemandStudy.demand(NETWORK, "base", facts, MID_2023))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("trade_flows.csv column exporter [ye-ru-tea]")
                .hasMessageContaining("no place where goods can begin or end");
    }

    /** Great circle between two airports as the FAI publishes it for its sphere: 5,540 km New York to London. */
    @Test
    void greatCircles() {
        assertThat(GreatCircle.km(40.6413, -73.7781, 51.47, -0.4543)).isCloseTo(5540, within(10.0));
        assertThat(GreatCircle.km(10, 20, 10, 20)).isZero();
        assertThat(GreatCircle.km(0, 0, 0, 180)).isCloseTo(Math.PI * 6371.0088, within(1e-6));
    }
}
