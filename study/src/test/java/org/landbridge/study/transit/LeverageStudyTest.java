package org.landbridge.study.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Confidence;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.data.BaselineReader;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.study.demand.DemandReport;
import org.landbridge.study.demand.DemandStudy;

/** Leverage on the built-in network: what a game must be, and the findings with their sign and order. */
class LeverageStudyTest {
    private static final Path DATA = Path.of("..", "data", "eurasia");
    private static final Network BASE = PackageReader.read(DATA);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final DemandReport DEMAND = DemandStudy.demand(BASE, "base", TradeReader.read(DATA), DAY);
    private static final Elasticities ELASTICITIES =
            Elasticities.of(BaselineReader.read(DATA).sectors());
    private static final String LINK = "astara-rasht";
    private static final World WITHOUT = new World("without", BASE);
    private static final World WITH = new World("with", LinkWorlds.with(BASE, LINK, DAY));

    private static TransitOptions options(int draws, int threads, Set<String> split, Map<String, Double> build) {
        return new TransitOptions(3, split, build, draws, 7, 8, threads);
    }

    private static TransitOptions plain() {
        return options(0, 2, Set.of(), Map.of());
    }

    private static String state(String place) {
        Place known = BASE.places().get(place);
        return known == null ? "" : known.state();
    }

    private static FreightDemand between(String a, String b) {
        return new FreightDemand(
                DEMAND.demand().rows().stream()
                        .filter(r -> state(r.origin()).equals(a)
                                        && state(r.destination()).equals(b)
                                || state(r.origin()).equals(b)
                                        && state(r.destination()).equals(a))
                        .toList(),
                List.of());
    }

    private static Leverage run(FreightDemand demand, TransitOptions options, World... worlds) {
        Map<String, Confidence> confidence = new HashMap<>();
        DEMAND.pairs()
                .forEach(p -> confidence.put(
                        p.flow().exporter() + " " + p.flow().importer() + " "
                                + p.flow().commodity(),
                        p.flow().evidence().confidence()));
        return LeverageStudy.run(
                BASE, List.of(worlds), DAY, "trade", demand, confidence, ELASTICITIES, options, line -> {});
    }

    private static World scenario(String name) {
        return new World(
                name,
                ScenarioReader.read(Path.of("..", "examples", name + ".yaml"), BASE)
                        .applyTo(BASE));
    }

    private static double value(WorldLeverage world, String player) {
        return world.of(player).value().central();
    }

    private static double change(WorldLeverage world, String player) {
        return world.of(player).change().central();
    }

    @Test
    void allIsGivenAwayAndNobodyGetsLessThanNothing() {
        Leverage all = run(DEMAND.demand(), plain(), WITHOUT, WITH);
        for (WorldLeverage world : all.worlds()) {
            double sum = 0;
            double banzhaf = 0;
            for (PlayerLeverage p : world.players()) {
                assertThat(p.value().central()).as(p.player().text()).isGreaterThanOrEqualTo(-1e-3);
                assertThat(p.others().central()).isBetween(-1e-3, p.value().central() + 1e-3);
                assertThat(p.loss().central()).isBetween(-1.0, world.worth().central() + 1);
                sum += p.value().central();
                banzhaf += p.banzhaf();
            }
            assertThat(sum).isCloseTo(world.worth().central(), within(1e-9 * sum));
            assertThat(banzhaf).isCloseTo(world.worth().central(), within(1e-9 * sum));
        }
        assertThat(all.addNothing()).contains("ZA").doesNotContain("RU");
        assertThat(all.lostTonnes()).isZero();
        // A link can only add: no one has to use it.
        assertThat(all.worlds().get(1).worth().central())
                .isGreaterThan(all.worlds().getFirst().worth().central());
    }

    @Test
    void aLinkOfAzerbaijanAndIranMovesThemAlikeOnTradeBetweenOthers() {
        WorldLeverage with =
                run(between("RU", "IN"), plain(), WITHOUT, WITH).worlds().get(1);
        // Russia and India are needed by all their trade, so are the two ends of the link by all that it saves.
        assertThat(change(with, "AZ")).isPositive().isCloseTo(change(with, "IR"), within(1e-3 * change(with, "IR")));
        assertThat(change(with, "RU")).isCloseTo(change(with, "IN"), within(1e-6 * change(with, "IN")));
    }

