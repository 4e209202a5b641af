package org.landbridge.relations.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;

/** Bargains and hold-ups with known answers, and what holds of all of them. */
class HoldUpTest {
    /** Rows NB1 and NB2 of the shared table: surplus 10 and outside options 2 and 3. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.5, 4.5, 5.5", "0.7, 0.3, 5.5, 4.5"})
    void nashsClosedForm(double first, double second, double one, double other) {
        double[] payoff = NashBargain.agree(new double[] {10, 0}, 0, new double[] {2, 3}, new double[] {first, second})
                .payoff();
        assertThat(payoff[0]).isCloseTo(one, within(1e-12));
        assertThat(payoff[1]).isCloseTo(other, within(1e-12));
    }

    /** The textbook hold-up: worth 100 in use, one side has paid 60 and was to keep 80 of it; halves leave it -10. */
    @Test
    void halvesOfASunkInvestment() {
        HoldUp hold = HoldUp.of(
                new double[] {0, 100}, new double[] {20, 20}, new double[] {0, 60}, new double[2], new double[] {1, 1});
        assertThat(hold.renegotiated()).containsExactly(50, -10);
        assertThat(hold.extracted(0)).isEqualTo(30);
        assertThat(hold.extracted(1)).isEqualTo(-30);
        assertThat(hold.leastChance(1, 0)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(hold.expected(1, 1 / 3.0)).isCloseTo(0, within(1e-12));
        assertThat(hold.leastChance(0, 0)).isZero();
        assertThat(hold.leastChance(1, 25)).isGreaterThan(1);
        HoldUp gift = HoldUp.of(
                new double[] {0, 100}, new double[] {60, -20}, new double[] {0, 60}, new double[2], new double[] {1, 1
                });
        assertThat(gift.leastChance(1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void whatHoldsOfEveryBargain() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 2000; run++) {
            int n = 2 + random.nextInt(6);
            double[] benefit = random.doubles(n, 0, 100).toArray();
            double[] outside = random.doubles(n, -10, 10).toArray();
            double[] weight = random.doubles(n, 0.1, 3).toArray();
            double all = 0;
            for (int i = 0; i < n; i++) {
                all += benefit[i] - outside[i];
            }
            double cost = all * random.nextDouble();
            double[] payoff = NashBargain.agree(benefit, cost, outside, weight).payoff();
            double sum = 0;
            for (int i = 0; i < n; i++) {
                // Nobody is worse off than without.
                assertThat(payoff[i]).isGreaterThanOrEqualTo(outside[i] - 1e-9);
                sum += payoff[i] - benefit[i];
            }
            // Nothing is left on the table.
            assertThat(sum + cost).isCloseTo(0, within(1e-9));
            int one = random.nextInt(n);
            // A better outside option never hurts whose it is, and helps nobody else.
            double[] better = outside.clone();
            better[one] += (all - cost) * random.nextDouble();
            double[] then = NashBargain.agree(benefit, cost, better, weight).payoff();
            for (int i = 0; i < n; i++) {
                assertThat(i == one ? then[i] - payoff[i] : payoff[i] - then[i]).isGreaterThanOrEqualTo(-1e-9);
            }
            // Another unit of money and of weight changes no share.
            double[] scaled = NashBargain.agree(times(benefit, 7), 7 * cost, times(outside, 7), times(weight, 3))
                    .payoff();
            assertThat(scaled[one]).isCloseTo(7 * payoff[one], within(1e-9));
            // Parties that are alike get alike.
            int other = (one + 1) % n;
            double[] alike = benefit.clone();
            alike[other] = alike[one];
            outside[other] = outside[one];
            weight[other] = weight[one];
            double[] same = NashBargain.agree(alike, -1000, outside, weight).payoff();
            assertThat(same[other]).isCloseTo(same[one], within(1e-12));
        }
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    /** Demand on a straight line with surplus 50 and 10 tonnes: price 10 at nought, so 25 at most from a toll of 5. */
    @Test
    void tollsOnAStraightLine() {
        TollDemand demand = new TollDemand(50, 10);
        assertThat(demand.chokeUsd()).isEqualTo(10);
        assertThat(demand.bestTollUsd()).isEqualTo(5);
        assertThat(demand.revenueUsd(5)).isEqualTo(25);
        for (double toll = 0; toll < 12; toll += 0.25) {
            assertThat(demand.revenueUsd(toll)).isLessThanOrEqualTo(25);
            double surplus = 50 * demand.share(toll) * demand.share(toll);
            // Surplus is what the line leaves above the toll.
            assertThat(surplus).isCloseTo(Math.pow(Math.max(0, 10 - toll), 2) / 2, within(1e-9));
        }
        assertThat(new TollDemand(0, 0).share(0)).isEqualTo(1);
        assertThat(new TollDemand(0, 5).share(1)).isZero();
        assertThatThrownBy(() -> new TollDemand(-1, 5)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new TollDemand(1, Double.NaN)).isInstanceOf(BadUsageException.class);
    }

    @Test
    void hostile() {
        assertThatThrownBy(() -> HoldUp.of(
                        new double[] {-5, 1}, new double[2], new double[2], new double[2], new double[] {1, 1}))
                .isInstanceOf(NoSolutionException.class);
        assertThatThrownBy(() ->
                        HoldUp.of(new double[2], new double[3], new double[2], new double[2], new double[] {1, 1}))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() ->
                        HoldUp.of(new double[2], new double[2], new double[2], new double[2], new double[] {1, -1}))
                .isInstanceOf(BadUsageException.class);
    }
}
