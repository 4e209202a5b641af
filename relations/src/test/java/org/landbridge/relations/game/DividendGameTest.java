package org.landbridge.relations.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;

/** Games by their dividends against the same games by their tables. */
class DividendGameTest {
    private static final double CLOSE = 1e-9;

    private static DividendGame random(int players, int dividends, SplittableRandom random) {
        DividendGame.Sum sum = new DividendGame.Sum(players);
        for (int k = 0; k < dividends; k++) {
            sum.add(random.nextLong(1, 1L << players), random.nextDouble(-1, 2));
        }
        return sum.game();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void valuesAreThoseOfTheTable(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 15);
        DividendGame game = random(n, random.nextInt(1, 60), random);
        GameTable table = game.table();
        for (int s = 0; s < 1 << n; s++) {
            assertThat(table.value(s)).as("seed %d, coalition %d", seed, s).isCloseTo(game.value(s), within(CLOSE));
        }
        same(game.shapley(), Semivalue.shapley(table, Games.WORKERS), seed);
        same(game.banzhaf(), Semivalue.banzhaf(table, Games.WORKERS), seed);
        double[] loss = game.lossWithout();
        for (int i = 0; i < n; i++) {
            assertThat(loss[i]).isCloseTo(table.grand() - table.value((1L << n) - 1 & ~(1L << i)), within(CLOSE));
        }
        assertThat(Arrays.stream(game.shapley()).sum()).isCloseTo(game.grand(), within(CLOSE));
    }

    private static void same(double[] actual, double[] expected, long seed) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("seed %d, player %d", seed, i).isCloseTo(expected[i], within(CLOSE));
        }
    }

    @Test
    void playersWithoutADividendGetNothing() {
        DividendGame.Sum sum = new DividendGame.Sum(62);
        sum.add(1L << 61 | 1, 3);
        DividendGame game = sum.game();
        assertThat(game.addsNothing(30)).isTrue();
        assertThat(game.addsNothing(61)).isFalse();
        assertThat(game.shapley()[30]).isZero();
        assertThat(game.shapley()[61]).isEqualTo(1.5);
        assertThat(game.banzhaf()[0]).isEqualTo(1.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void playersWhoActAsOneAreInTogetherOrNotAtAll(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DividendGame game = random(9, 40, random);
        int[] playerOf = {0, 1, 2, 0, 3, 2, 1, 3, 3};
        DividendGame merged = game.merged(playerOf);
        assertThat(merged.players()).isEqualTo(4);
        for (int s = 0; s < 16; s++) {
            long members = 0;
            for (int i = 0; i < playerOf.length; i++) {
                members |= (s >> playerOf[i] & 1) != 0 ? 1L << i : 0;
            }
            assertThat(merged.value(s)).isCloseTo(game.value(members), within(CLOSE));
        }
    }

    @Test
    void gamesAddUp() {
        SplittableRandom random = new SplittableRandom(21);
        DividendGame one = random(8, 30, random);
        DividendGame other = random(8, 30, random);
        DividendGame.Sum sum = new DividendGame.Sum(8);
        sum.add(one, 1);
        sum.add(other, 2);
        double[] both = sum.game().shapley();
        for (int i = 0; i < 8; i++) {
            assertThat(both[i]).isCloseTo(one.shapley()[i] + 2 * other.shapley()[i], within(CLOSE));
        }
    }

    @Test
    void whatIsNoGameIsRefused() {
        assertThatThrownBy(() -> new DividendGame.Sum(0)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new DividendGame.Sum(63)).isInstanceOf(BadUsageException.class);
        DividendGame.Sum sum = new DividendGame.Sum(3);
        assertThatThrownBy(() -> sum.add(0, 1)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> sum.add(8, 1)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> sum.add(1, Double.NaN)).isInstanceOf(NoSolutionException.class);
        assertThatThrownBy(() -> new DividendGame.Sum(40).game().table()).isInstanceOf(BadUsageException.class);
    }
}
