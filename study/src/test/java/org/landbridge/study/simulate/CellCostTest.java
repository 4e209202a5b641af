package org.landbridge.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.landbridge.flow.freight.ChoiceChange;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.ChoiceSet;

class CellCostTest {
    private static final ChoiceParameters PARAMETERS = ChoiceParameters.STANDARD;
    private static final double USD_PER_DAY = 1.5;
    private static final Draw CENTRAL = Draw.central(List.of(), List.of(), 9, 0);

    /** Routes of one corridor each, with nothing in common. */
    private static ChoiceSet set(double[] usd, double[] days, boolean[] water) {
        int n = usd.length;
        int[] nest = new int[n];
        Arrays.setAll(nest, r -> r);
        return new ChoiceSet(nest, usd, days, new double[n], water, new double[n], new double[n], new double[n]);
    }

    private static ChoiceSet first(ChoiceSet all, int routes) {
        return set(
                Arrays.copyOf(all.usd(), routes),
                Arrays.copyOf(all.days(), routes),
                Arrays.copyOf(all.byWater(), routes));
    }

    private static CellCost cell(ChoiceSet before, ChoiceSet after) {
        List<String> corridors = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        return new CellCost(
                new ChoiceChange("X", "Y", "machinery", before, after, USD_PER_DAY, corridors),
                PARAMETERS,
                new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
    }

    private static ChoiceSet random(SplittableRandom random, int routes) {
        double[] usd = random.doubles(routes, 100, 500).toArray();
        double[] days = random.doubles(routes, 10, 50).toArray();
        boolean[] water = new boolean[routes];
        for (int r = 0; r < routes; r++) {
            water[r] = random.nextBoolean();
        }
        return set(usd, days, water);
    }

    @Test
    void whatDoesNotChangeCostsNothingMore() {
        SplittableRandom random = new SplittableRandom(4);
        for (int k = 0; k < 50; k++) {
            ChoiceSet same = random(random, 1 + k % 8);
            assertThat(cell(same, same).changeUsd(1 + k * 5, CENTRAL)).isZero();
        }
    }

    /** With one route the change of its money and of its days is all there is: days count once, at the worth asked for. */
    @Test
    void theOnlyRouteCountsItsMoneyAndEachDayOnce() {
        ChoiceSet before = set(new double[] {300}, new double[] {30}, new boolean[] {true});
        ChoiceSet after = set(new double[] {290}, new double[] {27}, new boolean[] {true});
        assertThat(cell(before, after).changeUsd(70, CENTRAL)).isCloseTo(-10 - 3 * 70, within(1e-9));
        // A day is worth the cost of capital at least.
        assertThat(cell(before, after).changeUsd(0, CENTRAL)).isCloseTo(-10 - 3 * USD_PER_DAY, within(1e-9));
    }

    @Test
    void fewerRoutesNeverCostLessAndMoreNeverCostMore() {
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 400; k++) {
            ChoiceSet all = random(random, 2 + k % 7);
            ChoiceSet fewer = first(all, 1 + k % (all.routes() - 1));
            double day = random.nextDouble(0, 200);
            assertThat(cell(all, fewer).changeUsd(day, CENTRAL)).isGreaterThanOrEqualTo(-1e-9);
            assertThat(cell(fewer, all).changeUsd(day, CENTRAL)).isLessThanOrEqualTo(1e-9);
        }
    }

    /** Ships are slower than trains, and that alone moves nobody: the share of land stays that of the freight assignment. */
    @Test
    void theWorthOfADayDoesNotEmptyTheShips() {
        double[] usd = {300, 420};
        double[] days = {40, 20};
        boolean[] water = {true, false};
        ChoiceSet before = set(usd, days, water);
        ChoiceSet withoutLand = first(before, 1);
        double[] share = new double[2];
        double[] cost = before.generalisedUsd(USD_PER_DAY, PARAMETERS);
        before.expectedUsd(cost, Math.min(cost[0], cost[1]), PARAMETERS, share);
        double day = 100;
        // Losing a route of share p raises the logsum by -ln(1 - p) over the sharpness at the new costs.
        double reference = Math.min(300 + 40 * day, 420 + 20 * day);
        double expected = -Math.log(1 - share[1]) * reference / PARAMETERS.sharpness();
        assertThat(cell(before, withoutLand).changeUsd(day, CENTRAL)).isCloseTo(expected, within(1e-5 * expected));
    }

    @Test
    void aLostWayCostsInfinitelyMuchAndAnUnknownOneNothingKnown() {
        ChoiceSet one = set(new double[] {300}, new double[] {30}, new boolean[] {true});
        ChoiceSet none = set(new double[0], new double[0], new boolean[0]);
        assertThat(cell(one, none).lost()).isTrue();
        assertThat(cell(one, none).changeUsd(10, CENTRAL)).isInfinite();
        assertThat(cell(none, one).known()).isFalse();
    }
}
