package org.landbridge.network;

/** A file that the user asked for and that cannot be written. */
public final class UnwritableFileException extends LandbridgeException {
    private static final long serialVersionUID = 1L;

    public UnwritableFileException(String message) {
        super(message);
    }
}
