package org.landbridge.studio.http;

/**
 * What one reader, and all together, may ask.
 *
 * @param mostBodyBytes of a request
 * @param mostConnections at once
 * @param mostEventReaders of progress at once
 * @param idleSeconds that a connection may say nothing
 * @param leastBytesPerSecond that a body must come at
 * @param answerSeconds until an answer is given up
 * @param mostWaiting questions that wait for a free core
 */
public record Limits(
        int mostBodyBytes,
        int mostConnections,
        int mostEventReaders,
        int idleSeconds,
        int leastBytesPerSecond,
        int answerSeconds,
        int mostWaiting) {
    public static final Limits STANDARD = new Limits(1 << 20, 512, 32, 30, 2_000, 20, 128);
}
