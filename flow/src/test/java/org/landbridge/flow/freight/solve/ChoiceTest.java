package org.landbridge.flow.freight.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice model against values reckoned by hand, and what holds for every utility. */
class ChoiceTest {
    private static double[] choose(double[] utility, int[] nest, double mu) {
        double[] probability = new double[utility.length];
        NestedLogit.choose(utility, nest, 0, utility.length, mu, probability);
        return probability;
    }

    @Test
    void twoEqualRoutesOfOneNestBesideAnother() {
        // I = ln 2 within the nest, so P(nest) = sqrt 2 / (1 + sqrt 2) = 0.585786 for mu = 0.5.
        double[] p = choose(new double[] {0, 0, 0}, new int[] {0, 0, 1}, 0.5);
        assertThat(p[0]).isCloseTo(0.2928932188, within(1e-10));
        assertThat(p[1]).isCloseTo(0.2928932188, within(1e-10));
        assertThat(p[2]).isCloseTo(0.4142135624, within(1e-10));
    }

    @Test
    void unequalRoutesOfOneNest() {
        // exp(-1/0.5) = 0.135335: I = ln 1.135335, weight 1.135335^0.5 = 1.065521, P(r1 | n) = 0.880797.
        double[] p = choose(new double[] {0, -1, -0.5}, new int[] {3, 3, 1}, 0.5);
        double weight = 1.0655211322;
        double other = Math.exp(-0.5);
        assertThat(p[0]).isCloseTo(weight / (weight + other) * 0.8807970780, within(1e-9));
        assertThat(p[1]).isCloseTo(weight / (weight + other) * 0.1192029220, within(1e-9));
        assertThat(p[2]).isCloseTo(other / (weight + other), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void withMuOneItIsTheMultinomialLogit(long seed) {
        Random random = new Random(seed);
        double[] utility = random.doubles(7, -30, 5).toArray();
        double[] p = choose(utility, new int[] {0, 0, 1, 1, 1, 2, 4}, 1);
        double sum = 0;
        for (double u : utility) {
            sum += Math.exp(u);
        }
        for (int r = 0; r < p.length; r++) {
            assertThat(p[r]).isCloseTo(Math.exp(utility[r]) / sum, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.4, 1})
    void sharesAddUpAndTheLogsumsSlopesAreTheShares(double mu) {
        double[] utility = {-3, -2.5, -4, -2, -900, -2.2};
        int[] nest = {0, 0, 0, 1, 1, 2};
        double[] p = new double[6];
        double before = NestedLogit.choose(utility, nest, 0, 6, mu, p);
        double sum = 0;
        for (double share : p) {
            assertThat(share).isBetween(0.0, 1.0);
            sum += share;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        double h = 1e-6;
        for (int r = 0; r < 6; r++) {
            double[] moved = utility.clone();
            moved[r] += h;
            double after = NestedLogit.choose(moved, nest, 0, 6, mu, new double[6]);
            assertThat((after - before) / h).isCloseTo(p[r], within(1e-4));
        }
    }

    @Test
    void utilitiesFarFromZeroDoNoHarm() {
        assertThat(choose(new double[] {-5000, -5000}, new int[] {0, 1}, 0.5)).containsExactly(0.5, 0.5);
        assertThat(choose(new double[] {5000, -5000}, new int[] {0, 1}, 0.5)).containsExactly(1, 0);
    }

    @Test
    void pathSizesByHand() {
        // Two routes share a link of 6 of their 10; a third stands alone.
        double[] size = PathSize.of(new int[][] {{0, 1}, {0, 2}, {3}}, new double[][] {{6, 4}, {6, 4}, {7}}, 4);
        assertThat(size).containsExactly(new double[] {0.7, 0.7, 1}, within(1e-15));
        assertThat(PathSize.of(new int[][] {{0}, {0}, {0}}, new double[][] {{5}, {5}, {5}}, 1))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-15));
        assertThat(PathSize.of(new int[][] {{}}, new double[][] {{}}, 0)).containsExactly(1);
    }
}
