package org.landbridge.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.data.BaselineReader;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.trade.equilibrium.Deficits;

/** On the built-in package, with some of its economies alone, so that routes of few pairs are searched for. */
class SimulateStudyTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");
    private static final Network BASE = PackageReader.read(EURASIA);
    private static final TradeFacts FACTS = TradeReader.read(EURASIA);
    private static final TradeBaseline SOME =
            only(BaselineReader.read(EURASIA), Set.of("RU", "IR", "IN", "AZ", "DE", "CN", "ROW"));
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);

    private static TradeBaseline only(TradeBaseline all, Set<String> ids) {
        return new TradeBaseline(
                all.economies().stream().filter(e -> ids.contains(e.id())).toList(),
                all.sectors(),
                all.trade().stream()
                        .filter(t -> ids.contains(t.exporter()) && ids.contains(t.importer()))
                        .toList(),
                all.elasticities());
    }

    private static Network with(String example) {
        return ScenarioReader.read(Path.of("..", "examples", example + ".yaml"), BASE)
                .applyTo(BASE);
    }

    private static Simulation run(
            Network changed, List<Sanction> sanctions, int draws, Deficits deficits, int threads) {
        return SimulateStudy.run(
                BASE,
                changed,
                "test",
                DATE,
                SOME,
                FACTS,
                sanctions,
                new SimulateOptions(draws, 11, deficits, 1, 1.35, threads),
                line -> {});
    }

    private static PairEffect pair(Simulation s, String exporter, String importer) {
        return s.pairs().stream()
                .filter(p -> p.exporter().equals(exporter) && p.importer().equals(importer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingChangesWhereNothingChanges() {
        Simulation s = run(BASE, List.of(), 3, Deficits.ADDITIVE, 2);
        Interval zero = new Interval(0, 0, 0);
        assertThat(s.pairsTouched()).isZero();
        assertThat(s.worldUsdMillion()).isEqualTo(zero);
        assertThat(s.states()).allSatisfy(e -> {
            assertThat(e.realIncomePercent()).isEqualTo(zero);
            assertThat(e.exportsUsdMillion()).isEqualTo(zero);
        });
        assertThat(s.pairs())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.changeUsdMillion()).isEqualTo(zero));
    }

    @Test
    void aRailwayHelpsThoseWhoCanUseIt() {
        Simulation s = run(with("astara-rasht-open"), List.of(), 20, Deficits.ADDITIVE, 2);
        assertThat(pair(s, "RU", "IN").costPercent().central()).isNegative();
        assertThat(pair(s, "RU", "IR").costPercent().central()).isNegative();
        assertThat(pair(s, "AZ", "IR").costPercent().central()).isNegative();
        assertThat(pair(s, "RU", "IR").changeUsdMillion().central()).isPositive();
        assertThat(s.worldUsdMillion().central()).isPositive();
        assertThat(s.worldUsdMillion().low()).isLessThan(s.worldUsdMillion().high());
        assertThat(s.residual()).isLessThan(1e-9);
    }

    @ParameterizedTest
    @EnumSource(Deficits.class)
    void aClosedCanalHurtsThoseWhoUseItWhateverTheRuleForDeficits(Deficits deficits) {
        Simulation s = run(with("suez-closed"), List.of(), 0, deficits, 2);
        assertThat(pair(s, "CN", "DE").costPercent().central()).isPositive();
        assertThat(pair(s, "IN", "DE").costPercent().central()).isPositive();
        assertThat(pair(s, "DE", "IN").changePercent().central()).isNegative();
        assertThat(s.costs())
                .allSatisfy(c -> assertThat(c.costPercent().central())
                        .as(c.exporter() + c.importer() + c.sector())
                        .isGreaterThan(-0.05));
        assertThat(s.worldUsdMillion().central()).isNegative();
    }

    @Test
    void whatAllSellIsWhatAllBuy() {
        Simulation s = run(with("suez-closed"), List.of(), 0, Deficits.ADDITIVE, 2);
        double exports = s.states().stream()
                .mapToDouble(e -> e.exportsUsdMillion().central())
                .sum();
        double imports = s.states().stream()
                .mapToDouble(e -> e.importsUsdMillion().central())
                .sum();
        double pairs = s.pairs().stream()
                .mapToDouble(p -> p.changeUsdMillion().central())
                .sum();
        assertThat(imports).isCloseTo(exports, within(1e-6 * Math.abs(exports)));
        assertThat(pairs).isCloseTo(exports, within(1e-6 * Math.abs(exports)));
    }

    @Test
    void threadsDoNotMatter() {
        Network changed = with("astara-rasht-open");
        Simulation one = run(changed, List.of(), 6, Deficits.SCALED, 1);
        Simulation three = run(changed, List.of(), 6, Deficits.SCALED, 3);
        assertThat(three.states()).isEqualTo(one.states());
        assertThat(three.pairs()).isEqualTo(one.pairs());
        assertThat(three.costs()).isEqualTo(one.costs());
        assertThat(three.residual()).isEqualTo(one.residual());
    }

    @Test
    void aSanctionDoesWhatWasEstimatedAndIsNotCountedTwice() {
        Sanction sanction = new SanctionReader(SOME, BASE, DATE).read("DE-RU:complete_trade");
        assertThat(sanction.pairs()).hasSize(2);
        double trade = Math.exp(sanction.effect().coefficient()) - 1;
        Simulation alone = run(BASE, List.of(sanction), 0, Deficits.ADDITIVE, 2);
        // Prices answer, so the effect is near the partial one, not equal to it.
        assertThat(pair(alone, "DE", "RU").changePercent().central() / 100).isCloseTo(trade, within(0.06));
        assertThat(pair(alone, "DE", "RU").sanctioned()).isTrue();
        assertThat(pair(alone, "CN", "RU").changeUsdMillion().central()).isPositive();

        Simulation both = run(with("suez-closed"), List.of(sanction), 0, Deficits.ADDITIVE, 2);
        Simulation canal = run(with("suez-closed"), List.of(), 0, Deficits.ADDITIVE, 2);
        assertThat(both.doubled()).isSubsetOf("DE-RU", "RU-DE");
        assertThat(pair(both, "CN", "DE").costPercent())
                .isEqualTo(pair(canal, "CN", "DE").costPercent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DE-RU", "DE:complete_trade", "DE-XX:complete_trade", "DE-RU:blockade", "DE-EU:complete_trade"})
    void badSanctionsAreTold(String text) {
        SanctionReader reader = new SanctionReader(SOME, BASE, DATE);
        assertThatThrownBy(() -> reader.read(text)).isInstanceOf(BadUsageException.class);
    }
}
