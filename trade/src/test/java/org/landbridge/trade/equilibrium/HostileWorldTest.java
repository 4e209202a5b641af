package org.landbridge.trade.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.NoSolutionException;

/** Worlds that cannot be: every error says what is wrong and what to do. */
class HostileWorldTest {
    private static final List<String> THREE = List.of("RUS", "IRN", "IND");

    private static TradeFlows world() {
        return new TradeFlows(THREE, new double[] {90, 5, 7, 4, 50, 6, 3, 8, 200});
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aFlowThatIsNoFlow(double value) {
        double[] values = world().values().clone();
        values[1] = value;
        assertThatThrownBy(() -> new TradeFlows(THREE, values))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("RUS to IRN")
                .hasMessageContaining("is no trade");
    }

    @Test
    void aStateThatSellsOrBuysNothing() {
        assertThatThrownBy(() -> new TradeFlows(THREE, new double[] {90, 5, 7, 0, 0, 0, 3, 8, 200}))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("[IRN]")
                .hasMessageContaining("sells nothing");
        assertThatThrownBy(() -> new TradeFlows(THREE, new double[] {90, 0, 7, 4, 0, 6, 3, 0, 200}))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("[IRN]")
                .hasMessageContaining("buys nothing");
    }

    @Test
    void islands() {
        assertThatThrownBy(() -> new TradeFlows(THREE, new double[] {90, 5, 0, 4, 50, 0, 0, 0, 200}))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("[IND]")
                .hasMessageContaining("no trade joins this");
    }

    @Test
    void aShockThatMakesIslands() {
        double infinite = Double.POSITIVE_INFINITY;
        CostChange cut = CostChange.adValorem(new double[] {1, 1, infinite, 1, 1, infinite, infinite, infinite, 1});
        assertThatThrownBy(() -> OneSectorEquilibrium.solve(world(), cut, Elasticities.endowment(4), Deficits.ADDITIVE))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("[IND]");
    }

    @Test
    void tradeInOneDirectionCannotBePaidForWithoutDeficits() {
        TradeFlows oneWay = new TradeFlows(THREE, new double[] {90, 5, 7, 4, 50, 6, 0, 0, 200});
        CostChange none = CostChange.none(3);
        assertThatThrownBy(() -> OneSectorEquilibrium.solve(oneWay, none, Elasticities.endowment(4), Deficits.BALANCED))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("[IND]")
                .hasMessageContaining("one direction only");
        assertThatThrownBy(() -> SectorEquilibrium.solve(
                        SectorAccounts.of(THREE, List.of("all"), new double[][] {oneWay.values()}, new double[] {4}),
                        SectorShock.none(),
                        Deficits.BALANCED))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("one direction only");
        assertThat(OneSectorEquilibrium.solve(oneWay, none, Elasticities.endowment(4), Deficits.ADDITIVE)
                        .welfareHat(Welfare.REAL_INCOME, 2))
                .isEqualTo(1);
    }

    @Test
    void anEmbargoOfOnePairIsNoFault() {
        double[] factors = {1, 1, Double.POSITIVE_INFINITY, 1, 1, 1, Double.POSITIVE_INFINITY, 1, 1};
        OneSectorOutcome outcome = OneSectorEquilibrium.solve(
                world(), CostChange.adValorem(factors), Elasticities.endowment(4), Deficits.BALANCED);
        assertThat(outcome.after().value(0, 2)).isZero();
        assertThat(outcome.welfarePercent(Welfare.REAL_INCOME, 0)).isNegative();
        assertThat(outcome.convergence().largestResidual()).isLessThan(1e-11);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -4, Double.NaN, Double.POSITIVE_INFINITY})
    void anElasticityThatIsNone(double theta) {
        assertThatThrownBy(() -> Elasticities.endowment(theta))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("theta must be more than 0");
        assertThatThrownBy(() -> SectorAccounts.of(
                        THREE, List.of("all"), new double[][] {world().values()}, new double[] {theta}))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("is no trade elasticity");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, Double.NaN})
    void aFactorThatIsNone(double factor) {
        double[] factors = CostChange.none(3).factors().clone();
        factors[5] = factor;
        assertThatThrownBy(() -> OneSectorEquilibrium.solve(
                        world(), CostChange.adValorem(factors), Elasticities.endowment(4), Deficits.SCALED))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("IRN to IND")
                .hasMessageContaining("is no factor");
    }

    @Test
    void anOpenSystemIsRefusedAndSaysByHowMuch() {
        double[] weights = world().values();
        assertThatThrownBy(() ->
                        GravityBalance.of(THREE, weights, new double[] {100, 60, 200}, new double[] {100, 60, 197.12}))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("spends 0.992000 of what it earns")
                .hasMessageContaining("scale expenditures");
        double[] closed = GravityBalance.closed(new double[] {100, 60, 200}, new double[] {100, 60, 197.12});
        assertThat(Arrays.stream(closed).sum()).isCloseTo(360, org.assertj.core.api.Assertions.within(1e-10));
    }

    @Test
    void aSurplusThatCannotBeHeld() {
        // A state that sells nearly all abroad and then loses its buyers.
        TradeFlows flows = new TradeFlows(THREE, new double[] {1, 60, 60, 1, 50, 6, 1, 8, 200});
        double[] factors = {1, 40, 40, 1, 1, 1, 1, 1, 1};
        assertThatThrownBy(() -> OneSectorEquilibrium.solve(
                        flows, CostChange.adValorem(factors), Elasticities.endowment(8), Deficits.ADDITIVE))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("RUS")
                .hasMessageContaining("scaled or balanced");
    }

    @Test
    void aSectorThatIsUsedAndBoughtFromNobody() {
        double[] none = new double[9];
        none[0] = 5;
        assertThatThrownBy(() -> SectorEquilibrium.of(
                        SectorAccounts.of(
                                        THREE,
                                        List.of("goods", "services"),
                                        new double[][] {world().values(), none},
                                        new double[] {4, 4})
                                .withFinalShares(new double[] {0.5, 0.5, 1, 0.5, 0.5, 0}),
                        Deficits.ADDITIVE,
                        SolverOptions.standard()))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("services in IRN")
                .hasMessageContaining("bought from nobody");
    }

    @Test
    void inputsThatDoNotSumToOne() {
        double[] valueAdded = {0.5, 0.5, 0.5};
        assertThatThrownBy(() -> SectorAccounts.of(
                                THREE, List.of("all"), new double[][] {world().values()}, new double[] {4})
                        .withInputs(valueAdded, new double[] {1, 0.7, 1}))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("all in IRN")
                .hasMessageContaining("sum to 0.7");
    }
}
