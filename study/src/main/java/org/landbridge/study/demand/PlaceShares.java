package org.landbridge.study.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.PopulatedUnit;
import org.landbridge.network.TradeEnd;
import org.landbridge.network.TradeFacts;

/**
 * Splits the trade of a state over its places: by the rows of {@code trade_places} for the commodity, else by those for
 * all commodities, else by people (evenly if none are known). A part of a state counts at its nearest place. Goods do not begin or end at border
 * crossings if the state has other places, nor where no link is open; places of less than a hundredth pass it to the
 * nearest that keep theirs.
 */
public final class PlaceShares {
    private static final double LEAST_SHARE = 0.01;

    private final Map<String, List<Place>> placesOfState = new HashMap<>();
    private final Map<String, PopulatedUnit> units = new HashMap<>();
    private final TradeFacts facts;
    private final Map<String, Map<String, Double>> known = new HashMap<>();

    public PlaceShares(Network network, TradeFacts facts, LocalDate date) {
        this.facts = facts;
        facts.units().forEach(unit -> units.put(unit.id(), unit));
        Set<String> linked = new HashSet<>();
        for (Link link : network.links()) {
            if (link.status() == LinkStatus.OPEN && link.validity().contains(date)) {
                linked.add(link.from());
                linked.add(link.to());
            }
        }
        Map<String, List<Place>> borders = new HashMap<>();
        for (Place place : network.places().values()) {
            if (place.kind().hasDoor() && place.validity().contains(date) && linked.contains(place.id())) {
                Map<String, List<Place>> list = place.kind() == PlaceKind.BORDER_CROSSING ? borders : placesOfState;
                list.computeIfAbsent(place.state(), s -> new ArrayList<>()).add(place);
            }
        }
        borders.forEach(placesOfState::putIfAbsent);
        placesOfState.values().forEach(list -> list.sort(Comparator.comparing(Place::id)));
    }

    /**
     * Share of each place, by id in order; they add up to 1.
     *
     * @param side {@code EXPORT} or {@code IMPORT}
     * @return empty if the state has no place where goods can begin or end
     */
    public Map<String, Double> of(String state, TradeEnd.Side side, String commodity) {
        return known.computeIfAbsent(state + ' ' + side + ' ' + commodity, k -> split(state, side, commodity));
    }

    private Map<String, Double> split(String state, TradeEnd.Side side, String commodity) {
        List<Place> places = placesOfState.getOrDefault(state, List.of());
        if (places.isEmpty()) {
            return Map.of();
        }
        Map<String, Double> weights = stated(places, state, side, commodity);
        if (weights.isEmpty()) {
            weights = stated(places, state, side, "");
        }
        if (weights.isEmpty()) {
            weights = people(places, state);
        }
        if (weights.isEmpty()) {
            // Nothing is known of where people live: the places count the same.
            for (Place place : places) {
                weights.put(place.id(), 1.0);
            }
        }
        return condensed(places, weights);
    }

    private Map<String, Double> stated(List<Place> places, String state, TradeEnd.Side side, String commodity) {
        Map<String, Double> weights = new TreeMap<>();
        for (TradeEnd end : facts.ends()) {
            if (!end.state().equals(state)
                    || !end.side().covers(side)
                    || !end.commodity().equals(commodity)) {
                continue;
            }
            PopulatedUnit unit = units.get(end.unit());
            if (unit != null) {
                weights.merge(nearest(places, unit.latDeg(), unit.lonDeg()).id(), end.weight(), Double::sum);
            } else if (places.stream().anyMatch(place -> place.id().equals(end.place()))) {
                weights.merge(end.place(), end.weight(), Double::sum);
            }
        }
        return weights;
    }

    private Map<String, Double> people(List<Place> places, String state) {
        Map<String, Double> weights = new TreeMap<>();
        for (PopulatedUnit unit : facts.units()) {
            if (unit.state().equals(state) && unit.people() > 0) {
                weights.merge(nearest(places, unit.latDeg(), unit.lonDeg()).id(), unit.people(), Double::sum);
            }
        }
        return weights;
    }

    private static Map<String, Double> condensed(List<Place> places, Map<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Place> kept = places.stream()
                .filter(place -> weights.getOrDefault(place.id(), 0.0) >= LEAST_SHARE * sum)
                .toList();
        Map<String, Double> shares = new TreeMap<>();
        for (Place place : places) {
            double weight = weights.getOrDefault(place.id(), 0.0);
            if (weight > 0) {
                Place at = kept.contains(place) ? place : nearest(kept, place.latDeg(), place.lonDeg());
                shares.merge(at.id(), weight / sum, Double::sum);
            }
        }
        return shares;
    }

    /** The nearest by great circle, the first by id if two are as near. */
    private static Place nearest(List<Place> places, double latDeg, double lonDeg) {
        Place best = places.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Place place : places) {
            double km = GreatCircle.km(latDeg, lonDeg, place.latDeg(), place.lonDeg());
            if (km < least) {
                best = place;
                least = km;
            }
        }
        return best;
    }
}
