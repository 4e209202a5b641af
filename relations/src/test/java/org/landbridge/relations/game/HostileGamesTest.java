package org.landbridge.relations.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landbridge.relations.game.Games.WORKERS;
import static org.landbridge.relations.game.Games.table;

import org.junit.jupiter.api.Test;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;

class HostileGamesTest {
    @Test
    void theEmptyCoalitionEarnsNothing() {
        assertThatThrownBy(() -> table(3, s -> 1 + Long.bitCount(s)))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("empty coalition is worth 1.0");
        assertThatThrownBy(() -> GameTable.of(new double[] {Double.NaN, 1})).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> OwenValue.of(players -> 2, new int[] {0, 1}, WORKERS))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> SampledShapley.of(
                        3, players -> 2, MarginalRange.monotone(3, 2), new SampleOptions(2, 1, 0.9, 1), WORKERS))
                .isInstanceOf(BadUsageException.class);
    }

    @Test
    void valuesAreFiniteOrTheCoalitionIsNamed() {
        assertThatThrownBy(() -> table(10, s -> s == 37 ? Double.NaN : Long.bitCount(s)))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("{0, 2, 5} is NaN");
        assertThatThrownBy(() -> table(2, s -> s == 3 ? Double.POSITIVE_INFINITY : 0))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("{0, 1}");
    }

    @Test
    void numbersOfPlayers() {
        assertThatThrownBy(() -> table(0, players -> 0)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> table(27, players -> 0))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("at most 26")
                .hasMessageContaining("Sample");
        assertThatThrownBy(() -> SampledShapley.of(
                        63, players -> 0, MarginalRange.monotone(63, 1), new SampleOptions(2, 1, 0.9, 1), WORKERS))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> GameTable.of(new double[] {0, 1, 2})).isInstanceOf(BadUsageException.class);
        GameTable one = GameTable.of(new double[] {0, 7});
        assertThat(Semivalue.shapley(one, WORKERS)).containsExactly(7);
        assertThat(Nucleolus.of(one, WORKERS).pay()).containsExactly(7);
        assertThat(Core.isNonEmpty(one, WORKERS)).isTrue();
    }

    @Test
    void aGameWorthNothing() {
        GameTable nothing = table(4, players -> 0);
        assertThat(Nucleolus.of(nothing, WORKERS).pay()).containsOnly(0);
        assertThat(Core.isNonEmpty(nothing, WORKERS)).isTrue();
        assertThat(Semivalue.shapley(nothing, WORKERS)).containsOnly(0);
        assertThatThrownBy(() -> Semivalue.banzhafNormalised(nothing, WORKERS)).isInstanceOf(NoSolutionException.class);
    }

    @Test
    void withoutImputationsThereIsAPrenucleolusOnly() {
        GameTable game = table(3, s -> Long.bitCount(s) == 1 ? 1 : 0);
        assertThatThrownBy(() -> Nucleolus.of(game, WORKERS))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("prenucleolus");
        assertThat(Nucleolus.of(game, Nucleolus.Excess.TOTAL, Nucleolus.Among.ALL_DIVISIONS, WORKERS)
                        .pay())
                .containsOnly(0);
    }

    @Test
    void falseClassesAndUnionsAndLinks() {
        assertThatThrownBy(() -> PlayerClasses.declared(s -> s & 1, new int[] {0, 0}, 10, 1))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("Players 0 and 1");
        assertThatThrownBy(() -> PlayerClasses.declared(s -> s & 1, new int[] {0, 2}, 10, 1))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> PlayerClasses.declared(s -> s & 1, new int[] {0, -1}, 10, 1))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> OwenValue.of(s -> s, new int[] {0, 2, 2}, WORKERS))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new GraphRestriction(s -> s, 3, new int[][] {{0, 3}}))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> Core.contains(table(2, s -> s), new double[3])).isInstanceOf(BadUsageException.class);
    }
}
