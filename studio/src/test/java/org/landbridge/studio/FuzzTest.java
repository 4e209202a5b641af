package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.scenario.HostileText;
import org.landbridge.studio.api.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Malformed and hostile bodies get an answer or a 4xx, never a 5xx. Seeds are fixed; {@code landbridge.fuzz.runs} tries more. */
class FuzzTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNode DOCUMENT = MAPPER.readTree(Api.document());
    private static final TestServer SERVER = TestServer.open();
    private static final int RUNS = Integer.getInteger("landbridge.fuzz.runs", 250);
    private static final List<String> POSTS = List.of("/api/network", "/api/compare", "/api/why", "/api/scenario");

    private static final List<JsonNode> ODD = List.of(
            MAPPER.nullNode(),
            MAPPER.valueToTree(true),
            MAPPER.valueToTree(-1),
            MAPPER.valueToTree(1e308),
            MAPPER.valueToTree(Long.MAX_VALUE),
            MAPPER.valueToTree(0.5),
            MAPPER.valueToTree(""),
            MAPPER.valueToTree(" "),
            MAPPER.valueToTree("\u0000"),
            MAPPER.valueToTree("../../etc/passwd"),
            MAPPER.valueToTree("9999-12-31"),
            MAPPER.valueToTree("2024-02-30"),
            MAPPER.valueToTree("%s%n${jndi:ldap://x}"),
            MAPPER.valueToTree("\ud800"),
            MAPPER.valueToTree("RULED"),
            MAPPER.valueToTree("none"),
            MAPPER.valueToTree("t:grain"),
            MAPPER.valueToTree("name: x\nwhy: y\nchanges: [{close: {place: suez}}]"),
            MAPPER.valueToTree("a: &a [*a]"),
            MAPPER.valueToTree("x".repeat(5000)),
            MAPPER.valueToTree(List.of()),
            MAPPER.valueToTree(List.of("a", 1, List.of())),
            MAPPER.createObjectNode());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static void requireNoBug(String path, String body, HttpResponse<String> response, long seed) {
        String shown = body.length() > 600 ? body.substring(0, 600) + "…" : body;
        assertThat(response.statusCode())
                .as("seed " + seed + ": POST " + path + " " + shown + "\n" + response.body() + "\n" + SERVER.said)
                .isLessThan(500);
        if (response.statusCode() >= 400) {
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .as("seed " + seed + ": POST " + path + " " + shown)
                    .startsWith("application/problem+json");
        }
        assertThat(SERVER.said).as("seed " + seed).isEmpty();
    }

    private static List<ObjectNode> examples(String path) {
        List<ObjectNode> bodies = new ArrayList<>();
        DOCUMENT.get("paths")
                .get(path)
                .at("/post/requestBody/content/application~1json/examples")
                .forEach(example -> bodies.add((ObjectNode) example.get("value")));
        return bodies;
    }

    /** Documents of the right form with one to three fields made odd. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oddFields(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < RUNS; i++) {
            String path = POSTS.get(random.nextInt(POSTS.size()));
            List<ObjectNode> bodies = examples(path);
            ObjectNode body = bodies.get(random.nextInt(bodies.size())).deepCopy();
            body.put("draws", 100);
            List<String> names = new ArrayList<>(List.of(
                    "scenarios",
                    "scenario",
                    "date",
                    "cargo",
                    "max",
                    "within",
                    "comply",
                    "against",
                    "seed",
                    "format",
                    "rank",
                    "figure",
                    "valueOfTime",
                    "theme"));
            names.addAll(body.propertyNames());
            for (int k = random.nextInt(3); k >= 0; k--) {
                JsonNode odd = ODD.get(random.nextInt(ODD.size()));
                String name = names.get(random.nextInt(names.size()));
                if (name.equals("scenarios") && random.nextBoolean()) {
                    ArrayNode list = body.putArray("scenarios");
                    list.add(odd);
                } else {
                    body.set(name, odd);
                }
            }
            if (!path.equals("/api/compare") && !path.equals("/api/why")) {
                body.remove("draws");
            }
            requireNoBug(path, body.toString(), SERVER.post(path, body.toString()), seed);
        }
    }

    /** Texts that are nearly JSON: bytes changed, cut, doubled. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void brokenBytes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < RUNS; i++) {
            String path = POSTS.get(random.nextInt(POSTS.size()));
            List<ObjectNode> bodies = examples(path);
            byte[] bytes = bodies.get(random.nextInt(bodies.size())).toString().getBytes(StandardCharsets.UTF_8);
            for (int k = random.nextInt(6); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            HttpResponse<String> response = SERVER.send(SERVER.request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(bytes, 0, length))
                    .build());
            requireNoBug(path, new String(bytes, StandardCharsets.ISO_8859_1), response, seed);
        }
    }

    /** Scenarios as hostile as those that the command line is tried with. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void hostileScenarios(long seed) throws IOException {
        List<String> examples = new ArrayList<>();
        for (String name : List.of("red-sea-crisis-2024", "middle-corridor-ports-doubled", "new-sanction-regime")) {
            examples.add(Files.readString(TestServer.DATA.resolve("../../examples/" + name + ".yaml")));
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < RUNS; i++) {
            byte[] bytes = HostileText.mutate(examples.get(random.nextInt(examples.size())), random);
            String text = new String(bytes, StandardCharsets.UTF_8);
            ObjectNode body = MAPPER.createObjectNode();
            String path = random.nextBoolean() ? "/api/scenario" : "/api/network";
            body.put("scenario", text);
            requireNoBug(path, body.toString(), SERVER.post(path, body.toString()), seed);
        }
    }

    @Test
    void bombsAreDefused() {
        String nested = "[".repeat(100_000);
        requireNoBug("/api/compare", nested, SERVER.post("/api/compare", nested), 0);
        String number = "{\"max\": 1" + "0".repeat(500_000) + "}";
        requireNoBug("/api/compare", number, SERVER.post("/api/compare", number), 0);
        StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(",*a")
                    .append(i - 1)
                    .append("]\n");
        }
        String yaml =
                MAPPER.createObjectNode().put("scenario", laughs.toString()).toString();
        requireNoBug("/api/scenario", yaml, SERVER.post("/api/scenario", yaml), 0);
        String deep =
                MAPPER.createObjectNode().put("scenario", "[".repeat(200_000)).toString();
        requireNoBug("/api/scenario", deep, SERVER.post("/api/scenario", deep), 0);
        HostileText.known().forEach((name, bytes) -> {
            String known = MAPPER.createObjectNode()
                    .put("scenario", new String(bytes, StandardCharsets.UTF_8))
                    .toString();
            requireNoBug("/api/scenario", known, SERVER.post("/api/scenario", known), 0);
        });
    }

    /** What is no HTTP at all is refused, and the server lives on. */
    @Test
    void garbageOnTheWire() throws IOException {
        SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[1 + random.nextInt(3000)];
            random.nextBytes(bytes);
            if (i % 3 == 0) {
                byte[] start = "POST /api/compare HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
                assertThat(answer).doesNotContain(" 5");
            } catch (java.net.SocketException e) {
                // Closed on us: refused all the same.
            }
        }
        assertThat(SERVER.get("/api/studies").statusCode()).isEqualTo(200);
        assertThat(SERVER.said).isEmpty();
    }
}
