package org.landbridge.trade.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;
import org.landbridge.trade.equilibrium.EquilibriumDraws.Draw;
import org.landbridge.trade.equilibrium.EquilibriumDraws.SectorDraw;

class EquilibriumDrawsTest {
    private static final int N = 30;
    private final OneSectorEquilibrium world = OneSectorEquilibrium.of(
            MadeWorlds.flows(N, 3), Elasticities.endowment(5), Deficits.ADDITIVE, SolverOptions.standard());
    private final CostChange change = CostChange.adValorem(MadeWorlds.factors(N, 4));
    private final Draw central = new Draw(change, Elasticities.endowment(5));

    private Draw draw(int index) {
        return new Draw(change, Elasticities.endowment(CoefficientDraws.theta(5, 1, 42, index)));
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        DrawSummary one = EquilibriumDraws.oneSector(world, central, this::draw, 60, 1);
        DrawSummary three = EquilibriumDraws.oneSector(world, central, this::draw, 60, 3);
        for (Measure measure : Measure.values()) {
            for (int s = 0; s < N; s++) {
                for (double p : new double[] {0, 0.1, 0.5, 0.77, 1}) {
                    assertThat(three.quantile(measure, s, p)).isEqualTo(one.quantile(measure, s, p));
                }
            }
        }
    }

    @Test
    void aDrawIsWhatItsParametersGiveAlone() {
        IntFunction<Draw> same = index -> draw(7);
        DrawSummary summary = EquilibriumDraws.oneSector(world, central, same, 3, 1);
        Draw seventh = draw(7);
        OneSectorOutcome alone = world.solve(seventh.change(), seventh.elasticities());
        for (int s = 0; s < N; s++) {
            assertThat(summary.quantile(Measure.REAL_INCOME, s, 0.5))
                    .isCloseTo(alone.welfareHat(Welfare.REAL_INCOME, s), within(1e-11));
            assertThat(summary.quantile(Measure.EXPORTS, s, 0)).isCloseTo(alone.exportsHat(s), within(1e-10));
        }
    }

    @Test
    void drawsAreNormalWithTheGivenCovariance() {
        double[] covariance = {0.04, 0.018, 0.018, 0.09};
        CoefficientDraws draws = new CoefficientDraws(new double[] {1, -2}, covariance, 5);
        int count = 200_000;
        double[] sum = new double[2];
        double[] squares = new double[3];
        for (int d = 0; d < count; d++) {
            double[] b = draws.draw(d);
            double x = b[0] - 1;
            double y = b[1] + 2;
            sum[0] += x;
            sum[1] += y;
            squares[0] += x * x;
            squares[1] += x * y;
            squares[2] += y * y;
        }
        assertThat(sum[0] / count).isCloseTo(0, within(0.002));
        assertThat(sum[1] / count).isCloseTo(0, within(0.003));
        assertThat(squares[0] / count).isCloseTo(0.04, within(0.0006));
        assertThat(squares[1] / count).isCloseTo(0.018, within(0.0006));
        assertThat(squares[2] / count).isCloseTo(0.09, within(0.0013));
    }

    @Test
    void aCovarianceThatIsNone() {
        double[] beta = {1, 2};
        assertThatThrownBy(() -> new CoefficientDraws(beta, new double[] {1, 2, 2, 1}, 1))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("positive semidefinite");
        assertThatThrownBy(() -> new CoefficientDraws(beta, new double[] {1, 0.5, 0.4, 1}, 1))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("symmetric");
        double[] singular = {1, 1, 1, 1};
        double[] drawn = new CoefficientDraws(beta, singular, 1).draw(0);
        assertThat(drawn[1] - 2).isCloseTo(drawn[0] - 1, within(1e-14));
    }

    @Test
    void coefficientsMakeAShock() {
        double[][] days = {new double[] {0, -2, 0, 0}, new double[] {0, 1, 1, 0}};
        assertThat(new CoefficientShock(days).with(new double[] {-0.1, 0.3}).factors())
                .containsExactly(1, Math.exp(-0.1 * -2 + 0.3), Math.exp(0.3), 1);
    }

    @Test
    void drawsWithoutEquilibriumAreCounted() {
        // Ending the trade of a state that lives on its surplus, in every third draw.
        TradeFlows flows = new TradeFlows(MadeWorlds.states(3), new double[] {1, 60, 60, 1, 50, 6, 1, 8, 200});
        Elasticities eight = Elasticities.endowment(8);
        OneSectorEquilibrium small = OneSectorEquilibrium.of(flows, eight, Deficits.ADDITIVE, SolverOptions.standard());
        CostChange hard = CostChange.adValorem(new double[] {1, 40, 40, 1, 1, 1, 1, 1, 1});
        Draw none = new Draw(CostChange.none(3), eight);
        DrawSummary summary =
                EquilibriumDraws.oneSector(small, none, d -> d % 3 == 0 ? new Draw(hard, eight) : none, 10, 2);
        assertThat(summary.failed()).isEqualTo(4);
        assertThat(summary.quantile(Measure.REAL_INCOME, 0, 0.5)).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> EquilibriumDraws.oneSector(small, none, d -> new Draw(hard, eight), 5, 2))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("none of 5 draws");
    }

    @Test
    void drawsOfSectors() {
        SectorAccounts accounts = MadeWorlds.sectors(10, 3, 8);
        SectorEquilibrium sectors = SectorEquilibrium.of(accounts, Deficits.ADDITIVE, SolverOptions.standard());
        SectorShock shock = SectorShock.everySector(3, MadeWorlds.factors(10, 9));
        SectorDraw middle = new SectorDraw(shock, accounts.thetas());
        IntFunction<SectorDraw> draws = d -> new SectorDraw(
                shock,
                Arrays.stream(accounts.thetas())
                        .map(t -> CoefficientDraws.theta(t, 0.2 * t, 1, d))
                        .toArray());
        DrawSummary one = EquilibriumDraws.sectors(sectors, middle, draws, 20, 1);
        DrawSummary two = EquilibriumDraws.sectors(sectors, middle, draws, 20, 2);
        SectorOutcome central = sectors.solve(shock);
        for (int s = 0; s < 10; s++) {
            double low = one.quantile(Measure.REAL_INCOME, s, 0);
            double high = one.quantile(Measure.REAL_INCOME, s, 1);
            assertThat(two.quantile(Measure.REAL_INCOME, s, 0)).isEqualTo(low);
            assertThat(central.welfareHat(Welfare.REAL_INCOME, s)).isBetween(low, high);
        }
    }
}
