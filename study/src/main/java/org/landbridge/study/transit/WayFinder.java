package org.landbridge.study.transit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.routing.ConsentSearch;
import org.landbridge.routing.ConsentWays;
import org.landbridge.routing.RouteSearch;

/** Finds the freight that best tells why a player's value changed, and its ways with and without the player. */
final class WayFinder {
    private final TransitModel model;
    private final Players players;
    private final double outside;

    private final Map<List<Integer>, ConsentSearch> searches = new HashMap<>();

    private final Map<List<Object>, ConsentWays[]> ways = new HashMap<>();

    private record Cell(int commodity, TransitCells.Sent sent, int cell, double weight) {}

    WayFinder(TransitModel model, Players players, double outside) {
        this.model = model;
        this.players = players;
        this.outside = outside;
    }

    private ConsentSearch search(int network, int commodity) {
        return searches.computeIfAbsent(List.of(network, commodity), key -> model.search(network, commodity));
    }

    /**
     * One for each pair of states.
     *
     * @param before and {@code after}: numbers of networks of the model
     */
    List<WayShift> ways(int player, List<PairAmount> pairs, int before, int after) {
        List<WayShift> shifts = new ArrayList<>();
        for (PairAmount amount : pairs) {
            Cell best = cell(player, model.cells().pairs().indexOf(amount.pair()), before, after);
            if (best != null) {
                shifts.add(shift(player, amount, best, before, after));
            }
        }
        return shifts;
    }

    private long all() {
        return (1L << players.count()) - 1;
    }

    /** Ways of all cells that a place sends. */
    private ConsentWays[] waysOf(int network, int commodity, TransitCells.Sent sent) {
        return ways.computeIfAbsent(List.of(network, commodity, sent.origin()), key -> {
            ConsentSearch counted = search(0, commodity);
            double[] most = Arrays.stream(sent.goal())
                    .mapToDouble(g -> outside * counted.least(sent.origin(), g))
                    .map(m -> m < Double.POSITIVE_INFINITY ? m : 0)
                    .toArray();
            return search(network, commodity).ways(sent.origin(), sent.goal(), most);
        });
    }

    /** The cell of a pair by which the player's value changes most. */
    private @Nullable Cell cell(int player, int pair, int before, int after) {
        Cell best = null;
        for (int c = 0; c < model.cells().goods().size(); c++) {
            for (TransitCells.Sent sent : model.cells().goods().get(c).sent()) {
                for (int k = 0; k < sent.goal().length; k++) {
                    double least = search(0, c).least(sent.origin(), sent.goal()[k]);
                    if (sent.pair()[k] == pair && least < Double.POSITIVE_INFINITY) {
                        double was = model.cell(c, sent, k, waysOf(before, c, sent)[k], least)
                                .shapley()[player];
                        double is = model.cell(c, sent, k, waysOf(after, c, sent)[k], least)
                                .shapley()[player];
                        if (best == null || Math.abs(is - was) > best.weight()) {
                            best = new Cell(c, sent, k, Math.abs(is - was));
                        }
                    }
                }
            }
        }
        return best;
    }

    private WayShift shift(int player, PairAmount amount, Cell cell, int before, int after) {
        TransitCells.Goods goods = model.cells().goods().get(cell.commodity());
        String origin = cell.sent().origin();
        int goal = cell.sent().goal()[cell.cell()];
        String destination = goods.destinations().get(goal);
        double most = outside * search(0, cell.commodity()).least(origin, goal);
        ConsentSearch was = search(before, cell.commodity());
        ConsentSearch is = search(after, cell.commodity());
        long without = all() & ~(1L << player);
        return new WayShift(
                amount.pair(),
                amount.usd(),
                origin,
                destination,
                goods.commodity(),
                cell.sent().tonnes()[cell.cell()],
                passage(was, origin, destination, all(), most),
                passage(was, origin, destination, without, most),
                passage(is, origin, destination, all(), most),
                passage(is, origin, destination, without, most));
    }

    private static Passage passage(ConsentSearch search, String from, String to, long coalition, double most) {
        RouteSearch.Found found = search.best(from, to, coalition);
        return found == null || found.generalisedUsd() >= most
                ? new Passage(Double.POSITIVE_INFINITY, null)
                : new Passage(found.generalisedUsd(), found.itinerary());
    }
}
