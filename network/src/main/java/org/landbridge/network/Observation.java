package org.landbridge.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A published transit time or price that models are checked against.
 *
 * @param corridor id of the corridor it was on, blank if not known
 * @param mode mode used, blank if not known
 * @param via places that the way passes, in any order
 * @param date day of departure, or the middle of the month or year if no more is known
 * @param daysMin least days published, NaN if none; {@code daysMax} likewise, the same for a single figure
 * @param usdMin least USD published, NaN if none; {@code usdMax} likewise
 * @param usdUnit {@code TEU}, {@code FEU} or {@code tonne}; blank without a price
 * @param notes what the source says and how it was read
 */
public record Observation(
        String id,
        String origin,
        String destination,
        String corridor,
        String mode,
        List<String> via,
        Kind kind,
        Scope scope,
        LocalDate date,
        double daysMin,
        double daysMax,
        double usdMin,
        double usdMax,
        String usdUnit,
        PriceScope usdScope,
        String notes,
        Evidence evidence) {
    public Observation {
        via = List.copyOf(via);
    }

    /** How much a published figure is worth as evidence. */
    public enum Kind {
        /** It happened. */
        OBSERVED,
        /** In a timetable or tariff that was in force. */
        SCHEDULED,
        /** What somebody who has an interest in it expects. */
        PROMISED,
        /** What somebody else reckons. */
        ESTIMATED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether models are fitted to it and judged by it. */
        public boolean isEvidence() {
            return this == OBSERVED || this == SCHEDULED;
        }
    }

    /** What a published time covers. */
    public enum Scope {
        /** From shipper to consignee: waits, terminals and customs included. */
        DOOR,
        /** From departure to arrival of the vehicle. */
        TRANSIT
    }

    /** What a published price covers. */
    public enum PriceScope {
        /** The carriage alone. */
        FREIGHT,
        /** Carriage, handling, fees, collection and delivery. */
        ALL
    }

    /** Middle of the published days, NaN if none were published. */
    public double days() {
        return middle(daysMin, daysMax);
    }

    /** Middle of the published USD, NaN if none were published. */
    public double usd() {
        return middle(usdMin, usdMax);
    }

    /** A range with one end is taken at that end. */
    private static double middle(double min, double max) {
        return Double.isNaN(min) ? max : Double.isNaN(max) ? min : (min + max) / 2;
    }
}
