package org.landbridge.trade.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every equilibrium of many sectors must be, whatever the world. */
class SectorPropertyTest {
    private static SectorShock shock(int n, int s, long seed) {
        double[][] factors = new double[s][];
        for (int j = 0; j < s; j++) {
            factors[j] = MadeWorlds.factors(n, seed + j);
        }
        return SectorShock.costs(factors);
    }

    @ParameterizedTest
    @EnumSource(Deficits.class)
    void oneSectorWithoutInputsIsTheOneSectorModel(Deficits rule) {
        int n = 25;
        TradeFlows flows = MadeWorlds.flows(n, 5);
        double[] factors = MadeWorlds.factors(n, 6);
        OneSectorOutcome one =
                OneSectorEquilibrium.solve(flows, CostChange.adValorem(factors), Elasticities.endowment(5), rule);
        SectorOutcome many = SectorEquilibrium.solve(
                SectorAccounts.of(flows.states(), List.of("all"), new double[][] {flows.values()}, new double[] {5}),
                SectorShock.everySector(1, factors),
                rule);
        assertThat(many.convergence().largestResidual()).isLessThan(1e-10);
        for (int s = 0; s < n; s++) {
            assertThat(many.wageHats()[s]).isCloseTo(one.priceHats()[s], within(1e-9));
            assertThat(many.consumerIndexHats()[s]).isCloseTo(one.indexHats()[s], within(1e-9));
            for (Welfare measure : Welfare.values()) {
                assertThat(many.welfareHat(measure, s)).isCloseTo(one.welfareHat(measure, s), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Deficits.class)
    void everyMarketClearsAndTheWorldSpendsWhatItEarns(Deficits rule) {
        int n = 20;
        int s = 5;
        SectorOutcome outcome = SectorEquilibrium.solve(MadeWorlds.sectors(n, s, 3), shock(n, s, 4), rule);
        assertThat(outcome.convergence().residuals()).hasSize(n + n * s);
        assertThat(outcome.convergence().largestResidual()).isLessThan(1e-10);
        double income = Arrays.stream(outcome.incomeAfter()).sum();
        double spending = Arrays.stream(outcome.spendingAfter()).sum();
        assertThat(spending).isCloseTo(income, within(1e-9 * income));
        for (int i = 0; i < n; i++) {
            double balance = outcome.imports(outcome.after(), i) - outcome.exports(outcome.after(), i);
            double transfer = outcome.spendingAfter()[i] - outcome.incomeAfter()[i];
            assertThat(balance).isCloseTo(transfer, within(1e-9 * outcome.incomeAfter()[i]));
        }
    }

    @ParameterizedTest
    @EnumSource(Deficits.class)
    void withoutAShockNothingChanges(Deficits rule) {
        SectorAccounts accounts = MadeWorlds.sectors(15, 4, 7);
        SectorOutcome outcome = SectorEquilibrium.solve(accounts, SectorShock.none(), rule);
        SectorOutcome same = SectorEquilibrium.solve(accounts, SectorShock.tariffs(accounts.tariffs()), rule);
        for (int i = 0; i < 15; i++) {
            for (Welfare measure : Welfare.values()) {
                assertThat(outcome.welfareHat(measure, i)).isCloseTo(1, within(1e-11));
                assertThat(same.welfareHat(measure, i)).isCloseTo(1, within(1e-11));
            }
        }
    }

    @Test
    void squareAccountsNeedNoBaseRun() {
        SectorAccounts made = MadeWorlds.sectors(15, 4, 7);
        double[] valueAdded = new double[4 * 15];
        Arrays.fill(valueAdded, 0.98);
        SectorAccounts accounts = made.withInputs(valueAdded, made.inputShares());
        SectorOutcome outcome = SectorEquilibrium.solve(accounts, SectorShock.none(), Deficits.ADDITIVE);
        assertThat(outcome.clippedDemand()).isZero();
        assertThat(outcome.baseShift()).isLessThan(1e-11);
        for (int j = 0; j < 4; j++) {
            for (int c = 0; c < 15 * 15; c++) {
                double flow = accounts.flows()[j][c];
                assertThat(outcome.before()[j][c]).isCloseTo(flow, within(1e-9 * (1 + flow)));
            }
        }
    }

    @Test
    void theUnitOfMoneyAndTheOrderOfSectorsDoNotMatter() {
        int n = 12;
        SectorAccounts a = MadeWorlds.sectors(n, 3, 9);
        SectorShock shock = shock(n, 3, 10);
        SectorOutcome one = SectorEquilibrium.solve(a, shock, Deficits.ADDITIVE);
        int[] order = {2, 0, 1};
        double[][] flows = new double[3][];
        double[][] tariffs = new double[3][];
        double[][] factors = new double[3][];
        double[] thetas = new double[3];
        double[] valueAdded = new double[3 * n];
        double[] inputs = new double[9 * n];
        for (int j = 0; j < 3; j++) {
            flows[j] = Arrays.stream(a.flows()[order[j]]).map(v -> v * 1e-6).toArray();
            tariffs[j] = a.tariffs()[order[j]];
            factors[j] = shock.costFactors()[order[j]];
            thetas[j] = a.thetas()[order[j]];
            for (int i = 0; i < n; i++) {
                valueAdded[j * n + i] = a.valueAddedShares()[order[j] * n + i];
                for (int to = 0; to < 3; to++) {
                    inputs[(i * 3 + j) * 3 + to] = a.inputShares()[(i * 3 + order[j]) * 3 + order[to]];
                }
            }
        }
        SectorOutcome other = SectorEquilibrium.solve(
                SectorAccounts.of(a.states(), List.of("x", "y", "z"), flows, thetas)
                        .withInputs(valueAdded, inputs)
                        .withTariffs(tariffs),
                SectorShock.costs(factors),
                Deficits.ADDITIVE);
        for (int i = 0; i < n; i++) {
            assertThat(other.welfareHat(Welfare.REAL_INCOME, i))
                    .isCloseTo(one.welfareHat(Welfare.REAL_INCOME, i), within(1e-9));
        }
    }

    @Test
    void aPairThatBecomesCheaperTradesMoreInThatSector() {
        int n = 10;
        SectorAccounts accounts = MadeWorlds.sectors(n, 3, 12);
        SectorEquilibrium world = SectorEquilibrium.of(accounts, Deficits.ADDITIVE, SolverOptions.standard());
        for (int pair = 1; pair < n * n; pair += 13) {
            if (accounts.flows()[0][pair] == 0 || pair / n == pair % n) {
                continue;
            }
            double[][] factors = new double[3][n * n];
            for (double[] sector : factors) {
                Arrays.fill(sector, 1);
            }
            factors[0][pair] = 0.9;
            SectorOutcome outcome = world.solve(SectorShock.costs(factors));
            assertThat(outcome.after()[0][pair]).isGreaterThan(outcome.before()[0][pair]);
        }
    }

    /** In autarky of sectors linked by inputs, cheaper trade at home of everything lowers prices by the input multiplier. */
    @Test
    void inputsMultiplyAGain() {
        double[] values = {50, 50, 50, 50};
        double[] factors = {0.9, 0.9, 0.9, 0.9};
        SectorAccounts accounts = SectorAccounts.of(
                        List.of("A", "B"), List.of("all"), new double[][] {values}, new double[] {4})
                .withInputs(new double[] {0.4, 0.4}, new double[] {1, 1});
        SectorOutcome outcome = SectorEquilibrium.solve(accounts, SectorShock.everySector(1, factors), Deficits.SCALED);
        double expected = Math.pow(1 / 0.9, 1 / 0.4);
        assertThat(outcome.welfareHat(Welfare.REAL_INCOME, 0)).isCloseTo(expected, within(1e-10));
        assertThat(outcome.welfareHat(Welfare.REAL_INCOME, 1)).isCloseTo(expected, within(1e-10));
    }

    @Test
    void aSolutionDoesNotDependOnWhatWasAskedBefore() {
        SectorAccounts accounts = MadeWorlds.sectors(12, 3, 15);
        SectorEquilibrium world = SectorEquilibrium.of(accounts, Deficits.ADDITIVE, SolverOptions.standard());
        SectorOutcome first = world.solve(shock(12, 3, 16));
        world.solve(shock(12, 3, 99));
        SectorOutcome again = world.solve(shock(12, 3, 16));
        assertThat(again.wageHats()).containsExactly(first.wageHats());
        assertThat(world.copy().solve(shock(12, 3, 16)).wageHats()).containsExactly(first.wageHats());
    }
}
