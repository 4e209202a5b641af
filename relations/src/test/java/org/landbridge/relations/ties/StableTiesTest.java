package org.landbridge.relations.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;
import org.landbridge.relations.ties.ValuedTies.Stable;

class StableTiesTest {
    private static List<Long> stable(ConnectionsModel model) {
        List<Long> stable = new ArrayList<>();
        for (long g = 0; g < 64; g++) {
            if (model.isPairwiseStable(g)) {
                stable.add(g);
            }
        }
        return stable;
    }

    private static int degree(ConnectionsModel model, long network, int player) {
        int degree = 0;
        for (int j = 0; j < 4; j++) {
            degree += j != player && (network & model.link(player, j)) != 0 ? 1 : 0;
        }
        return degree;
    }

    private static long star(ConnectionsModel model) {
        return model.link(0, 1) | model.link(0, 2) | model.link(0, 3);
    }

    @Test
    void secondPropositionOfJacksonAndWolinsky() {
        // Rows JW1 to JW3 of the shared table: four players, decay 0.5.
        assertThat(stable(new ConnectionsModel(4, 0.5, 0.2))).containsExactly(63L);
        ConnectionsModel middle = new ConnectionsModel(4, 0.5, 0.3);
        assertThat(stable(middle)).contains(star(middle));
        ConnectionsModel dear = new ConnectionsModel(4, 0.5, 0.6);
        assertThat(stable(dear)).contains(0L).doesNotContain(star(dear));
        for (long g : stable(dear)) {
            for (int i = 0; i < 4; i++) {
                assertThat(degree(dear, g, i)).isNotEqualTo(1);
            }
        }
    }

    private static double[][] symmetric(int n, double low, double high, SplittableRandom random) {
        double[][] x = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                x[i][j] = low + (high - low) * random.nextDouble();
                x[j][i] = x[i][j];
            }
        }
        return x;
    }

    @Test
    void nobodyWantsAnotherTie() {
        int n = 25;
        SplittableRandom random = new SplittableRandom(3);
        double[] psi = new double[n];
        java.util.Arrays.fill(psi, 0.1);
        ValuedTies ties = new ValuedTies(
                symmetric(n, -1, 2, random), symmetric(n, 2, 3, random), symmetric(n, 0, 1, random), psi);
        Stable stable = ties.solve(1e-12);
        assertThat(stable.unique()).isTrue();
        int none = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double gain = ties.jointGain(stable.strength(), i, j);
                double w = stable.strength()[i][j];
                assertThat(w).isNotNegative();
                assertThat(gain).isLessThan(1e-9);
                assertThat(w * gain).isCloseTo(0, within(1e-9));
                none += w == 0 ? 1 : 0;
            }
        }
        assertThat(none).isBetween(20, 280);
    }

    @Test
    void hostilePartnersAreChosenBetweenOnlyWhenItCosts() {
        double[][] benefit = {{0, 3, 2}, {3, 0, 0}, {2, 0, 0}};
        double[][] cost = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
        double[][] hostility = {{0, 0, 0}, {0, 0, 1}, {0, 1, 0}};
        double[][] free = new ValuedTies(benefit, cost, hostility, new double[3])
                .solve(1e-12)
                .strength();
        assertThat(free[0][1]).isCloseTo(3, within(1e-10));
        assertThat(free[0][2]).isCloseTo(2, within(1e-10));
        // 2 w = 6 - psi w', 2 w' = 4 - psi w.
        double[][] some = new ValuedTies(benefit, cost, hostility, new double[] {1, 0, 0})
                .solve(1e-12)
                .strength();
        assertThat(some[0][1]).isCloseTo(8 / 3.0, within(1e-10));
        assertThat(some[0][2]).isCloseTo(2 / 3.0, within(1e-10));
        double[][] bloc = new ValuedTies(benefit, cost, hostility, new double[] {1.5, 0, 0})
                .solve(1e-12)
                .strength();
        assertThat(bloc[0][2]).isZero();
        assertThat(ValuedTies.exclusivityIndex(bloc, 0)).isEqualTo(1);
        assertThat(ValuedTies.exclusivityIndex(free, 0)).isCloseTo(13 / 25.0, within(1e-10));
        assertThat(ValuedTies.exclusivityIndex(bloc, 2)).isNaN();
    }

    @Test
    void hostile() {
        double[][] one = {{1, 1}, {1, 1}};
        assertThatThrownBy(() -> new ValuedTies(one, one, one, new double[3])).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new ValuedTies(one, new double[][] {{1, 0}, {1, 1}}, one, new double[2]))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("states 0 and 1");
        assertThatThrownBy(() -> new ValuedTies(one, one, new double[][] {{0, 1}, {2, 0}}, new double[2]))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new ConnectionsModel(12, 0.5, 0.1)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new ConnectionsModel(4, 0.5, 0.1).link(2, 2)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new ValuedTies(one, one, one, new double[2]).solve(-1))
                .isInstanceOf(NoSolutionException.class);
    }
}
