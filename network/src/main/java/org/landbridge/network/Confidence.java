package org.landbridge.network;

/** How far a figure can be trusted; {@code LOW} means our own estimate. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** The weaker of the two: a sum is only as sure as its weakest part. */
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
