package org.landbridge.network;

import java.util.List;

/**
 * The world that changes of trade are measured from.
 *
 * @param economies all of them, the rest of the world too, in file order
 * @param sectors of goods
 * @param trade between economies, in file order
 * @param elasticities estimated effects; may be empty
 */
public record TradeBaseline(
        List<Economy> economies,
        List<TradeSector> sectors,
        List<BilateralTrade> trade,
        List<TradeElasticity> elasticities) {
    public TradeBaseline {
        economies = List.copyOf(economies);
        sectors = List.copyOf(sectors);
        trade = List.copyOf(trade);
        elasticities = List.copyOf(elasticities);
    }
}
