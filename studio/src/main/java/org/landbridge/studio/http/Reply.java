package org.landbridge.studio.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an operation gives back. */
public sealed interface Reply {
    /**
     * A body that is known whole.
     *
     * @param type media type
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Whole(int status, String type, byte[] body, Map<String, String> headers) implements Reply {}

    /** Server-sent events, written until {@code source} returns or the reader is gone. */
    record Events(Source source) implements Reply {}

    /** Makes server-sent events. */
    interface Source {
        void write(Sink sink) throws IOException, InterruptedException;
    }

    /** Takes server-sent events; an {@link IOException} says that the reader is gone. */
    interface Sink {
        void event(long id, String name, String data) throws IOException;

        /** Something that readers pass over, to learn whether they are still there. */
        void comment() throws IOException;
    }

    static Whole json(String text) {
        return json(200, text);
    }

    static Whole json(int status, String text) {
        return new Whole(status, "application/json; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Whole text(String type, String text) {
        return new Whole(200, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Whole empty() {
        return new Whole(204, "", new byte[0], Map.of());
    }
}