    @Test
    void rashtAstaraRaisesAzerbaijanAndTakesFromItsRivals() {
        Leverage iran = run(between("RU", "IR"), plain(), WITHOUT, WITH);
        WorldLeverage before = iran.worlds().getFirst();
        WorldLeverage after = iran.worlds().get(1);
        // On Russia-Iran trade: three to five times what it held; Armenia holds less than a third of that before.
        assertThat(value(after, "AZ") / value(before, "AZ")).isBetween(3.0, 6.0);
        assertThat(value(before, "AM")).isPositive().isLessThan(value(before, "AZ") / 3);
        assertThat(change(after, "AM")).isNegative();
        assertThat(change(after, "TM")).isNegative();
        assertThat(change(after, "KZ")).isNegative();
        Leverage india = run(between("RU", "IN"), plain(), WITHOUT, WITH);
        before = india.worlds().getFirst();
        after = india.worlds().get(1);
        assertThat(value(after, "AZ") / value(before, "AZ")).isBetween(3.0, 6.0);
        assertThat(change(after, "TM")).isNegative();
        assertThat(change(after, "KZ")).isNegative();
        assertThat(change(after, "AM")).isNegative();
        // Iran holds far more over Russia-India trade than Azerbaijan does, and is hurt by nothing that opens.
        assertThat(value(before, "IR")).isGreaterThan(10 * value(before, "AZ"));
        assertThat(change(after, "IR")).isPositive();
    }

    @Test
    void suezClosedTakesFromEgyptAndGivesToTheCorridor() {
        WorldLeverage closed = run(DEMAND.demand(), plain(), WITHOUT, scenario("suez-closed"))
                .worlds()
                .get(1);
        assertThat(value(closed, "EG")).isCloseTo(0, within(1.0));
        assertThat(change(closed, "EG")).isNegative();
        assertThat(change(closed, "IR")).isPositive();
        assertThat(change(closed, "AZ")).isPositive();
        assertThat(change(closed, "KZ")).isPositive();
        assertThat(change(closed, "IN")).isNegative();
        assertThat(change(closed, "IR")).isGreaterThan(change(closed, "AZ"));
    }

    @Test
    void theBosporusClosedHurtsRussiaAndTurkeyAndMakesGeorgiaAndIran() {
        WorldLeverage closed = run(DEMAND.demand(), plain(), WITHOUT, scenario("bosporus-closed"))
                .worlds()
                .get(1);
        assertThat(change(closed, "RU")).isNegative();
        assertThat(change(closed, "TR")).isNegative();
        assertThat(change(closed, "GE")).isPositive();
        assertThat(change(closed, "IR")).isPositive();
        assertThat(change(closed, "AZ")).isPositive();
        assertThat(closed.of("RU").changed().getFirst().pair().text()).isEqualTo("TR-RU");
    }

    /**
     * Hubert and Ikonnikova (2011), on our network: for trade of Russia and Iran the sea between them is the direct link
     * past the transit states, the railway through Turkmenistan a rival bypass.
     */
    @Test
    void theDirectSeaMovesMoreThanTheRivalRailway() {
        FreightDemand trade = between("RU", "IR");
        Set<String> ports = Set.of("IRBAZ", "IRAMD", "IRNSH", "bandar-astara");
        Network noSea = BASE.withLinks(BASE.links().stream()
                .filter(l -> l.mode() != Mode.SEA || !ports.contains(l.from()) && !ports.contains(l.to()))
                .toList());
        double direct = moved(run(trade, plain(), new World("no sea", noSea), WITHOUT));
        double rival = moved(
                run(trade, plain(), new World("no railway", LinkWorlds.without(BASE, "akyayla-incheh")), WITHOUT));
        assertThat(rival).isPositive();
        assertThat(direct).isGreaterThan(10 * rival);
    }

    private static double moved(Leverage leverage) {
        return leverage.worlds().get(1).players().stream()
                .mapToDouble(p -> Math.abs(p.change().central()))
                .sum();
    }

    @Test
    void drawsAreTheSameForAnyNumberOfThreads() {
        FreightDemand trade = between("RU", "IN");
        Leverage one = run(trade, options(3, 1, Set.of(), Map.of()), WITHOUT, WITH);
        Leverage three = run(trade, options(3, 3, Set.of(), Map.of()), WITHOUT, WITH);
        assertThat(three.worlds().toString().replace("threads=3", ""))
                .isEqualTo(one.worlds().toString());
        PlayerLeverage azerbaijan = one.worlds().get(1).of("AZ");
        assertThat(azerbaijan.value().low()).isLessThan(azerbaijan.value().high());
        // The change is of the same draw, so it never falls where a link only adds to Azerbaijan.
        assertThat(azerbaijan.change().low()).isGreaterThanOrEqualTo(-1e-3);
    }

