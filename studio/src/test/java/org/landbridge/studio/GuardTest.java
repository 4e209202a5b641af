package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.studio.http.Limits;

/** Who may ask, how much, and what every answer carries. */
class GuardTest {
    private static final String TOKEN = "0123456789abcdef";
    private static final TestServer OPEN = TestServer.open();
    private static final TestServer LOCKED = new TestServer(TOKEN, Limits.STANDARD);

    @AfterAll
    static void close() {
        OPEN.close();
        LOCKED.close();
    }

    /** A request as bytes, for what an HTTP client would not send. */
    private static String raw(TestServer server, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String getWith(String header) throws IOException {
        return raw(OPEN, "GET /api/studies HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/studio.js", "/api/package", "/api/nothing", "/nothing"})
    void everyAnswerCarriesTheStrictHeaders(String path) {
        HttpResponse<String> response = OPEN.get(path);
        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void anotherNameInHostIsRefusedSoThatNoNameCanBeBoundToThisMachine() throws IOException {
        assertThat(getWith("Host: evil.example:" + OPEN.port()))
                .startsWith("HTTP/1.1 421")
                .contains("wrong-host");
        assertThat(getWith("Host: 127.0.0.1.evil.example")).startsWith("HTTP/1.1 421");
        assertThat(getWith("Host: localhost:" + OPEN.port())).startsWith("HTTP/1.1 200");
        assertThat(getWith("Host: 127.0.0.1:" + OPEN.port())).startsWith("HTTP/1.1 200");
        assertThat(getWith("X: y")).as("no Host at all").startsWith("HTTP/1.1 400");
    }

    @Test
    void pagesOfOtherSitesAreRefused() throws IOException {
        String host = "Host: 127.0.0.1:" + OPEN.port() + "\r\n";
        assertThat(getWith(host + "Origin: https://evil.example")).startsWith("HTTP/1.1 403");
        assertThat(getWith(host + "Origin: null")).startsWith("HTTP/1.1 403");
        assertThat(getWith(host + "Origin: http://127.0.0.1:" + OPEN.port())).startsWith("HTTP/1.1 200");
        assertThat(getWith(host + "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403");
        assertThat(getWith(host + "Sec-Fetch-Site: same-site")).startsWith("HTTP/1.1 403");
        assertThat(getWith(host + "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"))
                .as("a link that leads here")
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/studio.js",
                "/api/package",
                "/api/compare",
                "/vendor/world-atlas/countries-50m.json",
                "/nothing"
            })
    void withATokenNothingIsServedWithoutIt(String path) {
        assertThat(LOCKED.get(path).statusCode()).isEqualTo(401);
        assertThat(LOCKED.get(path, "Authorization", "Bearer 0123456789abcdeF").statusCode())
                .isEqualTo(401);
        assertThat(LOCKED.get(path, "Cookie", "landbridge=wrong").statusCode()).isEqualTo(401);
        assertThat(LOCKED.get(path + "?token=" + TOKEN).statusCode()).isEqualTo(path.equals("/") ? 303 : 401);
    }

    @Test
    void theTokenOpensAsBearerAndByTheAddressThatWasPrinted() {
        assertThat(LOCKED.get("/api/studies", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> entry = LOCKED.get("/?token=" + TOKEN);
        assertThat(entry.headers().firstValue("Location")).hasValue("/");
        String cookie = entry.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(LOCKED.get("/", "Cookie", cookie.split(";")[0]).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/..%2fpom.xml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/vendor/../../studio.class",
                "/files.txt",
                "//etc/passwd",
                "/index.html",
                "/studio.js/",
                "/api/jobs/..%2f..%2fetc/results/passwd"
            })
    void noAddressLeadsToAFile(String path) throws IOException {
        String answer = raw(OPEN, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 4\\d\\d .*")
                .doesNotContain("root:")
                .contains("urn:landbridge:problem:");
    }

    @Test
    void aScenarioCannotNameAFile() {
        HttpResponse<String> response = OPEN.post("/api/scenario", "{\"scenario\": \"!!java.io.File [/etc/passwd]\"}");
        assertThat(response.statusCode()).isEqualTo(422);
        response = OPEN.post("/api/jobs", "{\"study\": \"trade\", \"fields\": {\"scenario\": \"/etc/passwd\"}}");
        assertThat(response.statusCode()).isEqualTo(422);
        response = OPEN.post("/api/jobs", "{\"study\": \"appraisal\", \"fields\": {\"project\": \"/etc/passwd\"}}");
        assertThat(response.statusCode()).isEqualTo(400);
        response = OPEN.post(
                "/api/jobs",
                "{\"study\": \"criticality\", \"fields\": {\"from\": \"--out=/tmp/x\", \"to\": \"INNSA\"}}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(OPEN.said).isEmpty();
    }

    @Test
    void aBodyIsBounded() {
        String large = "{\"from\": \"" + "x".repeat(2 << 20) + "\"}";
        assertThat(OPEN.post("/api/compare", large).statusCode()).isEqualTo(413);
        HttpResponse<String> chunked = OPEN.send(OPEN.request("/api/compare")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[3 << 20])))
                .build());
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "application/x-www-form-urlencoded, 415",
        "application/json; charset=latin1, 415",
        "application/json, 400"
    })
    void onlyJsonIsTaken(String type, int status) {
        HttpResponse<String> response = OPEN.send(OPEN.request("/api/compare")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("from=RULED"))
                .build());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void anotherMethodIsToldWhatThereIs() {
        HttpResponse<String> response = OPEN.get("/api/compare");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
        assertThat(raw405("TRACE")).startsWith("HTTP/1.1 405");
        assertThat(raw405("OPTIONS")).startsWith("HTTP/1.1 405");
    }

    private static String raw405(String method) {
        try {
            return raw(OPEN, method + " /api/compare HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tooManyAtOnceAreToldToComeAgain() throws InterruptedException {
        Limits tight = new Limits(1 << 20, 64, 2, 30, 1, 20, 1);
        try (TestServer busy = new TestServer(null, tight)) {
            List<Integer> statuses = new java.util.concurrent.CopyOnWriteArrayList<>();
            List<String> retry = new java.util.concurrent.CopyOnWriteArrayList<>();
            List<Thread> threads = new java.util.ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String body =
                        "{\"from\": \"RULED\", \"to\": \"INNSA\", \"draws\": 20000, \"against\": \"none\", \"seed\": "
                                + i + "}";
                threads.add(Thread.ofVirtual().start(() -> {
                    HttpResponse<String> response = busy.post("/api/compare", body);
                    statuses.add(response.statusCode());
                    response.headers().firstValue("Retry-After").ifPresent(retry::add);
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(statuses).hasSize(24).containsOnly(200, 503).contains(200, 503);
            assertThat(retry)
                    .hasSize((int) statuses.stream().filter(s -> s == 503).count());
            assertThat(busy.said).isEmpty();
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() {
        Limits hasty = new Limits(1 << 20, 64, 2, 30, 1, 0, 4);
        try (TestServer server = new TestServer(null, hasty)) {
            HttpResponse<String> response = server.post("/api/compare", "{\"from\": \"RULED\", \"to\": \"INNSA\"}");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void tooManyStudiesWaitInAQueueThatIsBounded() {
        try (TestServer server = TestServer.open()) {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (int i = 1; i <= 14; i++) {
                statuses.add(server.post("/api/jobs", "{\"study\": \"flows\", \"fields\": {\"top\": " + i + "}}")
                        .statusCode());
            }
            assertThat(statuses).startsWith(202, 202).endsWith(429).containsOnly(202, 429);
        }
    }
}
