package org.landbridge.network.scenario;

import java.util.Locale;

/** What a change names by its id. */
public enum Subject {
    LINK,
    PLACE,
    SERVICE,
    STATE,
    PROCESS,
    RATE,
    REGIME;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
