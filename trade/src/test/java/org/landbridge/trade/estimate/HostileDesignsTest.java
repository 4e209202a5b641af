package org.landbridge.trade.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;
import org.landbridge.trade.estimate.Design.Codes;

class HostileDesignsTest {
    private static final EstimationOptions OPTIONS =
            EstimationOptions.standard().withThreads(1);

    @ParameterizedTest
    @EnumSource(GravityModel.class)
    void regressorsThatAddNothingAreDroppedByName(GravityModel model) {
        Design design = RandomDesigns.of(31, 300, 2, false, 10, 8);
        double[] constant = new double[300];
        Arrays.fill(constant, 1e12);
        double[] sum = new double[300];
        double[] byLevel = new double[300];
        for (int r = 0; r < 300; r++) {
            sum[r] = 3 * design.regressors()[0][r] - design.regressors()[1][r];
            byLevel[r] = Math.sin(design.effects().get(1).of()[r]);
        }
        Design more = RandomDesigns.withRegressors(
                design,
                List.of("constant", "x0", "x1", "sum", "byLevel"),
                constant,
                design.regressors()[0],
                design.regressors()[1],
                sum,
                byLevel);

        Estimate plain = Estimation.of(model, design, OPTIONS.tight());
        Estimate estimate = Estimation.of(model, more, OPTIONS.tight());

        assertThat(estimate.names()).containsExactly("x0", "x1");
        assertThat(estimate.droppedRegressors()).containsExactly("constant", "sum", "byLevel");
        assertThat(estimate.coefficients()).usingComparatorWithPrecision(1e-9).containsExactly(plain.coefficients());
    }

    @Test
    void nothingButCollinearRegressorsIsRefused() {
        Design design = RandomDesigns.of(32, 50, 1, false, 5);
        double[] constant = new double[50];
        Arrays.fill(constant, 7);

        assertThatThrownBy(() -> Estimation.of(
                        GravityModel.PPML,
                        RandomDesigns.withRegressors(design, List.of("constant"), constant),
                        OPTIONS))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("constant")
                .hasMessageContaining("fewer fixed effects");
    }

    @Test
    void zerosOnlyAreRefused() {
        Design none = RandomDesigns.withResponse(RandomDesigns.of(33, 50, 1, false, 5), new double[50]);
        Design noneWithoutEffects = RandomDesigns.withResponse(RandomDesigns.of(33, 50, 1, false), new double[50]);

        assertThatThrownBy(() -> Estimation.of(GravityModel.PPML, none, OPTIONS))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("50 are in levels of fixed effects with zeros only");
        assertThatThrownBy(() -> Estimation.of(GravityModel.PPML, noneWithoutEffects, OPTIONS))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("every response is 0");
    }

    @ParameterizedTest
    @EnumSource(GravityModel.class)
    void oneRowOrNoneIsRefused(GravityModel model) {
        for (int rows = 0; rows <= 1; rows++) {
            Design withEffects = RandomDesigns.of(34, rows, 1, false, 3);
            Design without = RandomDesigns.of(34, rows, 1, false);

            assertThatThrownBy(() -> Estimation.of(model, withEffects, OPTIONS))
                    .isInstanceOf(NoSolutionException.class);
            assertThatThrownBy(() -> Estimation.of(model, without, OPTIONS)).isInstanceOf(NoSolutionException.class);
        }
    }

