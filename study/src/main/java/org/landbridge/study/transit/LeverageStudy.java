package org.landbridge.study.transit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Confidence;
import org.landbridge.network.Network;
import org.landbridge.network.Workers;
import org.landbridge.relations.game.DividendGame;
import org.landbridge.study.simulate.Interval;

/**
 * Leverage by the transit game: the Shapley value of every state, beside it the Banzhaf value and the nucleolus, what a
 * refusal costs and whom, in several worlds, with intervals over draws of demand, elasticities, prices and times. The
 * values are exact: each draw is played anew on its own ways.
 */
public final class LeverageStudy {
    /** Players of the game in which links are built, of which every coalition is asked. */
    private static final int BUILDERS = 20;

    private static final int MOST_HURT = 3;
    /** Less than this is rounding. */
    private static final double LEAST_USD = 1;

    private static final int MOST_MOVERS = 8;

    private final TransitModel model;
    private final Players players;
    private final List<World> worlds;
    private final TransitOptions options;
    private final List<String> buildLinks;
    private final double[] buildUsd;
    /** Number of each world's first network in the model, that with nothing built. */
    private final int[] network;

    private final TransitCells cells;

    /**
     * @param base the network on which the demand was counted
     * @param worlds at least one; the first is what the others are held against
     * @param trade what the demand is, in words
     * @param demand freight between places of the base
     * @param confidence of a trade, by exporter, importer and commodity with blanks between
     * @param progress told what is done, a line each time
     * @throws BadUsageException if nothing moves, or an option does not fit the network
     */
    public static Leverage run(
            Network base,
            List<World> worlds,
            LocalDate date,
            String trade,
            FreightDemand demand,
            Map<String, Confidence> confidence,
            Elasticities elasticities,
            TransitOptions options,
            Consumer<String> progress) {
        try (Workers workers = new Workers(options.threads());
                Workers solvers = new Workers(options.threads())) {
            LeverageStudy study =
                    new LeverageStudy(base, worlds, date, demand, confidence, elasticities, options, workers);
            return study.leverage(base, date, trade, elasticities, workers, solvers, progress);
        }
    }

    private LeverageStudy(
            Network base,
            List<World> worlds,
            LocalDate date,
            FreightDemand demand,
            Map<String, Confidence> confidence,
            Elasticities elasticities,
            TransitOptions options,
            Workers workers) {
        this.worlds = List.copyOf(worlds);
        this.options = options;
        buildLinks = List.copyOf(options.build().keySet());
        buildUsd = options.build().values().stream().mapToDouble(d -> d).toArray();
        network = new int[worlds.size()];
        List<Network> networks = new ArrayList<>(List.of(base));
        for (int w = 0; w < network.length; w++) {
            Network plain = worlds.get(w).network();
            for (int b = 0; b < 1 << buildLinks.size(); b++) {
                Network built = plain;
                for (int link = 0; link < buildLinks.size(); link++) {
                    String id = buildLinks.get(link);
                    built = (b >> link & 1) != 0 ? LinkWorlds.with(built, id, date) : LinkWorlds.without(built, id);
                }
                network[w] = b == 0 ? networks.size() : network[w];
                networks.add(built);
            }
            if (buildLinks.isEmpty() && plain.equals(base)) {
                networks.removeLast();
                network[w] = 0;
            }
        }
        cells = new TransitCells(base, demand, confidence);
        if (cells.count() == 0) {
            throw new BadUsageException("nothing moves between the states asked for; landbridge flows demand lists the"
                    + " trade that is known");
        }
        players = new Players(networks, options.split());
        model = new TransitModel(networks, date, cells, players, elasticities, options.outside(), workers);
    }

