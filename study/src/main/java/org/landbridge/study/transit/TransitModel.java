package org.landbridge.study.transit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Commodity;
import org.landbridge.network.Network;
import org.landbridge.network.Workers;
import org.landbridge.relations.game.DividendGame;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.ConsentArcs;
import org.landbridge.routing.ConsentSearch;
import org.landbridge.routing.ConsentWays;
import org.landbridge.routing.Supernetwork;

/**
 * The transit game on several networks: for each pair of places and commodity the ways of all coalitions
 * ({@link ConsentSearch}), their worth ({@link Surplus}), and the game as a sum over pairs of states. May be shared by
 * threads.
 */
final class TransitModel {
    private final TransitCells cells;
    private final Players players;
    private final Elasticities elasticities;
    private final double outside;
    private final double[] usdPerTonne;
    /** Compiled networks, {@code [network][commodity]}; the first is the one on which tonnes were counted. */
    private final ConsentArcs[][] arcs;

    private final ArcCosts[][] costs;
    /** Groups of steps that err together. */
    private final List<String> groups;

    /**
     * Games of one set of parameters.
     *
     * @param games {@code [network][pair of states]}
     * @param lostTonnes tonnes without any way on the first network, which are worth nothing anywhere
     */
    record Played(DividendGame[][] games, double lostTonnes) {}

    /** @param networks the first is the one on which the demand was counted */
    TransitModel(
            List<Network> networks,
            LocalDate date,
            TransitCells cells,
            Players players,
            Elasticities elasticities,
            double outside,
            Workers workers) {
        this.cells = cells;
        this.players = players;
        this.elasticities = elasticities;
        this.outside = outside;
        int goods = cells.goods().size();
        this.usdPerTonne = new double[goods];
        @Nullable ConsentArcs[] made = new ConsentArcs[networks.size() * goods];
        for (int c = 0; c < goods; c++) {
            Commodity commodity =
                    networks.getFirst().commodities().get(cells.goods().get(c).commodity());
            if (commodity == null) {
                throw new IllegalStateException(
                        "no commodity " + cells.goods().get(c).commodity());
            }
            usdPerTonne[c] = commodity.usdPerTonne();
        }
        workers.run(made.length, (task, thread) -> {
            Network network = networks.get(task / goods);
            String commodity = cells.goods().get(task % goods).commodity();
            made[task] = new ConsentArcs(
                    Supernetwork.compile(network, date, CargoReader.parse("t:" + commodity, network, date)), players);
        });
        this.arcs = new ConsentArcs[networks.size()][goods];
        this.costs = new ArcCosts[networks.size()][goods];
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int k = 0; k < made.length; k++) {
            ConsentArcs each = made[k];
            if (each == null) {
                throw new IllegalStateException("network " + k + " was not compiled");
            }
            arcs[k / goods][k % goods] = each;
            costs[k / goods][k % goods] = new ArcCosts(each, numbers);
        }
        groups = List.copyOf(numbers.keySet());
    }

    TransitCells cells() {
        return cells;
    }

    /** A search over one network for one commodity at the central figures. */
    ConsentSearch search(int network, int commodity) {
        return search(network, commodity, costs[network][commodity].central());
    }

    private ConsentSearch search(int network, int commodity, double[] arcUsd) {
        return new ConsentSearch(
                arcs[network][commodity], cells.goods().get(commodity).destinations(), arcUsd);
    }

    /** The game of one cell at the central figures. */
    DividendGame cell(int commodity, TransitCells.Sent sent, int k, ConsentWays ways, double leastUsd) {
        DividendGame.Sum sum = new DividendGame.Sum(players.count());
        double theta = elasticities.of(cells.goods().get(commodity).commodity()).central();
        CellGame.add(
                sum, ways, new Surplus(sent.tonnes()[k], usdPerTonne[commodity], leastUsd, outside * leastUsd, theta));
        return sum.game();
    }

    /** Scores of the groups' prices and times in a draw. */
    private record Scores(double[] usd, double[] time) {}

    private ConsentSearch search(int network, int commodity, TransitDraw draw, Scores scores) {
        return draw.isCentral()
                ? search(network, commodity)
                : search(network, commodity, costs[network][commodity].drawn(scores.usd(), scores.time()));
    }

    private Scores scores(TransitDraw draw) {
        return new Scores(draw.scores("usd", groups), draw.scores("time", groups));
    }

    /** Plays with one set of parameters, all commodities one after the other. */
    Played play(TransitDraw draw) {
        Part sum = new Part();
        Scores scores = scores(draw);
        for (int c = 0; c < cells.goods().size(); c++) {
            play(c, draw, scores, sum);
        }
        return sum.played();
    }

    /** Plays with the central parameters, commodities on all threads. */
    Played central(Workers workers) {
        List<Part> parts = new ArrayList<>();
        cells.goods().forEach(g -> parts.add(new Part()));
        Scores none = scores(TransitDraw.central());
        workers.run(parts.size(), (c, thread) -> play(c, TransitDraw.central(), none, parts.get(c)));
        Part sum = new Part();
        parts.forEach(sum::add);
        return sum.played();
    }

    private final class Part {
        private final DividendGame.Sum[][] sums =
                new DividendGame.Sum[arcs.length][cells.pairs().size()];
        private double lostTonnes;

        Part() {
            for (DividendGame.Sum[] ofNetwork : sums) {
                for (int p = 0; p < ofNetwork.length; p++) {
                    ofNetwork[p] = new DividendGame.Sum(players.count());
                }
            }
        }

        void add(Part other) {
            for (int w = 0; w < sums.length; w++) {
                for (int p = 0; p < sums[w].length; p++) {
                    sums[w][p].add(other.sums[w][p].game(), 1);
                }
            }
            lostTonnes += other.lostTonnes;
        }

        Played played() {
            DividendGame[][] games = new DividendGame[sums.length][cells.pairs().size()];
            for (int w = 0; w < games.length; w++) {
                for (int p = 0; p < games[w].length; p++) {
                    games[w][p] = sums[w][p].game();
                }
            }
            return new Played(games, lostTonnes);
        }
    }

    private void play(int c, TransitDraw draw, Scores scores, Part part) {
        TransitCells.Goods goods = cells.goods().get(c);
        double theta = draw.theta(elasticities.of(goods.commodity()));
        ConsentSearch counted = search(0, c, draw, scores);
        for (int w = 0; w < arcs.length; w++) {
            ConsentSearch search = w == 0 ? counted : search(w, c, draw, scores);
            for (TransitCells.Sent sent : goods.sent()) {
                int n = sent.goal().length;
                double[] least = new double[n];
                double[] most = new double[n];
                for (int k = 0; k < n; k++) {
                    least[k] = counted.least(sent.origin(), sent.goal()[k]);
                    boolean known = least[k] < Double.POSITIVE_INFINITY;
                    most[k] = known ? outside * least[k] : 0;
                    part.lostTonnes += known || w > 0 ? 0 : sent.tonnes()[k];
                }
                ConsentWays[] ways = search.ways(sent.origin(), sent.goal(), most);
                for (int k = 0; k < n; k++) {
                    if (most[k] > 0) {
                        TradePair pair = cells.pairs().get(sent.pair()[k]);
                        String trade = pair.exporter() + " " + pair.importer() + " " + goods.commodity();
                        double tonnes = sent.tonnes()[k] * draw.demand(trade, sent.confidence()[k]);
                        CellGame.add(
                                part.sums[w][sent.pair()[k]],
                                ways[k],
                                new Surplus(tonnes, usdPerTonne[c], least[k], most[k], theta));
                    }
                }
            }
        }
    }
}
