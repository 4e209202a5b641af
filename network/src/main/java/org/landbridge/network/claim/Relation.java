package org.landbridge.network.claim;

import java.util.Locale;

/** How a claimed figure is meant. */
public enum Relation {
    /** The figure itself. */
    ABOUT,
    AT_LEAST,
    AT_MOST,
    /** No figure: a test says yes or no. */
    HOLDS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Relation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
