package org.landbridge.study.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.FreightAssignment;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightEquilibrium;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.trade.appraise.Effects;
import org.landbridge.trade.appraise.Input;
import org.landbridge.trade.appraise.Inputs;
import org.landbridge.trade.appraise.Item;
import org.landbridge.trade.appraise.SwitchingValue;

/** The missing railway, appraised: who gains adds up, transfers cancel, nothing gains where nothing changes. */
class AppraisalStudyTest {
    private static final Path DATA = Path.of("..", "data", "eurasia");
    private static final Network EURASIA = PackageReader.read(DATA);
    private static final TradeFacts FACTS = TradeReader.read(DATA);
    private static final ProjectFile PROJECT =
            ProjectReader.read(Path.of("..", "examples", "rasht-astara.yaml"), EURASIA);
    private static final Scenario OPEN = ScenarioReader.read(PROJECT.scenario(), EURASIA);
    private static final LocalDate DATE = LocalDate.of(2029, 12, 31);
    private static final FreightOptions OPTIONS = new FreightOptions(1e-7, 200, 12, 1e-3, 2);
    private static final FreightDemand DEMAND = new FreightDemand(
            List.of(
                    new FreightOd("RUMOW", "IRTHR", "general", 800_000),
                    new FreightOd("IRTHR", "RUMOW", "fruit", 300_000),
                    new FreightOd("RUMOW", "IRBND", "grain", 900_000),
                    new FreightOd("AZBAK", "IRTHR", "general", 400_000),
                    new FreightOd("CNSHA", "INNSA", "machinery", 500_000)),
            List.of());

    private static Appraisal appraise(String traffic, long seed) {
        return AppraisalStudy.run(
                EURASIA,
                FACTS,
                PROJECT,
                OPEN,
                new AppraisalOptions(traffic, null, null, seed, 2000, false, OPTIONS),
                line -> {});
    }

    private static TrafficEffects assigned(Network changed) {
        return new AssignedTraffic(EURASIA, changed, DATE, PROJECT, ChoiceParameters.STANDARD, line -> {})
                .effects(DEMAND, 2023, OPTIONS, List.of());
    }

    @Test
    void whoGainsAddsUpToTheWhole() {
        Appraisal a = appraise("promoters", 1);
        double size = a.presentValues().values().stream().mapToDouble(Math::abs).sum();
        assertThat(a.states().stream().mapToDouble(StateShare::total).sum()).isCloseTo(a.npv(), within(1e-9 * size));
        assertThat(a.states().stream().mapToDouble(StateShare::lending).sum()).isCloseTo(0, within(1e-9 * size));
        assertThat(a.presentValues().values().stream().mapToDouble(v -> v).sum())
                .isCloseTo(a.npv(), within(1e-9 * size));
        double users = a.presentValues().entrySet().stream()
                .filter(e -> e.getKey().isUsers())
                .mapToDouble(e -> e.getValue())
                .sum();
        assertThat(a.states().stream().mapToDouble(StateShare::users).sum()).isCloseTo(users, within(1e-9 * size));
    }

    @Test
    void transfersCancel() {
        for (TrafficEffects e : List.of(appraise("promoters", 1).traffic(), assigned(OPEN.applyTo(EURASIA)))) {
            double paid = e.paid().values().stream().mapToDouble(v -> v).sum();
            double received = e.received().values().stream().mapToDouble(v -> v).sum();
            assertThat(paid).isNotZero();
            assertThat(received).isCloseTo(paid, within(1e-9 * Math.abs(paid) + 1e-6));
            assertThat(received)
                    .isCloseTo(e.effects().receiptsUsd() + e.effects().accessUsd(), within(1e-6));
        }
    }

    @Test
    void nothingGainsWhereNothingChanges() {
        TrafficEffects e = assigned(EURASIA);
        Effects f = e.effects();
        assertThat(e.linkTonnes()).isZero();
        for (double gain : new double[] {
            f.freightUsd(),
            f.timeUsd(),
            f.reliabilityUsd(),
            f.choiceUsd(),
            f.receiptsUsd(),
            f.accessUsd(),
            f.co2Tonnes()
        }) {
            // What is left is the gap of the assignment.
            assertThat(gain).isCloseTo(0, within(300.0));
        }
    }

