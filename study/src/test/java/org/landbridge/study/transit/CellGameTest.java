package org.landbridge.study.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Workers;
import org.landbridge.relations.game.DividendGame;
import org.landbridge.relations.game.GameProperties;
import org.landbridge.relations.game.GameTable;
import org.landbridge.relations.game.Nucleolus;
import org.landbridge.relations.game.Semivalue;
import org.landbridge.routing.ConsentWays;

/** The game of freight between two places: textbook transit games, axioms, and the orders that the gas literature found. */
class CellGameTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Surplus SURPLUS = new Surplus(1000, 500, 100, 300, 6);
    /** Players of the stylised games: origin, destination, two transit states. */
    private static final long R = 1;

    private static final long I = 2;
    private static final long A = 4;
    private static final long C = 8;

    /** Cost at which the surplus is that share of the most. */
    private static double cost(double share) {
        double low = SURPLUS.leastUsd();
        double high = SURPLUS.outsideUsd();
        for (int k = 0; k < 200; k++) {
            double middle = (low + high) / 2;
            if (SURPLUS.usd(middle) > share * SURPLUS.usd(SURPLUS.leastUsd())) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return share == 1 ? SURPLUS.leastUsd() : (low + high) / 2;
    }

    /** In units of the most. Ways are given as players and shares by turns, the best first. */
    private static DividendGame game(int players, double... ways) {
        double[] usd = new double[ways.length / 2];
        long[] who = new long[usd.length];
        for (int w = 0; w < usd.length; w++) {
            who[w] = (long) ways[2 * w];
            usd[w] = cost(ways[2 * w + 1]);
        }
        DividendGame.Sum sum = new DividendGame.Sum(players);
        CellGame.add(sum, new ConsentWays(usd, who), SURPLUS);
        DividendGame.Sum unit = new DividendGame.Sum(players);
        unit.add(sum.game(), 1 / SURPLUS.usd(SURPLUS.leastUsd()));
        return unit.game();
    }

    private static String text(double[] values) {
        return String.join(
                ";",
                Arrays.stream(values)
                        .mapToObj(v -> String.format(Locale.ROOT, "%.6f", v))
                        .toList());
    }

    @Test
    void textbookTransitGames() {
        assertThat(text(game(3, R | I | A, 1).shapley())).isEqualTo("0.333333;0.333333;0.333333");
        assertThat(text(game(4, R | I | A, 1, R | I | C, 1).shapley()))
                .isEqualTo("0.416667;0.416667;0.083333;0.083333");
        assertThat(text(game(4, R | I | A, 1, R | I | C, 1, R | I, 0.9).shapley()))
                .isEqualTo("0.491667;0.491667;0.008333;0.008333");
    }

    @Test
    void aNucleolusGivesNothingToWhoCanBeReplaced() {
        double[] pay = Nucleolus.of(game(4, R | I | A, 1, R | I | C, 1).table(), WORKERS)
                .pay();
        assertThat(pay[0]).isCloseTo(0.5, within(1e-7));
        assertThat(pay[2]).isCloseTo(0, within(1e-7));
        assertThat(game(4, R | I | A, 1, R | I | C, 1).shapley()[2]).isPositive();
    }

    /**
     * Hubert and Ikonnikova (2011): a direct link past the transit states moves power most, a rival bypass little. By the
     * size of the rival's and the direct link's worth, both the same.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 0.9, 1})
    void aDirectLinkMovesMoreThanABypassByARival(double share) {
        DividendGame before = game(4, R | I | A, 1);
        double direct = moved(before, game(4, R | I | A, 1, R | I, share));
        double bypass = moved(before, game(4, R | I | A, 1, R | I | C, share));
        assertThat(direct).isGreaterThan(1.3 * bypass);
    }

    /** And where a rival is there already, a better rival moves least. */
    @Test
    void aSecondBypassMovesLittle() {
        DividendGame before = game(4, R | I | A, 1, R | I | C, 0.8);
        double direct = moved(before, game(4, R | I | A, 1, R | I, 0.9));
        double better = moved(before, game(4, R | I | A, 1, R | I | C, 0.9));
        assertThat(direct).isGreaterThan(4 * better);
    }

    private static double moved(DividendGame before, DividendGame after) {
        double sum = 0;
        for (int i = 0; i < before.players(); i++) {
            sum += Math.abs(after.shapley()[i] - before.shapley()[i]);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomWaysKeepTheAxioms(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(3, 13);
        int count = random.nextInt(1, 9);
        double[] usd = random.doubles(count, 100, 320).sorted().toArray();
        long[] who = random.longs(count, 0, 1L << n).map(w -> w | 3).toArray();
        ConsentWays ways = new ConsentWays(usd, who);
        DividendGame.Sum sum = new DividendGame.Sum(n);
        CellGame.add(sum, ways, SURPLUS);
        DividendGame game = sum.game();
        double most = SURPLUS.usd(usd[0]);
        // Worth of every coalition by its definition.
        GameTable table = GameTable.of(n, s -> SURPLUS.usd(ways.usd(s)), WORKERS);
        for (int s = 1; s < 1 << n; s++) {
            assertThat(game.value(s)).as("seed %d", seed).isCloseTo(table.value(s), within(1e-11 * (1 + most)));
        }
        double[] shapley = game.shapley();
        double[] expected = Semivalue.shapley(table, WORKERS);
        long used = Arrays.stream(who).reduce(0, (a, b) -> a | b);
        for (int i = 0; i < n; i++) {
            assertThat(shapley[i]).as("seed %d", seed).isCloseTo(expected[i], within(1e-11 * (1 + most)));
            if ((used >> i & 1) == 0) {
                assertThat(shapley[i]).isZero();
            }
        }
        assertThat(Arrays.stream(shapley).sum()).isCloseTo(most, within(1e-10 * (1 + most)));
        // Origin and destination are in every way: they are alike.
        assertThat(shapley[0]).isCloseTo(shapley[1], within(1e-12 * (1 + most)));
        assertThat(GameProperties.monotone(table)).isEmpty();
    }

    @Test
    void blocksAreClassesOfPlayersInTheSameWays() {
        assertThat(CellGame.blocks(new long[] {0b1110011, 0b0010011}))
                .containsExactlyInAnyOrder(0b0010011L, 0b1100000L);
        assertThat(CellGame.blocks(new long[] {0b01, 0b10})).containsExactlyInAnyOrder(0b01L, 0b10L);
        assertThat(CellGame.blocks(new long[0])).isEmpty();
    }

    @Test
    void surplusIsTheAreaUnderDemand() {
        // Weight falls with the power -(theta + 1) of the price on delivery: summed in thin slices.
        double area = 0;
        double step = 1e-3;
        for (double x = 120 + step / 2; x < 300; x += step) {
            area += 1000 * Math.pow((500 + x) / 600, -7) * step;
        }
        assertThat(SURPLUS.usd(120)).isCloseTo(area, within(1e-6 * area));
        assertThat(SURPLUS.usd(300)).isZero();
        assertThat(SURPLUS.usd(Double.POSITIVE_INFINITY)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 50", "21, 50", "3, -1", "3, 10001"})
    void optionsOutOfBoundsAreRefused(double outside, int draws) {
        assertThatThrownBy(() -> new TransitOptions(outside, Set.of(), java.util.Map.of(), draws, 1, 12, 2))
                .isInstanceOf(BadUsageException.class);
    }
}
