package org.landbridge.network;

/** A question that makes no sense as asked; exit code 2. */
public final class BadUsageException extends LandbridgeException {
    private static final long serialVersionUID = 1L;

    public BadUsageException(String message) {
        super(message);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