    private Leverage leverage(
            Network base,
            LocalDate date,
            String trade,
            Elasticities elasticities,
            Workers workers,
            Workers solvers,
            Consumer<String> progress) {
        TransitModel.Played central = model.central(workers);
        progress.accept(cells.count() + " pairs of places and goods, "
                + cells.pairs().size() + " pairs of states; " + options.draws() + " draws");
        int[] merge = buildLinks.isEmpty() ? new int[0] : merge(grandGame(central), BUILDERS);
        WorldGame[] games = games(central, merge, solvers);
        WorldGame[][] drawn = new WorldGame[options.draws()][];
        try (Workers one = new Workers(1)) {
            workers.run(drawn.length, (d, thread) -> {
                drawn[d] = games(model.play(TransitDraw.of(options.seed(), d)), merge, one);
                for (int w = 0; w < drawn[d].length; w++) {
                    drawn[d][w] = drawn[d][w].withoutGame();
                }
            });
        }
        progress.accept("values done; nucleolus and ways");
        List<Integer> order = IntStream.range(0, players.count())
                .filter(i -> Arrays.stream(games).anyMatch(g -> g.shapley()[i] != 0))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -games[0].shapley()[i]))
                .toList();
        List<WorldLeverage> found = new ArrayList<>();
        WayFinder finder = new WayFinder(model, players, options.outside());
        for (int w = 0; w < games.length; w++) {
            found.add(world(w, central, games, drawn, order, finder, solvers));
        }
        List<String> nothing = IntStream.range(0, players.count())
                .filter(i -> !order.contains(i) && !acting(merge, i))
                .mapToObj(i -> players.list().get(i).text())
                .toList();
        return new Leverage(
                base.name(),
                base.version(),
                date,
                trade,
                options,
                found,
                nothing,
                cells.pairs().size(),
                cells.count(),
                tonnes(),
                central.lostTonnes(),
                elasticities.median(),
                merge.length == 0 ? List.of() : together(merge));
    }

    private double tonnes() {
        return cells.goods().stream()
                .flatMap(g -> g.sent().stream())
                .mapToDouble(s -> Arrays.stream(s.tonnes()).sum())
                .sum();
    }

    private WorldGame[] games(TransitModel.Played played, int[] merge, Workers solvers) {
        WorldGame[] games = new WorldGame[worlds.size()];
        for (int w = 0; w < games.length; w++) {
            games[w] = merge.length == 0
                    ? WorldGame.of(played.games()[network[w]], cells.pairs(), players.list())
                    : WorldGame.building(built(played, w), buildUsd, merge, solvers);
        }
        return games;
    }

    /** Games of a world by what is built. */
    private DividendGame[] built(TransitModel.Played played, int w) {
        DividendGame[] built = new DividendGame[1 << buildLinks.size()];
        for (int b = 0; b < built.length; b++) {
            built[b] = WorldGame.sum(played.games()[network[w] + b], players.count());
        }
        return built;
    }

    /** All worlds with all built, added up: by which players matter. */
    private DividendGame grandGame(TransitModel.Played played) {
        DividendGame.Sum sum = new DividendGame.Sum(players.count());
        for (int w = 0; w < worlds.size(); w++) {
            sum.add(WorldGame.sum(played.games()[network[w] + (1 << buildLinks.size()) - 1], players.count()), 1);
        }
        return sum.game();
    }

    /** Players who matter most play, all others act as one, who comes last. */
    private static int[] merge(DividendGame game, int most) {
        double[] value = game.shapley();
        List<Integer> order = IntStream.range(0, value.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -value[i]))
                .toList();
        int[] merge = new int[value.length];
        int adding = (int) Arrays.stream(value).filter(v -> v != 0).count();
        int alone = adding <= most ? adding : most - 1;
        for (int k = 0; k < merge.length; k++) {
            merge[order.get(k)] = Math.min(k, Math.min(alone, most - 1));
        }
        return merge;
    }

    private boolean acting(int[] merge, int player) {
        return merge.length > 0
                && together(merge).contains(players.list().get(player).text());
    }

    /** Players who act as one. */
    private List<String> together(int[] merge) {
        int[] members = new int[merge.length];
        for (int m : merge) {
            members[m]++;
        }
        return IntStream.range(0, merge.length)
                .filter(i -> members[merge[i]] > 1)
                .mapToObj(i -> players.list().get(i).text())
                .toList();
    }

    private WorldLeverage world(
            int w,
            TransitModel.Played central,
            WorldGame[] games,
            WorldGame[][] drawn,
            List<Integer> order,
            WayFinder finder,
            Workers solvers) {
        WorldGame game = games[w];
        Nucleoli nucleoli = Nucleoli.of(
                buildLinks.isEmpty() ? new DividendGame[] {game.game()} : built(central, w),
                buildUsd,
                merge(buildLinks.isEmpty() ? game.game() : grandGame(central), options.nucleolusPlayers()),
                solvers);
        DividendGame[] now = central.games()[network[w] + game.built()];
        DividendGame[] first = central.games()[network[0] + games[0].built()];
        List<Integer> movers = order.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(game.shapley()[i] - games[0].shapley()[i])))
                .limit(w == 0 ? 0 : MOST_MOVERS)
                .toList();
        List<PlayerLeverage> list = new ArrayList<>();
        for (int i : order) {
            List<PairAmount> changed = w == 0 ? List.of() : amounts(now, first, i, true);
            list.add(new PlayerLeverage(
                    players.list().get(i),
                    interval(drawn, game.shapley()[i], d -> d[w].shapley()[i]),
                    interval(drawn, game.shapley()[i] / game.worth(), d -> d[w].shapley()[i] / d[w].worth()),
                    interval(drawn, game.others()[i], d -> d[w].others()[i]),
                    game.banzhaf()[i],
                    nucleoli.pay()[i],
                    interval(drawn, game.loss()[i], d -> d[w].loss()[i]),
                    interval(drawn, game.lossOthers()[i], d -> d[w].lossOthers()[i]),
                    amounts(now, now, i, false),
                    interval(
                            drawn,
                            game.shapley()[i] - games[0].shapley()[i],
                            d -> d[w].shapley()[i] - d[0].shapley()[i]),
                    interval(drawn, game.others()[i] - games[0].others()[i], d -> d[w].others()[i] - d[0].others()[i]),
                    changed,
                    movers.contains(i)
                            ? finder.ways(i, changed, network[0] + games[0].built(), network[w] + game.built())
                            : List.of()));
        }
        List<String> links = IntStream.range(0, buildLinks.size())
                .filter(b -> (game.built() >> b & 1) != 0)
                .mapToObj(buildLinks::get)
                .toList();
        return new WorldLeverage(
                worlds.get(w).name(),
                interval(drawn, game.worth(), d -> d[w].worth()),
                list,
                nucleoli.note(players.list()),
                links);
    }

    private interface Figure {
        double of(WorldGame[] worlds);
    }

    private static Interval interval(WorldGame[][] drawn, double central, Figure figure) {
        return Interval.of(central, Arrays.stream(drawn).mapToDouble(figure::of).toArray());
    }

    /** A player's loss by pair of states, that of others first, or the change of its value; the greatest first. */
    private List<PairAmount> amounts(DividendGame[] now, DividendGame[] first, int player, boolean change) {
        List<PairAmount> amounts = new ArrayList<>();
        for (int p = 0; p < now.length; p++) {
            double usd = change ? now[p].shapley()[player] - first[p].shapley()[player] : now[p].lossWithout()[player];
            if (Math.abs(usd) >= LEAST_USD) {
                amounts.add(new PairAmount(cells.pairs().get(p), usd));
            }
        }
        String state = players.list().get(player).state();
        amounts.sort(Comparator.comparing((PairAmount a) -> !change && a.pair().has(state))
                .thenComparingDouble(a -> -Math.abs(a.usd())));
        return amounts.subList(0, Math.min(MOST_HURT, amounts.size()));
    }
}