    /** The parts of the gain add up to the change of the logsum, so the rule of half holds for the whole of it. */
    @Test
    void theGainOfTheAssignmentIsThatOfTheLogsum() {
        TrafficEffects e = assigned(OPEN.applyTo(EURASIA));
        double logsum = 0;
        var before = assign(EURASIA, null);
        var after = assign(OPEN.applyTo(EURASIA), before);
        for (int c = 0; c < before.cells().size(); c++) {
            logsum += before.cells().get(c).od().tonnesPerYear()
                    * (before.expectedUsdPerTonne()[c] - after.expectedUsdPerTonne()[c]);
        }
        assertThat(logsum).isCloseTo(before.expectedUsd() - after.expectedUsd(), within(1e-3));
        assertThat(e.effects().usersUsd()).isCloseTo(logsum, within(1e-6 * logsum + 1));
        assertThat(logsum).isGreaterThan(1e6);
        assertThat(e.users().values().stream().mapToDouble(v -> v).sum())
                .isCloseTo(e.effects().usersUsd(), within(1e-3));
        assertThat(e.commodities().stream()
                        .mapToDouble(TrafficEffects.Part::usersUsd)
                        .sum())
                .isCloseTo(e.effects().usersUsd(), within(1e-3));
        assertThat(e.linkTonnes()).isBetween(3e5, 2.4e6);
    }

    private static FreightEquilibrium assign(Network network, @Nullable FreightEquilibrium before) {
        return FreightAssignment.assign(
                network, DATE, DEMAND, ChoiceParameters.STANDARD, OPTIONS, i -> List.of(), before, step -> {});
    }

    @Test
    void freightThatCannotUseTheLinkIsLeftOut() {
        LinkDemand touched =
                new LinkDemand(OPEN.applyTo(EURASIA), DATE, new HashSet<>(PROJECT.links()), ChoiceParameters.STANDARD);
        assertThat(touched.of(DEMAND, AppraisalStudy.MOST_DETOUR, 2).rows().stream()
                        .map(FreightOd::origin))
                .containsExactly("RUMOW", "IRTHR", "RUMOW", "AZBAK");
        assertThat(new LinkDemand(EURASIA, DATE, new HashSet<>(PROJECT.links()), ChoiceParameters.STANDARD).isOpen())
                .isFalse();
    }

    @Test
    void theLoanIsAsPublished() {
        FinancialResult.LoanResult loan =
                appraise("first-stage", 1).finance().loans().getFirst();
        // 1300 million EUR at 3 % over ten years.
        assertThat(loan.firstInstalment()).isCloseTo(152.4, within(0.05));
        assertThat(loan.lenderRates().single().orElseThrow()).isCloseTo(0.03, within(1e-9));
        assertThat(loan.grantElement()).isBetween(0.1, 0.16);
        assertThat(loan.lenderNpv()).isNegative();
    }

    @Test
    void switchingValuesAndDrawsBelongToTheSameProject() {
        Appraisal a = appraise("promoters", 4);
        assertThat(a.switchingValues()).isNotEmpty();
        for (SwitchingValue s : a.switchingValues()) {
            assertThat(a.project().netPresentValue(Inputs.stated().with(s.input(), s.value()), a.rate()))
                    .isCloseTo(0, within(1.0));
        }
        assertThat(a.switchingValues()).anyMatch(s -> s.input() == Input.CAPITAL && s.value() < 1);
        Appraisal again = appraise("promoters", 4);
        assertThat(again.uncertainty().npv()).containsExactly(a.uncertainty().npv());
        assertThat(appraise("promoters", 5).uncertainty().npv())
                .isNotEqualTo(a.uncertainty().npv());
    }

    /** Much more traffic is worth more to users, but even the promoters' does not pay for the railway. */
    @Test
    void promotersTrafficIsWorthMoreThanTheFirstStage() {
        Appraisal promoters = appraise("promoters", 1);
        Appraisal first = appraise("first-stage", 1);
        assertThat(promoters.traffic().linkTonnes()).isCloseTo(15e6, within(1.0));
        assertThat(first.traffic().linkTonnes()).isCloseTo(5e6, within(1.0));
        assertThat(promoters.presentValues().get(Item.FREIGHT))
                .isGreaterThan(first.presentValues().get(Item.FREIGHT));
        assertThat(promoters.npv()).isNegative();
        assertThat(first.npv()).isNegative();
        assertThat(promoters.presentValues().get(Item.CAPITAL)).isCloseTo(-1.58e9, within(2e7));
    }

    @Test
    void refusesTrafficAndScenariosThatAreNone() {
        assertThatThrownBy(() -> appraise("wishes", 1))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("promoters");
        Scenario other = ScenarioReader.read(Path.of("..", "examples", "suez-closed.yaml"), EURASIA);
        assertThatThrownBy(() -> AppraisalStudy.run(
                        EURASIA,
                        FACTS,
                        PROJECT,
                        other,
                        new AppraisalOptions(null, null, null, 1, null, false, OPTIONS),
                        line -> {}))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("opens none of the project's links");
    }

    @Test
    void theEquivalentVariationStandsBesideAndAddsNothing() {
        Appraisal a = appraise("promoters", 1);
        assertThat(a.equivalentVariation()).isNull();
        Appraisal b = a.withEquivalentVariation(new EquivalentVariation(
                "test", 2015, "none", List.of(new EquivalentVariation.ByState("IR", 1e8, 5e7, 2e8))));
        assertThat(b.npv()).isEqualTo(a.npv());
        assertThat(b.states()).isEqualTo(a.states());
    }
}
