package org.landbridge.relations.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.BadUsageException;

class FinancingCoalitionsTest {
    @Test
    void bridgeOfThree() {
        FinancingCoalitions found = FinancingCoalitions.of(new double[] {60, 50, 30}, 80, 0);
        assertThat(found.minimal()).containsExactly(0b011L, 0b101L, 0b110L);
        assertThat(found.winning()).isEqualTo(4);
        assertThat(found.indispensable()).isZero();
        // The first holds the land: nothing goes without it, though the others would have the money.
        FinancingCoalitions host = FinancingCoalitions.of(new double[] {60, 50, 30}, 80, 0b001);
        assertThat(host.minimal()).containsExactly(0b011L, 0b101L);
        assertThat(host.indispensable()).isEqualTo(0b001);
        assertThat(FinancingCoalitions.of(new double[] {60, 50, 30}, 141, 0).minimal())
                .isEmpty();
    }

    @Test
    void aHostThatLosesMustBePaid() {
        FinancingCoalitions found = FinancingCoalitions.of(new double[] {-20, 50, 60}, 80, 0b001);
        assertThat(found.minimal()).containsExactly(0b111L);
        assertThat(FinancingCoalitions.of(new double[] {-40, 50, 60}, 80, 0b001).winning())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isWhatLookingAtEverySetAndMemberFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(9);
        double[] gain = random.doubles(n, -20, 100).toArray();
        double cost = random.nextDouble(0, 150);
        long required = 1L << random.nextInt(n);
        List<Long> expected = new ArrayList<>();
        long winning = 0;
        for (long set = 0; set < 1L << n; set++) {
            if (!wins(gain, cost, required, set)) {
                continue;
            }
            winning++;
            boolean minimal = true;
            for (int i = 0; i < n; i++) {
                long without = set & ~(1L << i);
                minimal &= without == set || !wins(gain, cost, required, without);
            }
            if (minimal) {
                expected.add(set);
            }
        }
        FinancingCoalitions found = FinancingCoalitions.of(gain, cost, required);
        assertThat(found.minimal()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.winning()).isEqualTo(winning);
        // Any unit of money gives the same sets.
        double[] cents = Arrays.stream(gain).map(g -> 100 * g).toArray();
        assertThat(FinancingCoalitions.of(cents, 100 * cost, required)).isEqualTo(found);
    }

    private static boolean wins(double[] gain, double cost, long required, long set) {
        double sum = 0;
        for (int i = 0; i < gain.length; i++) {
            sum += (set >>> i & 1) * gain[i];
        }
        return (set & required) == required && sum >= cost - 1e-9;
    }

    @Test
    void hostile() {
        assertThatThrownBy(() -> FinancingCoalitions.of(new double[21], 1, 0)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> FinancingCoalitions.of(new double[0], 1, 0)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> FinancingCoalitions.of(new double[] {Double.NaN}, 1, 0))
                .hasMessageContaining("Party 0");
        assertThatThrownBy(() -> FinancingCoalitions.of(new double[] {1}, 1, 0b10))
                .isInstanceOf(BadUsageException.class);
    }
}
