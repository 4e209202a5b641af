package org.landbridge.study.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.landbridge.flow.freight.ChoiceChange;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.ChoiceSets;
import org.landbridge.network.Commodity;
import org.landbridge.network.Corridor;
import org.landbridge.network.Network;
import org.landbridge.network.TradeSector;

/**
 * Changes of trade costs by sector and pair of economies that follow from changes of routes. The part of a sector's trade
 * that goes by the routes of the network pays the change of the logsum over the value of the goods; the rest (bulk in
 * tankers, pipelines, air) pays what it paid. Both parts answer alike, so the cost of the sector is their mean of the
 * power -theta.
 */
final class RouteCosts {
    private final List<TradeSector> sectors;
    private final double[] usdPerTonne;
    /** Number of the commodity in a cell; -1 where none stands for the sector. */
    private final int[] commodity;

    private final List<Integer> pairs;
    private final List<List<Cell>> cells;

    /** By number of the ends, then of the commodity. */
    private final List<List<CellCost>> costs;

    private record Cell(double weight, int ends) {}

    private record Route(ChoiceSets.Ends ends, double weight) {}

    private RouteCosts(
            List<TradeSector> sectors,
            double[] usdPerTonne,
            int[] commodity,
            List<Integer> pairs,
            List<List<CellCost>> costs,
            List<List<Cell>> cells) {
        this.sectors = sectors;
        this.usdPerTonne = usdPerTonne;
        this.commodity = commodity;
        this.pairs = pairs;
        this.costs = costs;
        this.cells = cells;
    }

    /** Ids of the commodities that stand for sectors, each once. */
    static List<String> commodities(List<TradeSector> sectors) {
        return sectors.stream()
                .filter(s -> s.corridorShare() > 0)
                .map(TradeSector::commodity)
                .distinct()
                .toList();
    }

    /** The dearest in containers and the cheapest in bulk: whose routes are searched for. */
    static List<String> searched(List<TradeSector> sectors, Network network) {
        String dearest = "";
        String cheapest = "";
        for (String id : commodities(sectors)) {
            Commodity good = known(network, id);
            if (good.containerised()) {
                dearest = dearest.isEmpty()
                                || good.usdPerTonne() > known(network, dearest).usdPerTonne()
                        ? id
                        : dearest;
            } else {
                cheapest = cheapest.isEmpty()
                                || good.usdPerTonne() < known(network, cheapest).usdPerTonne()
                        ? id
                        : cheapest;
            }
        }
        List<String> searched = new ArrayList<>();
        if (!dearest.isEmpty()) {
            searched.add(dearest);
        }
        if (!cheapest.isEmpty()) {
            searched.add(cheapest);
        }
        return searched;
    }

    /**
     * Finds the routes of the pairs.
     *
     * @param pairs numbers {@code exporter * n + importer}
     */
    static RouteCosts find(
            List<TradeSector> sectors,
            Network network,
            List<Integer> pairs,
            StatePlaces places,
            int economies,
            ChoiceSets sets,
            ChoiceParameters parameters,
            IntConsumer done) {
        List<String> goods = commodities(sectors);
        int[] commodity = new int[sectors.size()];
        double[] usdPerTonne = new double[sectors.size()];
        for (int k = 0; k < commodity.length; k++) {
            commodity[k] = sectors.get(k).corridorShare() > 0
                    ? goods.indexOf(sectors.get(k).commodity())
                    : -1;
            usdPerTonne[k] = commodity[k] < 0
                    ? 1
                    : known(network, sectors.get(k).commodity()).usdPerTonne();
        }
        List<List<Route>> routes = new ArrayList<>();
        Map<ChoiceSets.Ends, Integer> ends = new LinkedHashMap<>();
        for (int pair : pairs) {
            List<Route> ofPair = new ArrayList<>();
            for (StatePlaces.Weighted from : places.of(pair / economies)) {
                for (StatePlaces.Weighted to : places.of(pair % economies)) {
                    ChoiceSets.Ends end = new ChoiceSets.Ends(from.place(), to.place());
                    if (!from.place().equals(to.place())) {
                        ends.putIfAbsent(end, ends.size());
                        ofPair.add(new Route(end, from.weight() * to.weight()));
                    }
                }
            }
            routes.add(ofPair);
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (Corridor corridor : network.corridors()) {
            numbers.put(corridor.id(), numbers.size());
        }
        List<List<CellCost>> found = sets.find(List.copyOf(ends.keySet()), done).stream()
                .map(changes -> changes.stream()
                        .map(change -> new CellCost(change, parameters, corridors(change, numbers)))
                        .toList())
                .toList();
        List<List<Cell>> cells = new ArrayList<>();
        for (List<Route> ofPair : routes) {
            List<Cell> ofCells = new ArrayList<>();
            for (Route route : ofPair) {
                int number = ends.getOrDefault(route.ends(), -1);
                if (found.get(number).stream().allMatch(CellCost::known)) {
                    ofCells.add(new Cell(route.weight(), number));
                }
            }
            cells.add(ofCells);
        }
        return new RouteCosts(sectors, usdPerTonne, commodity, pairs, found, cells);
    }

    private static int[] corridors(ChoiceChange change, Map<String, Integer> numbers) {
        return change.corridors().stream()
                .mapToInt(c -> numbers.getOrDefault(c, numbers.size()))
                .toArray();
    }

    private static Commodity known(Network network, String id) {
        Commodity good = network.commodities().get(id);
        if (good == null) {
            throw new IllegalStateException("no commodity " + id);
        }
        return good;
    }

    List<Integer> pairs() {
        return pairs;
    }

    /** Pairs between which there was no way before, so that a change of their cost is not known. */
    int pairsWithoutWay() {
        return (int) cells.stream().filter(List::isEmpty).count();
    }

    /** Whether no way is left between some of the places that stand for a pair. */
    boolean loses(int pairNumber) {
        return cells.get(pairNumber).stream()
                .anyMatch(cell -> costs.get(cell.ends()).stream().anyMatch(CellCost::lost));
    }

    /**
     * Trade cost after over before, {@code [pair number][sector]}.
     *
     * @param draw parameters
     */
    double[][] factors(Draw draw) {
        double[][] change = new double[costs.size()][sectors.size()];
        for (int e = 0; e < change.length; e++) {
            for (int k = 0; k < change[e].length; k++) {
                CellCost cost = commodity[k] < 0 ? null : costs.get(e).get(commodity[k]);
                if (cost != null && cost.known()) {
                    change[e][k] = cost.changeUsd(draw.dayShare()[k] * usdPerTonne[k], draw) / usdPerTonne[k];
                }
            }
        }
        double[][] factors = new double[pairs.size()][sectors.size()];
        for (int p = 0; p < factors.length; p++) {
            for (int k = 0; k < factors[p].length; k++) {
                factors[p][k] = factor(cells.get(p), k, change, draw);
            }
        }
        return factors;
    }

    private double factor(List<Cell> ofPair, int sector, double[][] change, Draw draw) {
        if (commodity[sector] < 0 || ofPair.isEmpty()) {
            return 1;
        }
        double theta = draw.thetas()[sector];
        double power = 0;
        double weight = 0;
        for (Cell cell : ofPair) {
            power += cell.weight() * Math.exp(-theta * change[cell.ends()][sector]);
            weight += cell.weight();
        }
        if (power == weight) {
            return 1;
        }
        double share = sectors.get(sector).corridorShare();
        return Math.pow(1 - share + share * power / weight, -1 / theta);
    }
}
