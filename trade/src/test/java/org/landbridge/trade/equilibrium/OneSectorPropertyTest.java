package org.landbridge.trade.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.trade.equilibrium.SolverOptions.Method;

/** What every one-sector equilibrium must be, whatever the world. */
class OneSectorPropertyTest {
    record Case(int states, long seed, double theta, double supply, Deficits deficits) {}

    static Stream<Case> cases() {
        return Stream.of(Deficits.values())
                .flatMap(rule -> Stream.of(
                        new Case(2, 1, 4, 0, rule),
                        new Case(7, 2, 5, 0, rule),
                        new Case(40, 3, 8, 0, rule),
                        new Case(40, 4, 2.5, 1.24, rule),
                        new Case(133, 5, 4, 0.5, rule)));
    }

    private static OneSectorOutcome solve(Case c, TradeFlows flows, CostChange change) {
        return OneSectorEquilibrium.solve(flows, change, new Elasticities(c.theta, c.supply), c.deficits);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyMarketClearsAndTheWorldSpendsWhatItEarns(Case c) {
        TradeFlows flows = MadeWorlds.flows(c.states, c.seed);
        OneSectorOutcome outcome = solve(c, flows, CostChange.adValorem(MadeWorlds.factors(c.states, c.seed)));
        assertThat(outcome.convergence().method()).isEqualTo(Method.NEWTON);
        assertThat(outcome.convergence().residuals()).hasSize(c.states);
        assertThat(outcome.convergence().largestResidual()).isLessThan(1e-11);
        double earned = 0;
        double spent = 0;
        for (int s = 0; s < c.states; s++) {
            double output = outcome.before().output(s) * outcome.outputHats()[s];
            double spending = outcome.before().expenditure(s) * outcome.spendingHats()[s];
            assertThat(outcome.after().output(s)).isCloseTo(output, within(1e-10 * output));
            assertThat(outcome.after().expenditure(s)).isCloseTo(spending, within(1e-10 * spending));
            earned += output;
            spent += spending;
        }
        assertThat(spent).isCloseTo(earned, within(1e-10 * earned));
        assertThat(earned).isCloseTo(flows.world(), within(1e-10 * earned));
    }

    @ParameterizedTest
    @EnumSource(Deficits.class)
    void withoutAShockNothingChanges(Deficits rule) {
        TradeFlows flows = MadeWorlds.flows(60, 11);
        OneSectorOutcome outcome =
                OneSectorEquilibrium.solve(flows, CostChange.none(60), new Elasticities(5, 0.7), rule);
        for (int s = 0; s < 60; s++) {
            assertThat(outcome.welfareHat(Welfare.REAL_INCOME, s)).isCloseTo(1, within(1e-12));
            assertThat(outcome.priceHats()[s]).isCloseTo(1, within(1e-12));
        }
        if (rule != Deficits.BALANCED) {
            assertThat(outcome.convergence().iterations()).isZero();
            assertThat(outcome.welfareHat(Welfare.REAL_INCOME, 7)).isCloseTo(1, within(4e-15));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void contractionFindsWhatNewtonFinds(Case c) {
        TradeFlows flows = MadeWorlds.flows(c.states, c.seed);
        CostChange change = CostChange.adValorem(MadeWorlds.factors(c.states, c.seed));
        Elasticities elasticities = new Elasticities(c.theta, c.supply);
        OneSectorOutcome newton = solve(c, flows, change);
        OneSectorOutcome slow = OneSectorEquilibrium.of(
                        flows,
                        elasticities,
                        c.deficits,
                        SolverOptions.standard().with(Method.CONTRACTION))
                .solve(change, elasticities);
        assertThat(slow.convergence().method()).isEqualTo(Method.CONTRACTION);
        assertThat(newton.convergence().iterations())
                .isLessThan(slow.convergence().iterations());
        for (int s = 0; s < c.states; s++) {
            assertThat(slow.priceHats()[s]).isCloseTo(newton.priceHats()[s], within(1e-9));
            assertThat(slow.indexHats()[s]).isCloseTo(newton.indexHats()[s], within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theUnitOfMoneyDoesNotMatter(Case c) {
        TradeFlows flows = MadeWorlds.flows(c.states, c.seed);
        CostChange change = CostChange.adValorem(MadeWorlds.factors(c.states, c.seed));
        double[] millions = Arrays.stream(flows.values()).map(v -> v * 1e-6).toArray();
        OneSectorOutcome one = solve(c, flows, change);
        OneSectorOutcome other = solve(c, new TradeFlows(flows.states(), millions), change);
        for (int s = 0; s < c.states; s++) {
            assertThat(other.welfareHat(Welfare.REAL_INCOME, s))
                    .isCloseTo(one.welfareHat(Welfare.REAL_INCOME, s), within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfStatesDoesNotMatter(Case c) {
        int n = c.states;
        TradeFlows flows = MadeWorlds.flows(n, c.seed);
        double[] factors = MadeWorlds.factors(n, c.seed);
        double[] turned = new double[n * n];
        double[] turnedFactors = new double[n * n];
        String[] names = new String[n];
        for (int i = 0; i < n; i++) {
            names[n - 1 - i] = flows.states().get(i);
            for (int j = 0; j < n; j++) {
                turned[(n - 1 - i) * n + n - 1 - j] = flows.value(i, j);
                turnedFactors[(n - 1 - i) * n + n - 1 - j] = factors[i * n + j];
            }
        }
        OneSectorOutcome one = solve(c, flows, CostChange.adValorem(factors));
        OneSectorOutcome other = solve(c, new TradeFlows(List.of(names), turned), CostChange.adValorem(turnedFactors));
        for (int s = 0; s < n; s++) {
            assertThat(other.priceHats()[n - 1 - s]).isCloseTo(one.priceHats()[s], within(1e-11));
        }
    }

    @Test
    void inABalancedWorldTheDomesticShareTellsTheGain() {
        TradeFlows flows = MadeWorlds.flows(50, 21);
        CostChange change = CostChange.adValorem(MadeWorlds.factors(50, 22));
        OneSectorOutcome outcome =
                OneSectorEquilibrium.solve(flows, change, Elasticities.endowment(6), Deficits.BALANCED);
        for (int s = 0; s < 50; s++) {
            double income = outcome.welfareHat(Welfare.REAL_INCOME, s);
            assertThat(outcome.before().exports(s))
                    .isCloseTo(
                            outcome.before().imports(s),
                            within(1e-10 * outcome.before().output(s)));
            assertThat(outcome.domesticShareHat(s)).isCloseTo(income, within(1e-11));
            assertThat(outcome.welfareHat(Welfare.REAL_EXPENDITURE, s)).isCloseTo(income, within(1e-11));
            assertThat(outcome.welfareHat(Welfare.FACTOR_PURCHASING_POWER, s)).isCloseTo(income, within(1e-11));
        }
    }

    @Test
    void elasticSupplyWidensTheGain() {
        TradeFlows flows = MadeWorlds.flows(12, 31);
        double[] factors = new double[144];
        Arrays.fill(factors, 0.9);
        for (int s = 0; s < 12; s++) {
            factors[s * 13] = 1;
        }
        OneSectorOutcome fixed = OneSectorEquilibrium.solve(
                flows, CostChange.adValorem(factors), new Elasticities(5, 0), Deficits.BALANCED);
        OneSectorOutcome elastic = OneSectorEquilibrium.solve(
                flows, CostChange.adValorem(factors), new Elasticities(5, 1), Deficits.BALANCED);
        for (int s = 0; s < 12; s++) {
            double price = elastic.welfareHat(Welfare.FACTOR_PURCHASING_POWER, s);
            assertThat(elastic.welfareHat(Welfare.REAL_INCOME, s)).isCloseTo(price * price, within(1e-11));
            assertThat(elastic.welfareHat(Welfare.REAL_INCOME, s))
                    .isGreaterThan(fixed.welfareHat(Welfare.REAL_INCOME, s));
        }
    }

    @ParameterizedTest
    @EnumSource(Deficits.class)
    void aSymmetricWorldStaysSymmetric(Deficits rule) {
        int n = 6;
        double[] values = new double[n * n];
        double[] factors = new double[n * n];
        Arrays.fill(values, 10);
        Arrays.fill(factors, 0.8);
        for (int s = 0; s < n; s++) {
            values[s * n + s] = 100;
            factors[s * n + s] = 1;
        }
        OneSectorOutcome outcome = OneSectorEquilibrium.solve(
                new TradeFlows(MadeWorlds.states(n), values),
                CostChange.adValorem(factors),
                Elasticities.endowment(4),
                rule);
        double index = Math.pow((100 + 5 * 10 * Math.pow(0.8, -4)) / 150, -0.25);
        for (int s = 0; s < n; s++) {
            assertThat(outcome.priceHats()[s]).isCloseTo(1, within(1e-13));
            assertThat(outcome.welfareHat(Welfare.REAL_INCOME, s)).isCloseTo(1 / index, within(1e-13));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPairThatBecomesCheaperTradesMore(Case c) {
        int n = c.states;
        TradeFlows flows = MadeWorlds.flows(n, c.seed);
        for (int pair = 1; pair < n * n; pair += 1 + n * n / 7) {
            if (pair / n == pair % n || flows.values()[pair] == 0) {
                continue;
            }
            double[] factors = new double[n * n];
            Arrays.fill(factors, 1);
            factors[pair] = 0.9;
            OneSectorOutcome outcome = solve(c, flows, CostChange.adValorem(factors));
            assertThat(outcome.after().values()[pair])
                    .as("pair " + pair)
                    .isGreaterThan(outcome.before().values()[pair]);
        }
    }

    @Test
    void aLargeWorldIsSolvedByContraction() {
        int n = 1600;
        TradeFlows flows = MadeWorlds.flows(n, 41);
        OneSectorOutcome outcome = OneSectorEquilibrium.solve(
                flows, CostChange.adValorem(MadeWorlds.factors(n, 42)), Elasticities.endowment(5), Deficits.ADDITIVE);
        assertThat(outcome.convergence().method()).isEqualTo(Method.CONTRACTION);
        assertThat(outcome.convergence().largestResidual()).isLessThan(1e-10);
    }

    /** Worlds that live at home need Newton's method whatever their size; those that trade much do not. */
    @Test
    void largeWorldsAgreeWithContractionToo() {
        int n = 450;
        for (double home : new double[] {1, 300}) {
            TradeFlows made = MadeWorlds.flows(n, 51);
            double[] values = made.values().clone();
            for (int s = 0; s < n; s++) {
                values[s * n + s] *= home;
            }
            TradeFlows flows = new TradeFlows(made.states(), values);
            CostChange change = CostChange.adValorem(MadeWorlds.factors(n, 52));
            Elasticities five = Elasticities.endowment(5);
            OneSectorOutcome fast = OneSectorEquilibrium.solve(flows, change, five, Deficits.SCALED);
            OneSectorOutcome slow = OneSectorEquilibrium.of(
                            flows,
                            five,
                            Deficits.SCALED,
                            SolverOptions.standard().with(Method.CONTRACTION))
                    .solve(change, five);
            assertThat(fast.convergence().largestResidual()).isLessThan(1e-11);
            for (int s = 0; s < n; s++) {
                assertThat(fast.priceHats()[s]).isCloseTo(slow.priceHats()[s], within(1e-8));
            }
        }
    }
}
