package org.landbridge.trade.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.landbridge.network.NoSolutionException;
import org.landbridge.trade.estimate.Design.Codes;

class ResetTestTest {
    private static final EstimationOptions OPTIONS =
            EstimationOptions.standard().withThreads(1);

    @ParameterizedTest
    @EnumSource(names = {"PPML", "OLS"})
    void acceptsTheTrueFormAboutAsOftenAsItShould(GravityModel model) {
        int rejected = 0;
        for (long seed = 0; seed < 200; seed++) {
            Design design = design(model, seed, 0);
            Estimate estimate = Estimation.of(model, design, OPTIONS);
            rejected += ResetTest.of(estimate, design, new Errors.Robust(), SmallSample.STATA, OPTIONS)
                                    .pValue()
                            < 0.05
                    ? 1
                    : 0;
        }
        // 10 of 200 are expected; robust errors reject somewhat more in samples of this size.
        assertThat(rejected).isBetween(2, 30);
    }

    @ParameterizedTest
    @EnumSource(names = {"PPML", "OLS"})
    void rejectsAFormWithoutItsSquare(GravityModel model) {
        Design design = design(model, 7, 0.6);
        Estimate estimate = Estimation.of(model, design, OPTIONS);
        assertThat(ResetTest.of(estimate, design, new Errors.Robust(), SmallSample.STATA, OPTIONS)
                        .pValue())
                .isLessThan(1e-6);
    }

    @Test
    void hasNoValueWhereTheRegressorsAreGroups() {
        Design design = design(GravityModel.OLS, 3, 0);
        double[] dummy = new double[design.rows()];
        for (int r = 0; r < dummy.length; r += 2) {
            dummy[r] = 1;
        }
        Design groups =
                new Design(design.response(), new double[][] {dummy}, List.of("dummy"), List.of(), List.of(), null);
        Estimate estimate = Estimation.of(GravityModel.OLS, groups, OPTIONS);
        assertThatThrownBy(() -> ResetTest.of(estimate, groups, new Errors.Robust(), SmallSample.STATA, OPTIONS))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("RESET");
    }

    private static Design design(GravityModel model, long seed, double curvature) {
        Random random = new Random(seed);
        int rows = 400;
        int[] of = random.ints(rows, 0, 10).toArray();
        double[] x = new double[rows];
        double[] y = new double[rows];
        for (int r = 0; r < rows; r++) {
            x[r] = random.nextGaussian();
            double index = 0.5 * x[r] + 0.05 * of[r] + curvature * x[r] * x[r];
            y[r] = model == GravityModel.OLS
                    ? index + random.nextGaussian()
                    : Math.exp(index + 0.4 * random.nextGaussian() - 0.08);
        }
        return new Design(y, new double[][] {x}, List.of("x"), List.of(new Codes("g", of, 10)), List.of(), null);
    }
}
