package org.landbridge.network;

/** Everything that can go wrong for a reason a user can act on. Its message is meant for people. */
public abstract sealed class LandbridgeException extends RuntimeException
        permits DataFaultException,
                UnknownPlaceException,
                NoRouteException,
                NoSolutionException,
                BadScenarioException,
                BadUsageException,
                UnwritableFileException {
    private static final long serialVersionUID = 1L;

    LandbridgeException(String message) {
        super(message);
    }

    /** 1 for a failure, 2 for bad usage. */
    public int exitCode() {
        return 1;
    }
}
