package org.landbridge.study.demand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.Commodity;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.TradeEnd;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.TradeFlow;

/**
 * Makes freight demand between places out of trade between states.
 *
 * <p>The year that holds the date counts, else the nearest, the earlier of two as near; nothing is blown up to other
 * years. Value becomes weight by the price of the commodity. What can go by the corridors is split over the places of
 * both states: the matrix of greatest entropy whose margins are the shares of the places, which is their product
 * (Wilson 1967, without a cost term, as no survey says how distance within a state counts). So the totals of pairs of
 * states are kept.
 */
public final class DemandStudy {
    private DemandStudy() {}

    /**
     * The demand of a date.
     *
     * @param scenario name of the scenario that {@code network} is of
     * @throws DataFaultException if a state that trades has no place where goods can begin or end
     */
    public static DemandReport demand(Network network, String scenario, TradeFacts facts, LocalDate date) {
        List<PairDemand> pairs = pairs(network, facts, date);
        PlaceShares shares = new PlaceShares(network, facts, date);
        List<FreightOd> rows = new ArrayList<>();
        TreeSet<String> sources = new TreeSet<>();
        List<Fault> faults = new ArrayList<>();
        for (PairDemand pair : pairs) {
            if (pair.corridorTonnes() > 0) {
                split(pair, shares, rows, faults);
                sources.addAll(pair.flow().evidence().sources());
            }
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot place the demand of " + date, faults);
        }
        return new DemandReport(
                network.name(),
                network.version(),
                scenario,
                date,
                pairs,
                new FreightDemand(rows, List.copyOf(sources)));
    }

    /** Trade between states on a date, by exporter, importer and commodity. */
    static List<PairDemand> pairs(Network network, TradeFacts facts, LocalDate date) {
        Map<String, TradeFlow> nearest = new TreeMap<>();
        Comparator<TradeFlow> nearer = Comparator.<TradeFlow>comparingLong(flow -> daysAway(flow, date))
                .thenComparing(TradeFlow::from);
        for (TradeFlow flow : facts.flows()) {
            String key = flow.exporter() + ' ' + flow.importer() + ' ' + flow.commodity();
            nearest.merge(key, flow, (a, b) -> nearer.compare(a, b) <= 0 ? a : b);
        }
        List<PairDemand> pairs = new ArrayList<>();
        for (TradeFlow flow : nearest.values()) {
            Commodity commodity = network.commodities().get(flow.commodity());
            if (commodity == null) {
                throw new DataFaultException(
                        "cannot weigh the trade",
                        List.of(fault(flow, "commodity", "unknown commodity " + flow.commodity(), "add it")));
            }
            double tonnes = flow.tonnes(commodity);
            pairs.add(new PairDemand(flow, tonnes, tonnes * flow.corridorShare(), daysAway(flow, date)));
        }
        return pairs;
    }

    private static void split(PairDemand pair, PlaceShares shares, List<FreightOd> rows, List<Fault> faults) {
        TradeFlow flow = pair.flow();
        Map<String, Double> origins = shares.of(flow.exporter(), TradeEnd.Side.EXPORT, flow.commodity());
        Map<String, Double> destinations = shares.of(flow.importer(), TradeEnd.Side.IMPORT, flow.commodity());
        if (origins.isEmpty() || destinations.isEmpty()) {
            faults.add(fault(
                    flow,
                    origins.isEmpty() ? "exporter" : "importer",
                    "the state has no place where goods can begin or end",
                    "add a place, or set corridor_share to 0"));
            return;
        }
        origins.forEach((origin, from) -> destinations.forEach((destination, to) ->
                rows.add(new FreightOd(origin, destination, flow.commodity(), pair.corridorTonnes() * from * to))));
    }

    private static long daysAway(TradeFlow flow, LocalDate date) {
        if (date.isBefore(flow.from())) {
            return ChronoUnit.DAYS.between(date, flow.from());
        }
        return Math.max(0, ChronoUnit.DAYS.between(flow.to().minusDays(1), date));
    }

    private static Fault fault(TradeFlow flow, String column, String problem, String remedy) {
        return new Fault("trade_flows.csv", 0, column, flow.id(), problem, remedy);
    }
}
