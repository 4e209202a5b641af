package org.landbridge.studio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.StudioSettings;
import org.landbridge.studio.http.Limits;

/** The real server at a loopback port, and a client for it. */
final class TestServer implements AutoCloseable {
    static final Path DATA =
            Path.of(System.getProperty("landbridge.home", "..")).resolve("data/eurasia");

    private final StudioServer.Running running;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** What the server said of itself; a bug shows here. */
    final List<String> said = new CopyOnWriteArrayList<>();

    /** No store of evidence lies here. */
    static final Path NO_STORE = Path.of("target", "no-store", "evidence.duckdb");

    private static @Nullable TestServer shared;

    TestServer(@Nullable String token, Limits limits, @Nullable Path store) {
        running = StudioServer.start(new StudioSettings(DATA, "127.0.0.1", 0, token, store), limits, said::add);
    }

    TestServer(@Nullable String token, Limits limits) {
        this(token, limits, null);
    }

    static TestServer open() {
        return new TestServer(null, Limits.STANDARD);
    }

    static TestServer withStore(Path store) {
        return new TestServer(null, Limits.STANDARD, store);
    }

    /** One for all tests that change nothing of it; it ends with the tests. */
    static synchronized TestServer shared() {
        TestServer server = shared;
        if (server == null) {
            server = open();
            shared = server;
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server;
    }

    String address() {
        return "http://127.0.0.1:" + running.port();
    }

    int port() {
        return running.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofMinutes(5));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        running.close();
    }
}
