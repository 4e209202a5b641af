package org.landbridge.trade.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatinHypercubeTest {
    private static final double[][] ALONE = {{1, 0}, {0, 1}};

    @Test
    void everyStratumIsDrawnOnceWhateverTheCorrelation() {
        double[][] p = LatinHypercube.probabilities(List.of("a", "b"), new double[][] {{1, 0.8}, {0.8, 1}}, 1000, 3);
        for (double[] column : p) {
            assertThat(Arrays.stream(column)
                            .map(v -> Math.floor(v * 1000))
                            .distinct()
                            .count())
                    .isEqualTo(1000);
            assertThat(Arrays.stream(column).allMatch(v -> v > 0 && v < 1)).isTrue();
        }
    }

    @Test
    void figuresRankTogetherAsTheyShould() {
        for (double rho : new double[] {-0.9, -0.3, 0, 0.5, 0.9}) {
            double[][] p =
                    LatinHypercube.probabilities(List.of("a", "b"), new double[][] {{1, rho}, {rho, 1}}, 20_000, 5);
            double sum = 0;
            for (int i = 0; i < 20_000; i++) {
                sum += (p[0][i] - 0.5) * (p[1][i] - 0.5);
            }
            // Spearman's rank correlation of a Gaussian copula is 6/pi arcsin(rho/2).
            assertThat(12 * sum / 20_000).isCloseTo(6 / Math.PI * Math.asin(rho / 2), within(0.02));
        }
    }

    @Test
    void oneMoreFigureChangesNoOther() {
        double[][] two = LatinHypercube.probabilities(List.of("a", "b"), ALONE, 500, 1);
        double[][] three = LatinHypercube.probabilities(
                List.of("c", "a", "b"), new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, 500, 1);
        assertThat(three[1]).containsExactly(two[0]);
        assertThat(three[2]).containsExactly(two[1]);
        assertThat(LatinHypercube.probabilities(List.of("a", "b"), ALONE, 500, 2)[0])
                .isNotEqualTo(two[0]);
    }

    @Test
    void refusesCorrelationsThatContradictEachOther() {
        double[][] bad = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
        assertThatThrownBy(() -> LatinHypercube.requireConsistent(bad)).hasMessageContaining("contradict");
    }

    /** Quantiles of the normal distribution from published tables (NIST). */
    @Test
    void normalQuantilesAreThoseOfTheTables() {
        assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(NormalQuantile.of(0.9)).isCloseTo(1.2815515655446004, within(1e-14));
        assertThat(NormalQuantile.of(0.5)).isZero();
        assertThat(NormalQuantile.of(1e-10)).isCloseTo(-6.361340902404056, within(1e-12));
        // The tail beyond exp(-25): also the third formula.
        assertThat(NormalQuantile.of(1e-20)).isCloseTo(-9.26234008979841, within(1e-12));
    }

    @Test
    void lawsHaveTheQuantilesThatNameThem() {
        Law lognormal = new Law.Lognormal(0.5, 5);
        assertThat(lognormal.quantile(0.1)).isCloseTo(0.5, within(1e-12));
        assertThat(lognormal.quantile(0.9)).isCloseTo(5, within(1e-11));
        assertThat(lognormal.quantile(0.5)).isCloseTo(Math.sqrt(2.5), within(1e-12));
        Law triangular = new Law.Triangular(0, 1, 4);
        assertThat(triangular.quantile(0.25)).isCloseTo(1, within(1e-12));
        double mean = 0;
        for (int i = 0; i < 100_000; i++) {
            mean += triangular.quantile((i + 0.5) / 100_000) / 100_000;
        }
        assertThat(mean).isCloseTo(5.0 / 3, within(1e-5));
        assertThat(new Law.Uniform(2, 4).quantile(0.25)).isEqualTo(2.5);
    }
}
