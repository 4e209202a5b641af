package org.landbridge.routing;

import java.util.Locale;

/** What money is paid for on the way; the cost of the cargo's time is kept apart from all of them. */
public enum CostCategory {
    LINE_HAUL,
    OCEAN_FREIGHT,
    HANDLING,
    BORDER_FEES,
    TOLLS,
    DRAYAGE,
    SURCHARGE,
    INSURANCE,
    SANCTIONS_PREMIUM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
