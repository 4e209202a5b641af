package org.landbridge.network;

/** A computation that did not reach its answer: an estimate that does not converge, an equilibrium that is not found. */
public final class NoSolutionException extends LandbridgeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was sought, how far it got, and what to do */
    public NoSolutionException(String message) {
        super(message);
    }
}