    @Test
    void rolesOfASplitStateShareItsTrade() {
        FreightDemand trade = between("RU", "IR");
        WorldLeverage whole = run(trade, plain(), WITHOUT).worlds().getFirst();
        WorldLeverage split = run(trade, options(0, 2, Set.of("IR"), Map.of()), WITHOUT)
                .worlds()
                .getFirst();
        assertThat(split.worth().central())
                .isCloseTo(whole.worth().central(), within(1e-9 * whole.worth().central()));
        assertThat(split.players().stream().map(p -> p.player().text()))
                .contains("IR producer", "IR consumer", "IR transit", "IR port")
                .doesNotContain("IR");
        double together = Stream.of("IR producer", "IR consumer", "IR transit", "IR port")
                .mapToDouble(p -> value(split, p))
                .sum();
        // Who comes as four is asked more often: splitting changes values.
        assertThat(together).isGreaterThan(value(whole, "IR"));
    }

    @Test
    void aLinkIsBuiltWhereItPaysAndItsCostIsShared() {
        FreightDemand trade = between("RU", "IR");
        Leverage open = run(trade, plain(), WITHOUT, WITH);
        double gain = open.worlds().get(1).worth().central()
                - open.worlds().getFirst().worth().central();
        WorldLeverage cheap = run(trade, options(0, 2, Set.of(), Map.of(LINK, gain / 4)), WITHOUT)
                .worlds()
                .getFirst();
        assertThat(cheap.built()).containsExactly(LINK);
        assertThat(cheap.worth().central())
                .isCloseTo(
                        open.worlds().getFirst().worth().central() + gain * 3 / 4,
                        within(1e-9 * cheap.worth().central()));
        assertThat(value(cheap, "AZ"))
                .isBetween(
                        value(open.worlds().getFirst(), "AZ"),
                        value(open.worlds().get(1), "AZ"));
        WorldLeverage dear = run(trade, options(0, 2, Set.of(), Map.of(LINK, 1e12)), WITHOUT)
                .worlds()
                .getFirst();
        assertThat(dear.built()).isEmpty();
        assertThat(dear.worth().central())
                .isCloseTo(
                        open.worlds().getFirst().worth().central(),
                        within(1e-9 * dear.worth().central()));
        for (PlayerLeverage p : dear.players()) {
            assertThat(p.value().central())
                    .isCloseTo(
                            value(open.worlds().getFirst(), p.player().text()),
                            within(1e-6 * dear.worth().central()));
        }
        // For nothing it is as if it were there.
        WorldLeverage free = run(trade, options(0, 2, Set.of(), Map.of(LINK, 0.0)), WITHOUT)
                .worlds()
                .getFirst();
        assertThat(value(free, "AZ"))
                .isCloseTo(
                        value(open.worlds().get(1), "AZ"),
                        within(1e-6 * free.worth().central()));
    }

    @Test
    void waysTellWhatMoved() {
        WorldLeverage with =
                run(between("RU", "IR"), plain(), WITHOUT, WITH).worlds().get(1);
        WayShift shift = with.of("AZ").ways().getFirst();
        assertThat(shift.after().usdPerTonne()).isLessThan(shift.before().usdPerTonne());
        assertThat(shift.afterWithout().usdPerTonne())
                .isEqualTo(shift.beforeWithout().usdPerTonne());
        assertThat(shift.after().way())
                .isNotNull()
                .satisfies(way -> assertThat(way.places()).contains("astara-ir", "IRRAS"));
        assertThat(shift.afterWithout().way())
                .isNotNull()
                .satisfies(way -> assertThat(way.places()).noneMatch(p -> state(p).equals("AZ")));
    }

    @Test
    void whatDoesNotFitTheNetworkIsRefused() {
        assertThatThrownBy(() -> LinkWorlds.with(BASE, "no-such-link", DAY))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("no-such-link");
        assertThatThrownBy(() -> run(between("ZA", "IN"), plain(), WITHOUT))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("nothing moves");
        assertThatThrownBy(() -> run(between("RU", "IN"), options(0, 2, Set.of("XX"), Map.of()), WITHOUT))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("cannot split \"XX\"");
        assertThatThrownBy(() -> run(
                        between("RU", "IN"),
                        options(0, 2, Set.of("RU", "IN", "IR", "AZ", "TR", "GE", "KZ", "TM", "CN"), Map.of()),
                        WITHOUT))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("at most 62");
    }
}
