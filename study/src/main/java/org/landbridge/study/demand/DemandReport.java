package org.landbridge.study.demand;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.flow.freight.FreightDemand;

/**
 * The freight demand of a date.
 *
 * @param pairs by exporter, importer and commodity
 * @param demand the same between places, ordered by commodity's pair, origin and destination; without what cannot go
 *     by the corridors
 */
public record DemandReport(
        String dataName,
        String dataVersion,
        String scenario,
        LocalDate date,
        List<PairDemand> pairs,
        FreightDemand demand) {
    public DemandReport {
        pairs = List.copyOf(pairs);
    }
}