    @Test
    void figuresThatAreNoneAreTheCallersError() {
        Design design = RandomDesigns.of(35, 50, 1, false, 5);
        design.regressors()[0][7] = Double.NaN;
        assertThatThrownBy(() -> Estimation.of(GravityModel.OLS, design, OPTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x0")
                .hasMessageContaining("row 7");
    }

    @Test
    void negativeResponsesAreForLeastSquaresOnly() {
        Design design = RandomDesigns.of(36, 50, 1, false, 5);
        design.response()[3] = -1;
        assertThat(Estimation.of(GravityModel.OLS, design, OPTIONS).rows()).isEqualTo(50);
        assertThatThrownBy(() -> Estimation.of(GravityModel.PPML, design, OPTIONS))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("row 4");
    }

    @Test
    void levelsWithZerosOnlyAndRowsAloneAreDroppedUntilNoneIsLeft() {
        // Level 2 of the first effect has zeros only; without its rows level 3 of the second has one row, and that
        // row's level of the first effect then one more.
        int[] first = {0, 0, 0, 1, 1, 1, 2, 2, 3, 3};
        int[] second = {0, 1, 2, 0, 1, 2, 3, 0, 3, 4};
        double[] y = {1, 2, 3, 4, 6, 5, 0, 0, 7, 8};
        double[] x = new Random(1).doubles(10).toArray();
        Design design = new Design(
                y,
                new double[][] {x},
                List.of("x"),
                List.of(new Codes("first", first, 4), new Codes("second", second, 5)),
                List.of(),
                null);

        Estimate estimate = Estimation.of(GravityModel.PPML, design, OPTIONS);

        assertThat(estimate.dropped()).isEqualTo(new DroppedRows(0, 2, 2));
        assertThat(estimate.rows()).isEqualTo(6);
        assertThat(estimate.effects()).extracting(Estimate.Effect::levels).containsExactly(2, 3);
        assertThat(estimate.fitted()[6]).isNaN();
    }

    @Test
    void singletonsChangeNoCoefficient() {
        Design design = RandomDesigns.of(37, 400, 2, false, 150, 20);
        Estimate kept = Estimation.of(GravityModel.PPML, design, OPTIONS.tight().withSingletons(false));
        Estimate dropped = Estimation.of(GravityModel.PPML, design, OPTIONS.tight());

        assertThat(dropped.dropped().singletons()).isPositive();
        assertThat(dropped.coefficients()).usingComparatorWithPrecision(1e-9).containsExactly(kept.coefficients());
    }

    @Test
    void separatedRowsLeftInTheDesignDriveTheirCoefficientDown() {
        // x is 1 in zeros only: its coefficient is minus infinity, and no level has zeros only.
        Design design = RandomDesigns.of(38, 400, 2, false, 6, 5);
        for (int r = 0; r < 400; r++) {
            design.regressors()[1][r] = design.response()[r] == 0 && r % 3 == 0 ? 1 : 0;
        }
        Estimate estimate = Estimation.of(GravityModel.PPML, design, OPTIONS);
        // A limit is reached all the same: the deviance settles, the coefficient keeps falling.
        assertThat(estimate.coefficients()[1]).isLessThan(-10);
        assertThat(estimate.coefficients()[0]).isFinite();
    }

    @ParameterizedTest
    @EnumSource(names = {"PPML", "OLS"})
    void levelsThatHangTogetherByAChainAreSolved(GravityModel model) {
        // Row i joins level i of the first effect with level i of the second, row n + i with level i + 1 of the second.
        int n = 3000;
        Random random = new Random(4);
        int[] first = IntStream.range(0, 2 * n).map(r -> r % n).toArray();
        int[] second = IntStream.range(0, 2 * n).map(r -> (r % n + r / n) % n).toArray();
        double[] x = random.doubles(2L * n).toArray();
        double[] y = Arrays.stream(x)
                .map(v -> Math.exp(0.5 * v + 0.3 * random.nextGaussian()))
                .toArray();
        Design design = new Design(
                y,
                new double[][] {x},
                List.of("x"),
                List.of(new Codes("first", first, n), new Codes("second", second, n)),
                List.of(),
                null);

        Estimate estimate = Estimation.of(model, design, OPTIONS.tight());

        // In a ring of 2n rows and 2n - 1 free levels one contrast is left: the signs alternate around it.
        if (model == GravityModel.OLS) {
            double contrastOfX = 0;
            double contrastOfY = 0;
            for (int r = 0; r < 2 * n; r++) {
                contrastOfX += (r < n ? 1 : -1) * x[r];
                contrastOfY += (r < n ? 1 : -1) * y[r];
            }
            assertThat(estimate.coefficients()[0]).isCloseTo(contrastOfY / contrastOfX, within(1e-8));
        } else {
            // The conditions of first order have one solution only, as the likelihood is concave.
            double[] gap = new double[2 * n];
            double ofX = 0;
            for (int r = 0; r < 2 * n; r++) {
                double score = y[r] - estimate.fitted()[r];
                gap[first[r]] += score;
                gap[n + second[r]] += score;
                ofX += x[r] * score;
            }
            assertThat(ofX).isCloseTo(0, within(1e-7));
            assertThat(gap).usingComparatorWithPrecision(1e-9).containsOnly(0);
        }
    }

    @Test
    void anInnerLimitThatIsReachedIsSaid() {
        Design design = RandomDesigns.of(39, 3000, 2, false, 500, 400, 300);
        assertThatThrownBy(() ->
                        Estimation.of(GravityModel.PPML, design, new EstimationOptions(1e-8, 1e-8, 100, 2, true, 1)))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("allow more inner iterations");
        assertThatThrownBy(() ->
                        Estimation.of(GravityModel.PPML, design, new EstimationOptions(1e-8, 1e-8, 1, 10_000, true, 1)))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("did not settle in 1 steps");
    }

    @Test
    void errorsThatCannotBeJudgedAreRefused() {
        Design design = RandomDesigns.of(40, 60, 1, false, 4);
        Estimate estimate = Estimation.of(GravityModel.PPML, design, OPTIONS);
        Codes all = new Codes("all", new int[60], 1);
        assertThatThrownBy(() -> estimate.covariance(new Errors.Clustered(List.of(all)), SmallSample.STATA))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("all");
    }
}
