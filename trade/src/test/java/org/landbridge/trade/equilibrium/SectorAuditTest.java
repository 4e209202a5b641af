package org.landbridge.trade.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** NAFTA of Caliendo and Parro 2015: their published figures, and the exact ones beside them. */
class SectorAuditTest {
    private static final List<String> C = CaliendoParro.COUNTRIES;

    @BeforeEach
    void data() {
        Assumptions.assumeTrue(SharedTrade.isThere(), "SKIPPED: no shared data; set LANDBRIDGE_SHARED");
    }

    @Test
    void naftaWithDeficitsRemoved() {
        SectorEquilibrium world =
                SectorEquilibrium.of(CaliendoParro.accounts(), Deficits.BALANCED, SolverOptions.standard());
        SectorOutcome outcome = world.solve(SectorShock.tariffs(CaliendoParro.nafta()));
        assertThat(outcome.convergence().largestResidual()).isLessThan(1e-10);

        Map<String, Double> imports = Map.of("MEX", 118.3, "CAN", 11.1, "USA", 40.5);
        Map<String, Double> published = Map.of("MEX", 1.30, "CAN", -0.064, "USA", 0.085);
        double[][] before = CaliendoParro.tariffs("tariffs1993.txt");
        for (String state : CaliendoParro.BLOC) {
            int s = C.indexOf(state);
            assertThat(bloc(outcome, s)).as(state).isCloseTo(imports.get(state), within(0.05));
            assertThat(FirstOrderWelfare.of(outcome, before, s).total())
                    .as(state)
                    .isCloseTo(published.get(state), within(0.0051));
        }
        for (Map<String, String> row : SharedTrade.rows("caliendo_parro/expected_own_run.csv")) {
            assertThat(outcome.welfarePercent(Welfare.REAL_EXPENDITURE, C.indexOf(row.get("country"))))
                    .as(row.get("country"))
                    .isCloseTo(SharedTrade.number(row, "exact_real_income_pct"), within(2e-6));
        }
    }

    @Test
    void naftaWithDeficitsKept() {
        SectorOutcome outcome = SectorEquilibrium.solve(
                CaliendoParro.accounts(), SectorShock.tariffs(CaliendoParro.nafta()), Deficits.ADDITIVE);
        assertThat(outcome.convergence().largestResidual()).isLessThan(1e-10);
        for (Map<String, String> row : SharedTrade.rows("caliendo_parro/expected_own_run.csv")) {
            assertThat(outcome.welfarePercent(Welfare.REAL_EXPENDITURE, C.indexOf(row.get("country"))))
                    .as(row.get("country"))
                    .isCloseTo(SharedTrade.number(row, "exact_pct_deficits_kept"), within(2e-6));
        }
    }

    private static double bloc(SectorOutcome outcome, int importer) {
        double before = 0;
        double after = 0;
        for (String other : CaliendoParro.BLOC) {
            if (C.indexOf(other) != importer) {
                before += outcome.trade(outcome.before(), C.indexOf(other), importer);
                after += outcome.trade(outcome.after(), C.indexOf(other), importer);
            }
        }
        return 100 * (after / before - 1);
    }
}
