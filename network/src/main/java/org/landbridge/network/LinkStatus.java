package org.landbridge.network;

import java.util.Locale;

/** Whether a link carries freight in the validity of its row. */
public enum LinkStatus {
    OPEN,
    PLANNED,
    UNDER_CONSTRUCTION,
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LinkStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
