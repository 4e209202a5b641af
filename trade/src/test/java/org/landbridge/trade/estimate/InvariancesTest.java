package org.landbridge.trade.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.landbridge.trade.estimate.Design.Codes;

class InvariancesTest {
    private static final EstimationOptions OPTIONS =
            EstimationOptions.standard().tight().withThreads(1);

    @ParameterizedTest
    @EnumSource(GravityModel.class)
    void orderOfRowsDoesNotMatter(GravityModel model) {
        Design design = RandomDesigns.of(21, 400, 2, true, 12, 7, 5);
        List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 400).boxed().toList());
        Collections.shuffle(shuffled, new Random(3));
        int[] order = shuffled.stream().mapToInt(Integer::intValue).toArray();

        Estimate one = Estimation.of(model, design, OPTIONS);
        Estimate other = Estimation.of(model, RandomDesigns.sorted(design, order), OPTIONS);

        assertThat(other.coefficients()).usingComparatorWithPrecision(1e-10).containsExactly(one.coefficients());
        for (int r = 0; r < 400; r++) {
            assertThat(other.fitted()[r]).isCloseTo(one.fitted()[order[r]], within(1e-7));
        }
    }

    @ParameterizedTest
    @EnumSource(GravityModel.class)
    void threadsChangeNoBit(GravityModel model) {
        Design design = RandomDesigns.of(22, 60_000, 2, false, 900, 40, 30);
        Estimate one = Estimation.of(model, design, EstimationOptions.standard().withThreads(1));
        double[][] covariance =
                one.covariance(Errors.of(design), SmallSample.FIXEST).matrix();
        for (int threads = 2; threads <= 7; threads += 5) {
            Estimate many =
                    Estimation.of(model, design, EstimationOptions.standard().withThreads(threads));

            assertThat(many.coefficients()).containsExactly(one.coefficients());
            assertThat(many.fitted()).containsExactly(one.fitted());
            assertThat(many.fit()).isEqualTo(one.fit());
            assertThat(many.covariance(Errors.of(design), SmallSample.FIXEST).matrix())
                    .isDeepEqualTo(covariance);
        }
    }

    @Test
    void unitOfTheResponseChangesNoCoefficientOfPpml() {
        Design design = RandomDesigns.of(23, 500, 2, false, 20, 15);
        Estimate one = Estimation.of(GravityModel.PPML, design, OPTIONS);
        for (double unit : new double[] {1e12, 1e-12, 1024, 0x1p-300}) {
            double[] response =
                    Arrays.stream(design.response()).map(v -> v * unit).toArray();
            Estimate scaled = Estimation.of(GravityModel.PPML, RandomDesigns.withResponse(design, response), OPTIONS);

            assertThat(scaled.coefficients())
                    .usingComparatorWithPrecision(1e-11)
                    .containsExactly(one.coefficients());
            assertThat(scaled.fit().deviance() / unit).isCloseTo(one.fit().deviance(), within(1e-8));
            double[] se = one.covariance(Errors.of(design), SmallSample.STATA).standardErrors();
            assertThat(scaled.covariance(Errors.of(design), SmallSample.STATA).standardErrors())
                    .usingComparatorWithPrecision(1e-11)
                    .containsExactly(se);
        }
    }

    @Test
    void unitOfARegressorScalesItsCoefficient() {
        Design design = RandomDesigns.of(24, 300, 2, false, 10, 9);
        Estimate one = Estimation.of(GravityModel.PPML, design, OPTIONS);
        for (double unit : new double[] {1e12, 1e-12}) {
            double[] x =
                    Arrays.stream(design.regressors()[0]).map(v -> v * unit).toArray();
            Design scaled = RandomDesigns.withRegressors(design, design.names(), x, design.regressors()[1]);

            Estimate other = Estimation.of(GravityModel.PPML, scaled, OPTIONS);

            assertThat(other.coefficients()[0] * unit).isCloseTo(one.coefficients()[0], within(1e-10));
            assertThat(other.coefficients()[1]).isCloseTo(one.coefficients()[1], within(1e-10));
        }
    }

    @Test
    void wholeWeightsAreRepeatedRows() {
        Design design = RandomDesigns.of(25, 200, 2, false, 8, 6);
        double[] weights = new Random(1).ints(200, 0, 4).asDoubleStream().toArray();
        int[] repeated = IntStream.range(0, 200)
                .flatMap(r -> IntStream.generate(() -> r).limit((int) weights[r]))
                .toArray();
        Design weighted = new Design(
                design.response(), design.regressors(), design.names(), design.effects(), design.clusters(), weights);
        for (GravityModel model : GravityModel.values()) {
            Estimate byWeight = Estimation.of(model, weighted, OPTIONS);
            Estimate byRows = Estimation.of(model, RandomDesigns.sorted(design, repeated), OPTIONS);

            assertThat(byWeight.coefficients())
                    .as(model.name())
                    .usingComparatorWithPrecision(1e-9)
                    .containsExactly(byRows.coefficients());
            assertThat(byWeight.covariance(Errors.of(design), SmallSample.STATA).standardErrors())
                    .usingComparatorWithPrecision(1e-9)
                    .containsExactly(
                            byRows.covariance(Errors.of(RandomDesigns.sorted(design, repeated)), SmallSample.STATA)
                                    .standardErrors());
            assertThat(byWeight.dropped().withoutWeight()).isPositive();
        }
    }

    @Test
    void fittedTotalsEqualObservedOnesInEveryLevel() {
        Design design = RandomDesigns.of(26, 2000, 3, false, 150, 40, 12);
        Estimate estimate = Estimation.of(GravityModel.PPML, design, EstimationOptions.standard());
        for (Codes codes : design.effects()) {
            double[] gap = new double[codes.levels()];
            double[] total = new double[codes.levels()];
            for (int r = 0; r < 2000; r++) {
                if (!Double.isNaN(estimate.fitted()[r])) {
                    gap[codes.of()[r]] += design.response()[r] - estimate.fitted()[r];
                    total[codes.of()[r]] += design.response()[r];
                }
            }
            for (int l = 0; l < gap.length; l++) {
                assertThat(gap[l]).as(codes.name() + " " + l).isCloseTo(0, within(1e-6 * total[l]));
            }
        }
    }

    @Test
    void indexIsTheSumOfRegressorsAndEffectValues() {
        Design design = RandomDesigns.of(27, 600, 2, false, 30, 20, 9);
        for (GravityModel model : GravityModel.values()) {
            Estimate estimate = Estimation.of(model, design, OPTIONS);
            List<double[]> values = estimate.effectValues(OPTIONS);
            for (int r = 0; r < 600; r++) {
                if (!Double.isNaN(estimate.fitted()[r])) {
                    double index = 0;
                    for (int e = 0; e < 3; e++) {
                        index += values.get(e)[design.effects().get(e).of()[r]];
                    }
                    for (int k = 0; k < 2; k++) {
                        index += estimate.coefficients()[k] * design.regressors()[k][r];
                    }
                    double fitted = model == GravityModel.OLS ? index : Math.exp(index);
                    assertThat(fitted).isCloseTo(estimate.fitted()[r], within(1e-9 * (1 + Math.abs(fitted))));
                }
            }
            assertThat(values.get(1)[0]).isZero();
            assertThat(values.get(2)[0]).isZero();
        }
    }
}
