package org.landbridge.relations.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;
import org.landbridge.relations.bargain.NashBargain.Agreement;

class NashBargainTest {
    private static final double[] BENEFIT = {900, 500, 300};
    private static final double[] OUTSIDE = {50, -20, 100};
    private static final double[] WEIGHT = {2, 1, 1};

    @Test
    void noOtherSharingHasALargerProductOfGains() {
        Agreement agreed = NashBargain.agree(BENEFIT, 800, OUTSIDE, WEIGHT);
        assertThat(agreed.surplus()).isEqualTo(770);
        assertThat(Arrays.stream(agreed.payoff()).sum()).isCloseTo(900, within(1e-9));
        assertThat(Arrays.stream(agreed.contribution()).sum()).isCloseTo(800, within(1e-9));
        double best = logProduct(agreed.payoff());
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 10_000; k++) {
            double[] other = agreed.payoff().clone();
            double move = (random.nextDouble() - 0.5) * 300;
            double second = (random.nextDouble() - 0.5) * 300;
            other[0] += move;
            other[1] += second;
            other[2] -= move + second;
            if (other[0] > OUTSIDE[0] && other[1] > OUTSIDE[1] && other[2] > OUTSIDE[2]) {
                assertThat(logProduct(other)).isLessThanOrEqualTo(best + 1e-12);
            }
        }
    }

    private static double logProduct(double[] payoff) {
        double sum = 0;
        for (int i = 0; i < payoff.length; i++) {
            sum += WEIGHT[i] * Math.log(payoff[i] - OUTSIDE[i]);
        }
        return sum;
    }

    @Test
    void aBetterOutsideOptionPaysLess() {
        double before = NashBargain.agree(BENEFIT, 800, OUTSIDE, WEIGHT).contribution()[1];
        double after = NashBargain.agree(BENEFIT, 800, new double[] {50, 180, 100}, WEIGHT)
                .contribution()[1];
        // Three quarters of the outside option, as the party has a quarter of the weight.
        assertThat(before - after).isCloseTo(150, within(1e-9));
    }

    @Test
    void hostile() {
        assertThatThrownBy(() -> NashBargain.agree(BENEFIT, 1571, OUTSIDE, WEIGHT))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("by 1.0");
        assertThatThrownBy(() -> NashBargain.agree(BENEFIT, 800, OUTSIDE, new double[] {1, 0, 1}))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("Party 1");
        assertThatThrownBy(() -> NashBargain.agree(BENEFIT, Double.NaN, OUTSIDE, WEIGHT))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> NashBargain.agree(new double[0], 1, OUTSIDE, WEIGHT))
                .isInstanceOf(BadUsageException.class);
    }
}
