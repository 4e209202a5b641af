package org.landbridge.network;

import java.time.LocalDate;

/**
 * What one state sent to another of one commodity in a year.
 *
 * @param exporter state of origin
 * @param importer state of destination
 * @param commodity id of a commodity
 * @param from first day of the year that was counted, which need not be a calendar year
 * @param to first day after it
 * @param usdMillion value in million USD, NaN if not known
 * @param tonnes weight in metric tonnes, NaN if not known
 * @param corridorShare share of the weight, 0 to 1, that could go by the modes of the corridors; crude oil in tankers
 *     could not
 */
public record TradeFlow(
        String id,
        String exporter,
        String importer,
        String commodity,
        LocalDate from,
        LocalDate to,
        double usdMillion,
        double tonnes,
        double corridorShare,
        String notes,
        Evidence evidence) {

    /** Metric tonnes: as stated, else the value at the price of the commodity. */
    public double tonnes(Commodity price) {
        return Double.isNaN(tonnes) ? usdMillion * 1e6 / price.usdPerTonne() : tonnes;
    }

    /** Whether the tonnes come from the value. */
    public boolean fromValue() {
        return Double.isNaN(tonnes);
    }
}
