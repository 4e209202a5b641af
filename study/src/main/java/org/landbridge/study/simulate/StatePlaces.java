package org.landbridge.study.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.landbridge.network.Economy;
import org.landbridge.network.Network;
import org.landbridge.network.TradeEnd;
import org.landbridge.network.TradeFacts;
import org.landbridge.study.demand.PlaceShares;

/**
 * The places that stand for each economy: its gateway if one is named, else those where most of its trade begins and ends
 * by where its people live. What lies beyond a gateway in another state is taken not to change.
 */
final class StatePlaces {
    private final List<List<Weighted>> places = new ArrayList<>();

    /**
     * @param place id
     * @param weight shares of an economy's places add up to 1
     */
    record Weighted(String place, double weight) {}

    /** @param most places of an economy, at least 1 */
    StatePlaces(Network network, TradeFacts facts, LocalDate date, List<Economy> economies, int most) {
        PlaceShares shares = new PlaceShares(network, facts, date);
        for (Economy economy : economies) {
            if (!economy.gateway().isEmpty()) {
                places.add(List.of(new Weighted(economy.gateway(), 1)));
                continue;
            }
            Map<String, Double> all =
                    economy.state().isEmpty() ? Map.of() : shares.of(economy.state(), TradeEnd.Side.EXPORT, "");
            List<Map.Entry<String, Double>> greatest = all.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .toList();
            double sum = greatest.stream().mapToDouble(Map.Entry::getValue).sum();
            places.add(greatest.stream()
                    .map(e -> new Weighted(e.getKey(), e.getValue() / sum))
                    .toList());
        }
    }

    /** The greatest first; empty if none is in the network. */
    List<Weighted> of(int economy) {
        return places.get(economy);
    }
}
