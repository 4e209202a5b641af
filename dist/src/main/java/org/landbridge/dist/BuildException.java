package org.landbridge.dist;

/** The build has to stop; the message tells why and what to do. */
final class BuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BuildException(String message) {
        super(message);
    }
}
