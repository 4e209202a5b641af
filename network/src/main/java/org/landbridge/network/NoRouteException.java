package org.landbridge.network;

import java.util.List;

/** Two places that no open route joins; says what blocks it. */
public final class NoRouteException extends LandbridgeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> blockers;

    public NoRouteException(String message, List<String> blockers) {
        super(blockers.isEmpty() ? message : message + "\n  " + String.join("\n  ", blockers));
        this.blockers = List.copyOf(blockers);
    }

    public List<String> blockers() {
        return blockers;
    }
}
