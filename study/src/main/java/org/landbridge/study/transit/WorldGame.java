package org.landbridge.study.transit;

import java.util.Arrays;
import java.util.List;
import org.landbridge.network.Workers;
import org.landbridge.relations.game.DividendGame;
import org.landbridge.relations.game.GameTable;
import org.landbridge.relations.game.Semivalue;

/**
 * What the players of one world get, by player.
 *
 * @param worth of all together, USD a year
 * @param others part of the Shapley value that comes from trade between other states, NaN where links are built
 * @param loss what all lose if the player alone refuses
 * @param lossOthers part of it that trade between other states loses, NaN where links are built
 * @param built numbers of the links that all together would build, as bits
 */
record WorldGame(
        DividendGame game,
        double worth,
        double[] shapley,
        double[] others,
        double[] banzhaf,
        double[] loss,
        double[] lossOthers,
        int built) {
    static WorldGame of(DividendGame[] pairs, List<TradePair> names, List<Player> players) {
        DividendGame game = sum(pairs, players.size());
        double[] others = new double[players.size()];
        double[] lossOthers = new double[players.size()];
        for (int p = 0; p < pairs.length; p++) {
            TradePair pair = names.get(p);
            double[] value = pairs[p].shapley();
            double[] loss = pairs[p].lossWithout();
            for (int i = 0; i < others.length; i++) {
                if (!pair.has(players.get(i).state())) {
                    others[i] += value[i];
                    lossOthers[i] += loss[i];
                }
            }
        }
        double worth = game.grand();
        return new WorldGame(
                game, worth, game.shapley(), others, scaled(game.banzhaf(), worth), game.lossWithout(), lossOthers, 0);
    }

    /** The figures alone. */
    WorldGame withoutGame() {
        return new WorldGame(
                new DividendGame.Sum(shapley.length).game(), worth, shapley, others, banzhaf, loss, lossOthers, built);
    }

    static DividendGame sum(DividendGame[] pairs, int players) {
        DividendGame.Sum sum = new DividendGame.Sum(players);
        for (DividendGame pair : pairs) {
            sum.add(pair, 1);
        }
        return sum.game();
    }

    /**
     * Worth of coalitions that build what pays for them.
     *
     * @param built numbers of the links that all together would build, as bits
     */
    record Building(GameTable table, int built) {}

    /**
     * The most, over what could be built, of the surplus less the annual cost, for every coalition.
     *
     * @param built games by what is built, as bits over the links
     * @param usdPerYear annual cost of each link
     * @param merge players of the table by player
     */
    static Building building(DividendGame[] built, double[] usdPerYear, int[] merge) {
        int n = Arrays.stream(merge).max().orElse(0) + 1;
        double[] most = new double[1 << n];
        int chosen = 0;
        for (int b = 0; b < built.length; b++) {
            double cost = 0;
            for (int link = 0; link < usdPerYear.length; link++) {
                cost += (b >> link & 1) != 0 ? usdPerYear[link] : 0;
            }
            GameTable table = built[b].merged(merge).table();
            for (int s = 1; s < most.length; s++) {
                double worth = table.value(s) - cost;
                if (worth > most[s]) {
                    most[s] = worth;
                    chosen = s == most.length - 1 ? b : chosen;
                }
            }
        }
        return new Building(GameTable.of(most), chosen);
    }

    /** As {@link #of}, where coalitions build; values of a merged player go to the first of its members. */
    static WorldGame building(DividendGame[] built, double[] usdPerYear, int[] merge, Workers workers) {
        Building building = building(built, usdPerYear, merge);
        GameTable table = building.table();
        int n = table.players();
        double[] loss = new double[n];
        for (int i = 0; i < n; i++) {
            loss[i] = table.grand() - table.value((1L << n) - 1 & ~(1L << i));
        }
        double[] none = new double[merge.length];
        Arrays.fill(none, Double.NaN);
        return new WorldGame(
                built[building.built()],
                table.grand(),
                spread(Semivalue.shapley(table, workers), merge),
                none,
                spread(scaled(Semivalue.banzhaf(table, workers), table.grand()), merge),
                spread(loss, merge),
                none,
                building.built());
    }

    /** Gives the value of a merged player to the first of its members, the others nothing. */
    static double[] spread(double[] value, int[] merge) {
        double[] all = new double[merge.length];
        boolean[] given = new boolean[value.length];
        for (int i = 0; i < all.length; i++) {
            if (!given[merge[i]]) {
                given[merge[i]] = true;
                all[i] = value[merge[i]];
            }
        }
        return all;
    }

    /** To sum to the worth of all; as it is where it sums to nothing. */
    private static double[] scaled(double[] value, double worth) {
        double sum = Arrays.stream(value).sum();
        return sum > 0 ? Arrays.stream(value).map(v -> v * worth / sum).toArray() : value;
    }
}
