package org.landbridge.network.calibration;

import java.util.Locale;
import org.landbridge.network.ProcessKind;

/** What a calibration factor scales. */
public enum Quantity {
    /** Time under way: commercial speeds. */
    MOVEMENT_HOURS,
    /** Border crossings and customs. */
    BORDER_HOURS,
    GAUGE_HOURS,
    /** Dwell at ports between water and land. */
    PORT_HOURS,
    /** Loading, unloading and transshipment on land. */
    HANDLING_HOURS,
    /** Waits of vessels at ports, canals and straits. */
    VESSEL_HOURS,
    /** Time between departures of the open market, and that a vessel takes to fill. */
    HEADWAY_HOURS,
    /** Price of carriage. */
    CARRIAGE_USD,
    /** Fees of every process. */
    PROCESS_USD,
    /** Collection and delivery, and what carriers add for ports. */
    SURCHARGE_USD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Quantity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** In words for a reader of a table. */
    public String words() {
        return switch (this) {
            case MOVEMENT_HOURS -> "time under way";
            case BORDER_HOURS -> "border and customs time";
            case GAUGE_HOURS -> "gauge change time";
            case PORT_HOURS -> "port dwell";
            case HANDLING_HOURS -> "handling time on land";
            case VESSEL_HOURS -> "waits of vessels";
            case HEADWAY_HOURS -> "headway";
            case CARRIAGE_USD -> "price of carriage";
            case PROCESS_USD -> "fees of processes";
            case SURCHARGE_USD -> "drayage and surcharges";
        };
    }

    /** Whether it scales durations, not prices. */
    public boolean isTime() {
        return name().endsWith("_HOURS");
    }

    static Quantity hoursOf(ProcessKind kind) {
        return switch (kind) {
            case BORDER_CROSSING, CUSTOMS -> BORDER_HOURS;
            case GAUGE_CHANGE -> GAUGE_HOURS;
            case PORT_DWELL -> PORT_HOURS;
            case LOADING, UNLOADING, TRANSSHIPMENT -> HANDLING_HOURS;
            case CANAL_WAIT, VESSEL_WAIT -> VESSEL_HOURS;
        };
    }
}
