package org.landbridge.flow.freight;

import java.util.List;
import org.landbridge.network.CommodityDemand;

/**
 * Freight between places by commodity.
 *
 * @param rows cells of the matrices; rows of the same pair and commodity add up
 * @param sources where the figures come from, as ids of sources or names of files
 */
public record FreightDemand(List<FreightOd> rows, List<String> sources) {
    public FreightDemand {
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
    }

    /** Of a table as it was read. */
    public static FreightDemand of(List<CommodityDemand> table, List<String> sources) {
        return new FreightDemand(
                table.stream()
                        .map(d -> new FreightOd(
                                d.origin().id(),
                                d.destination().id(),
                                d.commodity().id(),
                                d.tonnesPerYear()))
                        .toList(),
                sources);
    }

    /** The sum of all rows, in tonnes a year. */
    public double tonnesPerYear() {
        return rows.stream().mapToDouble(FreightOd::tonnesPerYear).sum();
    }
}
