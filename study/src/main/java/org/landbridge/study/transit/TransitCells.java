package org.landbridge.study.transit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.Confidence;
import org.landbridge.network.Network;
import org.landbridge.network.Place;

/** Freight between places, in the order in which it is searched: by commodity, then origin, then destination. */
final class TransitCells {
    private final List<TradePair> pairs;
    private final List<Goods> goods = new ArrayList<>();

    /** What moves of one commodity. */
    record Goods(String commodity, List<String> destinations, List<Sent> sent) {}

    /**
     * What one place sends, with arrays by cell.
     *
     * @param goal number of the destination
     * @param pair number of the pair of states
     */
    record Sent(String origin, int[] goal, double[] tonnes, int[] pair, Confidence[] confidence) {}

    /** @param confidence of a trade, by exporter, importer and commodity with blanks between; medium if not there */
    TransitCells(Network network, FreightDemand demand, Map<String, Confidence> confidence) {
        TreeMap<String, TreeMap<String, TreeMap<String, Double>>> sorted = new TreeMap<>();
        TreeSet<TradePair> known = new TreeSet<>();
        for (FreightOd row : demand.rows()) {
            if (row.tonnesPerYear() > 0 && !row.origin().equals(row.destination())) {
                known.add(pair(network, row.origin(), row.destination()));
                sorted.computeIfAbsent(row.commodity(), k -> new TreeMap<>())
                        .computeIfAbsent(row.origin(), k -> new TreeMap<>())
                        .merge(row.destination(), row.tonnesPerYear(), Double::sum);
            }
        }
        pairs = List.copyOf(known);
        sorted.forEach((commodity, byOrigin) -> {
            TreeSet<String> ends = new TreeSet<>();
            byOrigin.values().forEach(to -> ends.addAll(to.keySet()));
            List<String> destinations = List.copyOf(ends);
            List<Sent> sent = new ArrayList<>();
            byOrigin.forEach((origin, to) -> {
                int n = to.size();
                Sent each = new Sent(origin, new int[n], new double[n], new int[n], new Confidence[n]);
                int k = 0;
                for (Map.Entry<String, Double> cell : to.entrySet()) {
                    TradePair pair = pair(network, origin, cell.getKey());
                    each.goal()[k] = destinations.indexOf(cell.getKey());
                    each.tonnes()[k] = cell.getValue();
                    each.pair()[k] = pairs.indexOf(pair);
                    each.confidence()[k] = confidence.getOrDefault(
                            pair.exporter() + " " + pair.importer() + " " + commodity, Confidence.MEDIUM);
                    k++;
                }
                sent.add(each);
            });
            goods.add(new Goods(commodity, destinations, sent));
        });
    }

    private static TradePair pair(Network network, String origin, String destination) {
        return new TradePair(state(network, origin), state(network, destination));
    }

    private static String state(Network network, String id) {
        Place place = network.places().get(id);
        if (place == null) {
            throw new IllegalStateException("no place " + id);
        }
        return place.state();
    }

    List<TradePair> pairs() {
        return pairs;
    }

    List<Goods> goods() {
        return goods;
    }

    int count() {
        return goods.stream()
                .mapToInt(g -> g.sent().stream().mapToInt(s -> s.goal().length).sum())
                .sum();
    }
}
