package org.landbridge.network;

import java.util.List;

/**
 * What is known of trade: what freight demand is made of, and what it is checked against.
 *
 * @param flows trade between states, in file order
 * @param ends where trade begins and ends within states
 * @param units where people live
 * @param reports published volumes
 * @param choice how shippers choose; empty where the package says nothing of it
 */
public record TradeFacts(
        List<TradeFlow> flows,
        List<TradeEnd> ends,
        List<PopulatedUnit> units,
        List<ReportedVolume> reports,
        List<ChoiceValue> choice) {
    public TradeFacts {
        flows = List.copyOf(flows);
        ends = List.copyOf(ends);
        units = List.copyOf(units);
        reports = List.copyOf(reports);
        choice = List.copyOf(choice);
    }
}
