package org.landbridge.relations.game;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.landbridge.network.Workers;

/** What a game is, or two coalitions that show that it is not. Differences below 1e-9 of its largest value are none. */
public final class GameProperties {
    /**
     * A counterexample: the first in the order of coalitions.
     *
     * @param by how much it fails
     */
    public record Breach(long coalition, long other, double by) {}

    private GameProperties() {}

    /** Nobody makes a coalition worse: v(S) <= v(S + i). A breach names S and i. */
    public static Optional<Breach> monotone(GameTable game) {
        double[] v = game.values();
        double tolerance = tolerance(game);
        for (int s = 0; s < v.length; s++) {
            for (int i = 0; i < game.players(); i++) {
                if (v[s] - v[s | 1 << i] > tolerance) {
                    return Optional.of(new Breach(s, 1L << i, v[s] - v[s | 1 << i]));
                }
            }
        }
        return Optional.empty();
    }

    /** Two coalitions without common members never lose by joining. Looks at 3^n / 2 pairs, in parallel. */
    public static Optional<Breach> superadditive(GameTable game, Workers workers) {
        double[] v = game.values();
        double tolerance = tolerance(game);
        Breach[] found = new Breach[game.players()];
        int all = v.length - 1;
        // A task looks at pairs whose first coalition has a given highest member, its partner only lower ones.
        workers.run(game.players(), (task, thread) -> {
            int top = game.players() - 1 - task;
            for (int s = 1 << top; s < 2 << top && found[top] == null; s++) {
                int others = all & ~s & ((1 << top) - 1);
                for (int t = others; t > 0; t = (t - 1) & others) {
                    double loss = v[s] + v[t] - v[s | t];
                    if (loss > tolerance) {
                        found[top] = new Breach(s, t, loss);
                        break;
                    }
                }
            }
        });
        return first(found);
    }

    /** A player adds the more, the larger the coalition. A breach names S + i and S + j. */
    public static Optional<Breach> convex(GameTable game) {
        double[] v = game.values();
        double tolerance = tolerance(game);
        for (int s = 0; s < v.length; s++) {
            for (int i = 0; i < game.players(); i++) {
                int si = s | 1 << i;
                for (int j = i + 1; si != s && j < game.players(); j++) {
                    int sj = s | 1 << j;
                    double loss = v[si] + v[sj] - v[si | sj] - v[s];
                    if (sj != s && loss > tolerance) {
                        return Optional.of(new Breach(si, sj, loss));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Balanced: the core is not empty (Bondareva 1963, Shapley 1967). */
    public static boolean balanced(GameTable game, Workers workers) {
        return Core.isNonEmpty(game, workers);
    }

    private static Optional<Breach> first(Breach[] found) {
        return Arrays.stream(found).filter(b -> b != null).min(Comparator.comparingLong(Breach::coalition));
    }

    private static double tolerance(GameTable game) {
        return Core.TOLERANCE * game.scale();
    }
}
