package org.landbridge.network;

import java.util.List;

/** A name that is no place, or that is more than one. */
public final class UnknownPlaceException extends LandbridgeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Place> nearest;

    public UnknownPlaceException(String message, List<Place> nearest) {
        super(message);
        this.nearest = List.copyOf(nearest);
    }

    public List<Place> nearest() {
        return nearest;
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
