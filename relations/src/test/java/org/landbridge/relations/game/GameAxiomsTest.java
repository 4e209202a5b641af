package org.landbridge.relations.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.landbridge.relations.game.Games.WORKERS;
import static org.landbridge.relations.game.Games.sum;
import static org.landbridge.relations.game.Games.table;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.Workers;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** What defines the values, on made games. */
class GameAxiomsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9, 13, 14, 16})
    void shapleyIsEfficientAndAdditive(int n) {
        GameTable a = Games.random(n, 0, n);
        GameTable b = Games.random(n, 7, n + 100);
        double[] x = Semivalue.shapley(a, WORKERS);
        double[] y = Semivalue.shapley(b, WORKERS);
        double[] both = Semivalue.shapley(table(n, s -> a.value(s) + b.value(s)), WORKERS);
        assertThat(sum(x)).isCloseTo(a.grand(), within(1e-12 * n));
        for (int i = 0; i < n; i++) {
            assertThat(both[i]).isCloseTo(x[i] + y[i], within(1e-12 * n));
        }
    }

    @Test
    void shapleyOfALargeTableIsTheMeanOverOrders() {
        // Against the definition, player by player.
        int n = 14;
        GameTable game = Games.random(n, 0, 3);
        double[] weight = Semivalue.shapleyWeights(n);
        double[] expected = new double[n];
        for (int s = 0; s < 1 << n; s++) {
            for (int i = 0; i < n; i++) {
                if ((s >> i & 1) == 0) {
                    expected[i] += weight[Integer.bitCount(s)] * (game.value(s | 1 << i) - game.value(s));
                }
            }
        }
        assertThat(Semivalue.shapley(game, WORKERS)).containsExactly(expected, within(1e-12));
    }

    @Test
    void nullPlayersGetNothingAndTwinsTheSame() {
        int n = 15;
        GameTable core = Games.random(12, 0, 5);
        // Players 12 and 13 can stand in for one another; 14 adds nothing.
        CoalitionValue game = s -> core.value(s & 4095) + ((s & 12288) != 0 ? Long.bitCount(s & 7) : 0);
        GameTable table = table(n, game);
        double[] shapley = Semivalue.shapley(table, WORKERS);
        double[] banzhaf = Semivalue.banzhaf(table, WORKERS);
        assertThat(shapley[14]).isEqualTo(0);
        assertThat(banzhaf[14]).isEqualTo(0);
        assertThat(shapley[12]).isCloseTo(shapley[13], within(1e-13));
        PlayerClasses classes = PlayerClasses.find(table, 0);
        assertThat(classes.classes()).isEqualTo(14);
        assertThat(classes.classOf(12)).isEqualTo(classes.classOf(13));
        assertThat(classes.addsNothing(14)).isTrue();
        CountTable counts = CountTable.of(game, classes, WORKERS);
        assertThat(counts.shapley()).containsExactly(shapley, within(1e-12));
        assertThat(counts.banzhaf()).containsExactly(banzhaf, within(1e-12));
    }

    @Test
    void sameForAnyNumberOfThreads() {
        GameTable game = Games.random(16, 0, 8);
        try (Workers one = new Workers(1);
                Workers five = new Workers(5)) {
            assertThat(Semivalue.shapley(game, five)).isEqualTo(Semivalue.shapley(game, one));
            GameTable small = Games.random(8, 0, 9);
            assertThat(Nucleolus.of(small, Nucleolus.Excess.TOTAL, Nucleolus.Among.ALL_DIVISIONS, five)
                            .pay())
                    .isEqualTo(Nucleolus.of(small, Nucleolus.Excess.TOTAL, Nucleolus.Among.ALL_DIVISIONS, one)
                            .pay());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nucleolusMeetsTheCriterionOfKohlberg(long seed) {
        int n = 3 + (int) (seed % 4);
        // Whole numbers: many coalitions are tight by chance in one optimum and not in others.
        for (int steps : new int[] {0, 2, 4}) {
            for (Nucleolus.Excess excess : Nucleolus.Excess.values()) {
                GameTable game = Games.random(n, steps, seed);
                double[] pre = Nucleolus.of(game, excess, Nucleolus.Among.ALL_DIVISIONS, WORKERS)
                        .pay();
                assertThat(sum(pre)).isCloseTo(game.grand(), within(1e-9));
                assertKohlberg(game, pre, excess, false);
                double alone = 0;
                for (int i = 0; i < n; i++) {
                    alone += game.value(1L << i);
                }
                if (alone <= game.grand()) {
                    double[] x = Nucleolus.of(game, excess, Nucleolus.Among.IMPUTATIONS, WORKERS)
                            .pay();
                    for (int i = 0; i < n; i++) {
                        assertThat(x[i]).isGreaterThanOrEqualTo(game.value(1L << i) - 1e-9);
                    }
                    assertKohlberg(game, x, excess, true);
                }
            }
        }
    }

    /**
     * Kohlberg 1971: no move helps the coalitions above any level and hurts none of them. For imputations, a move must
     * not hurt players who get just what they make alone.
     */
    private static void assertKohlberg(GameTable game, double[] x, Nucleolus.Excess by, boolean floors) {
        int n = game.players();
        double[] excess = Core.excesses(game, x);
        for (int s = 1; s < excess.length && by == Nucleolus.Excess.PER_CAPITA; s++) {
            excess[s] /= Integer.bitCount(s);
        }
        double[] levels = Arrays.copyOfRange(excess, 1, excess.length - 1);
        for (double level : Arrays.stream(levels).distinct().toArray()) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            Variable[] move = new Variable[n];
            for (int i = 0; i < n; i++) {
                boolean bottom = floors && x[i] - game.value(1L << i) < 1e-8;
                move[i] = model.newVariable("y" + i).lower(bottom ? 0 : -1).upper(1);
            }
            Expression none = model.newExpression("none").level(0);
            double[] weight = new double[n];
            for (int i = 0; i < n; i++) {
                none.set(move[i], 1);
            }
            for (int s = 1; s < excess.length - 1; s++) {
                if (excess[s] >= level - 1e-8) {
                    Expression row = model.newExpression("s" + s).lower(0);
                    for (int i = 0; i < n; i++) {
                        if ((s >> i & 1) != 0) {
                            row.set(move[i], 1);
                            weight[i]++;
                        }
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                move[i].weight(weight[i]);
            }
            assertThat(model.maximise().getValue()).isCloseTo(0, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nucleolusLiesInTheLeastCoreAndInTheCoreWhenThereIsOne(long seed) {
        GameTable any = Games.random(9, 0, seed);
        double[] x = Nucleolus.of(any, Nucleolus.Excess.TOTAL, Nucleolus.Among.ALL_DIVISIONS, WORKERS)
                .pay();
        Core.LeastCore least = Core.least(any, WORKERS);
        assertThat(Core.largestObjection(any, x).excess()).isCloseTo(least.excess(), within(1e-9));
        assertThat(Core.largestObjection(any, least.pay()).excess()).isCloseTo(least.excess(), within(1e-8));
        // A convex game.
        GameTable convex = table(9, s -> Math.pow(Long.bitCount(s) + ((s * seed) & 3) * 0.1 * (s & 1), 2));
        if (GameProperties.convex(convex).isEmpty()) {
            assertThat(Core.contains(convex, Nucleolus.of(convex, WORKERS).pay()))
                    .isTrue();
        }
        GameTable square = table(9, s -> Math.pow(Long.bitCount(s), 2) + seed * (s & 1));
        assertThat(GameProperties.convex(square)).isEmpty();
        assertThat(Core.isNonEmpty(square, WORKERS)).isTrue();
        assertThat(Core.contains(square, Nucleolus.of(square, WORKERS).pay())).isTrue();
        assertThat(Core.contains(square, Semivalue.shapley(square, WORKERS))).isTrue();
    }

    @Test
    void nucleolusFollowsScaleAndShift() {
        GameTable game = Games.random(7, 0, 4);
        double[] shift = {5, -3, 0, 100, 2, 2, -40};
        GameTable moved = table(7, s -> {
            double v = 1e6 * game.value(s);
            for (int i = 0; i < 7; i++) {
                v += (s >> i & 1) != 0 ? 1e6 * shift[i] : 0;
            }
            return v;
        });
        double[] x = Nucleolus.of(game, Nucleolus.Excess.TOTAL, Nucleolus.Among.ALL_DIVISIONS, WORKERS)
                .pay();
        double[] y = Nucleolus.of(moved, Nucleolus.Excess.TOTAL, Nucleolus.Among.ALL_DIVISIONS, WORKERS)
                .pay();
        for (int i = 0; i < 7; i++) {
            assertThat(y[i] / 1e6 - shift[i]).isCloseTo(x[i], within(1e-9));
        }
    }

    @Test
    void owenWithTrivialUnionsIsShapleyAndUnionsGetTheirValueAsPlayers() {
        GameTable game = Games.random(8, 0, 6);
        double[] shapley = Semivalue.shapley(game, WORKERS);
        assertThat(OwenValue.of(game, new int[] {0, 1, 2, 3, 4, 5, 6, 7}, WORKERS))
                .containsExactly(shapley, within(1e-12));
        assertThat(OwenValue.of(game, new int[8], WORKERS)).containsExactly(shapley, within(1e-12));
        int[] unionOf = {0, 1, 0, 2, 1, 2, 2, 0};
        double[] owen = OwenValue.of(game, unionOf, WORKERS);
        double[] unions = Semivalue.shapley(
                table(3, u -> {
                    long s = 0;
                    for (int i = 0; i < 8; i++) {
                        s |= (u >> unionOf[i] & 1) << i;
                    }
                    return game.value(s);
                }),
                WORKERS);
        double[] got = new double[3];
        for (int i = 0; i < 8; i++) {
            got[unionOf[i]] += owen[i];
        }
        assertThat(got).containsExactly(unions, within(1e-12));
    }

    @Test
    void myersonIsFairAndEfficientByComponent() {
        GameTable game = Games.random(6, 0, 12);
        int[][] with = {{0, 1}, {1, 2}, {3, 4}, {0, 2}};
        int[][] without = {{0, 1}, {1, 2}, {3, 4}};
        double[] x = Semivalue.shapley(table(6, new GraphRestriction(game, 6, with)), WORKERS);
        double[] y = Semivalue.shapley(table(6, new GraphRestriction(game, 6, without)), WORKERS);
        // Both ends of a link gain the same from it (Myerson 1977).
        assertThat(x[0] - y[0]).isCloseTo(x[2] - y[2], within(1e-12));
        assertThat(x[0] + x[1] + x[2]).isCloseTo(game.value(0b111), within(1e-12));
        assertThat(x[3] + x[4]).isCloseTo(game.value(0b11000), within(1e-12));
        assertThat(x[5]).isCloseTo(game.value(0b100000), within(1e-12));
    }

    @Test
    void propertiesNameACounterexample() {
        GameTable square = table(6, s -> Math.pow(Long.bitCount(s), 2));
        assertThat(GameProperties.monotone(square)).isEmpty();
        assertThat(GameProperties.superadditive(square, WORKERS)).isEmpty();
        assertThat(GameProperties.convex(square)).isEmpty();
        GameTable root = table(6, s -> Math.sqrt(Long.bitCount(s)));
        assertThat(GameProperties.monotone(root)).isEmpty();
        assertThat(GameProperties.superadditive(root, WORKERS))
                .hasValueSatisfying(b -> assertThat(b.by()).isCloseTo(2 - Math.sqrt(2), within(1e-12)));
        assertThat(GameProperties.convex(root)).isPresent();
        GameTable falls = table(6, s -> s == 21 ? 2 : Long.bitCount(s) > 0 ? 1 : 0);
        assertThat(GameProperties.monotone(falls))
                .hasValueSatisfying(b -> assertThat(b.coalition()).isEqualTo(21));
        // Superadditive, not convex: three-player majority.
        GameTable majority = table(3, Games.voting(2, 1, 1, 1));
        assertThat(GameProperties.superadditive(majority, WORKERS)).isEmpty();
        assertThat(GameProperties.convex(majority)).isPresent();
    }
}
