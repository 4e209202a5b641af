package org.landbridge.studio.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, read.
 *
 * @param parts what stands for the names in the path of the operation
 * @param query one value for each name
 * @param body UTF-8 text, empty if there is none
 * @param lastEventId of a reader of events who comes back, -1 if none
 */
public record Call(Map<String, String> parts, Map<String, String> query, String body, long lastEventId) {
    public String part(String name) {
        String value = parts.get(name);
        if (value == null) {
            throw new IllegalStateException("the path has no " + name);
        }
        return value;
    }

    public @Nullable String query(String name) {
        return query.get(name);
    }
}
