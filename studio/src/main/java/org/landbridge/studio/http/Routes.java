package org.landbridge.studio.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The operations by method and path; a part of a path in braces stands for any one segment. */
public final class Routes {
    /** Answers one request. */
    public interface Operation {
        Reply reply(Call call) throws InterruptedException;
    }

    /**
     * One operation.
     *
     * @param path for example {@code /api/jobs/{id}}
     */
    public record Route(String method, String path, Operation operation) {}

    record Match(Route route, Map<String, String> parts) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes add(String method, String path, Operation operation) {
        routes.add(new Route(method, path, operation));
        return this;
    }

    public List<Route> all() {
        return List.copyOf(routes);
    }

    /** @throws Problem 404 if no operation has the path, 405 if none has the method */
    Match find(String method, String path) {
        TreeSet<String> methods = new TreeSet<>();
        for (Route route : routes) {
            Map<String, String> parts = parts(route.path(), path);
            if (parts != null && route.method().equals(method)) {
                return new Match(route, parts);
            }
            if (parts != null) {
                methods.add(route.method());
            }
        }
        if (methods.isEmpty()) {
            throw Problem.notFound("there is nothing at this address; /api/openapi.json lists what there is");
        }
        String allowed = String.join(", ", methods);
        throw new Problem(
                405,
                "method-not-allowed",
                "Not with this method",
                "this address takes " + allowed,
                List.of(),
                Map.of("Allow", allowed));
    }

    private static @Nullable Map<String, String> parts(String pattern, String path) {
        String[] expected = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (expected.length != given.length) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].startsWith("{")) {
                if (given[i].isEmpty()) {
                    return null;
                }
                parts.put(expected[i].substring(1, expected[i].length() - 1), given[i]);
            } else if (!expected[i].equals(given[i])) {
                return null;
            }
        }
        return parts;
    }
}
