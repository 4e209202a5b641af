package org.landbridge.network;

import java.util.Locale;

/** How far a figure can be trusted; {@code LOW} means our own estimate. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** The word of the confidence column. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The weaker of the two: a sum is only as sure as its weakest part. */
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
