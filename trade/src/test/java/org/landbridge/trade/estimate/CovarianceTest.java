package org.landbridge.trade.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landbridge.trade.estimate.Design.Codes;

class CovarianceTest {
    private static final EstimationOptions OPTIONS =
            EstimationOptions.standard().tight().withThreads(1);

    @Test
    void tailsAgreeWithTables() {
        assertThat(Tails.normal(1.959963984540054)).isCloseTo(0.05, within(1e-14));
        assertThat(Tails.normal(-0.1)).isCloseTo(0.920344325445942, within(1e-14));
        assertThat(Tails.normal(10)).isCloseTo(1.523970604832105e-23, within(1e-36));
        assertThat(Tails.normal(0)).isEqualTo(1);
        assertThat(Tails.student(12.706204736174694, 1)).isCloseTo(0.05, within(1e-13));
        assertThat(Tails.student(2.2281388519862735, 10)).isCloseTo(0.05, within(1e-13));
        assertThat(Tails.student(1.9599, 1e7)).isCloseTo(Tails.normal(1.9599), within(1e-7));
        assertThat(Tails.student(0, 5)).isEqualTo(1);
    }

    @Test
    void gammaFunctionsAgreeWithTables() {
        assertThat(GammaFunctions.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
        assertThat(GammaFunctions.logGamma(101)).isCloseTo(363.7393755555635, within(1e-12));
        assertThat(GammaFunctions.digamma(1)).isCloseTo(-0.5772156649015329, within(1e-14));
        assertThat(GammaFunctions.trigamma(1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-14));
    }

    @Test
    void clustersOfOneRowAreRobustErrors() {
        Design design = RandomDesigns.of(41, 300, 2, false, 12, 7);
        Estimate estimate = Estimation.of(GravityModel.PPML, design, OPTIONS.withSingletons(false));
        int[] rows = new int[300];
        java.util.Arrays.setAll(rows, r -> r);

        Errors alone = new Errors.Clustered(List.of(new Codes("row", rows, 300)));

        for (SmallSample convention : SmallSample.values()) {
            assertThat(estimate.covariance(alone, convention).matrix())
                    .isDeepEqualTo(
                            estimate.covariance(new Errors.Robust(), convention).matrix());
        }
    }

    @Test
    void twoWaysAreTheSumLessTheirIntersection() {
        Design design = RandomDesigns.of(42, 500, 2, false, 12, 7);
        Estimate estimate = Estimation.of(GravityModel.OLS, design, OPTIONS);
        Codes one = design.effects().get(0);
        Codes two = design.effects().get(1);
        int[] both = new int[500];
        java.util.Arrays.setAll(both, r -> one.of()[r] * 7 + two.of()[r]);
        Codes cell = new Codes("both", both, 84);

        Covariance together = estimate.covariance(new Errors.Clustered(List.of(one, two)), SmallSample.STATA);

        assertThat(together.clusters()).containsExactly(12, 7);
        assertThat(together.freedom()).isEqualTo(6);
        double expected = plain(estimate, one, 12) + plain(estimate, two, 7) - plain(estimate, cell, 0);
        assertThat(together.mended()).isFalse();
        assertThat(together.matrix()[0][1]).isCloseTo(expected * 7 / 6, within(1e-14));
    }

    /** Covariance of the two coefficients without a factor; 0 levels where they must be counted. */
    private static double plain(Estimate estimate, Codes by, int levels) {
        Covariance covariance = estimate.covariance(new Errors.Clustered(List.of(by)), SmallSample.STATA);
        double g = levels == 0 ? covariance.clusters()[0] : levels;
        return covariance.matrix()[0][1] * (g - 1) / g;
    }

    @Test
    void effectsNestedInAClusterAreNotCounted() {
        Design design = RandomDesigns.of(43, 400, 2, false, 12, 7);
        Estimate estimate = Estimation.of(GravityModel.PPML, design, OPTIONS);
        Codes first = design.effects().get(0);
        int[] half = java.util.Arrays.stream(first.of()).map(l -> l / 2).toArray();

        assertThat(parameters(estimate, new Errors.Robust())).isEqualTo(2 + 12 + 7 - 1);
        assertThat(parameters(estimate, new Errors.Clustered(List.of(first)))).isEqualTo(2 + 7);
        assertThat(parameters(estimate, new Errors.Clustered(List.of(new Codes("half", half, 6)))))
                .isEqualTo(2 + 7);
        assertThat(parameters(estimate, new Errors.Clustered(design.effects()))).isEqualTo(2 + 1);
    }

    private static int parameters(Estimate estimate, Errors errors) {
        return estimate.covariance(errors, SmallSample.FIXEST).parameters();
    }

    @Test
    void negativeEigenvaluesAreMended() {
        double[][] matrix = {{1, 2, 0}, {2, 1, 0}, {0, 0, 4}};

        double[][] mended = java.util.Objects.requireNonNull(Symmetric.withoutNegative(matrix));

        // Eigenvalues 3 and -1 of the first block; 3/2 everywhere is what is left of it.
        assertThat(mended[0][0]).isCloseTo(1.5, within(1e-12));
        assertThat(mended[0][1]).isCloseTo(1.5, within(1e-12));
        assertThat(mended[2][2]).isCloseTo(4, within(1e-12));
        assertThat(Symmetric.withoutNegative(new double[][] {{2, 1}, {1, 2}})).isNull();
    }
}
