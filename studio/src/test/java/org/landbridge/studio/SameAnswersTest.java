package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.app.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The studio and the command line give the same answers, byte for byte. */
class SameAnswersTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TestServer SERVER = TestServer.open();
    private static final Path EXAMPLES = TestServer.DATA.resolve("../../examples");

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static String command(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = TestServer.DATA.toString();
        int code = Main.run(
                all,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String asked(String json) {
        var response = SERVER.post("/api/compare", json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "markdown", "geojson"})
    void everyFormIsThatOfTheCommand(String format) {
        String printed = command("compare", "RULED", "INNSA", "--date", "2024-06-01", "--format", format);
        String body = "{\"from\": \"RULED\", \"to\": \"INNSA\", \"date\": \"2024-06-01\", \"format\": \"%s\"}";
        assertThat(asked(body.formatted(format))).isEqualTo(printed);
        assertThat(asked(body.formatted(format)))
                .as("asked again, from what is kept")
                .isEqualTo(printed);
    }

    @Test
    void anotherDayTellsWhatMadeTheDifference() {
        assertThat(
                        asked(
                                "{\"from\": \"Shanghai\", \"to\": \"Rotterdam\", \"date\": \"2021-03-25\", \"cargo\": \"FEU\"}"))
                .isEqualTo(command(
                        "compare",
                        "Shanghai",
                        "Rotterdam",
                        "--date",
                        "2021-03-25",
                        "--cargo",
                        "FEU",
                        "--format",
                        "json"));
    }

    @Test
    void scenariosAndEveryOptionCount() throws IOException {
        Path border = EXAMPLES.resolve("border-times-halved.yaml");
        Path rail = EXAMPLES.resolve("astara-rasht-open.yaml");
        ObjectNode body = MAPPER.createObjectNode();
        body.put("from", "Moscow").put("to", "Mumbai").put("date", "2030-01-15").put("max", 5);
        body.put("valueOfTime", 300)
                .put("within", "30d")
                .put("seed", 7)
                .put("draws", 512)
                .put("against", "none");
        ArrayNode scenarios = body.putArray("scenarios");
        scenarios.add(Files.readString(border));
        scenarios.addArray().add(Files.readString(border)).add(Files.readString(rail));
        String printed = command(
                "compare",
                "Moscow",
                "Mumbai",
                "--date",
                "2030-01-15",
                "--max",
                "5",
                "--value-of-time",
                "300",
                "--within",
                "30d",
                "--seed",
                "7",
                "--draws",
                "512",
                "--against",
                "none",
                "--scenario",
                border.toString(),
                "--scenario",
                border + "+" + rail,
                "--format",
                "json");
        assertThat(asked(body.toString())).isEqualTo(printed);
    }

    /** What the studio saves, the command line reads, and the other way round. */
    @ParameterizedTest
    @ValueSource(strings = {"astara-rasht-open", "border-times-halved", "red-sea-crisis-2024", "new-sanction-regime"})
    void aScenarioIsTheSameFileForBoth(String name) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(name + ".yaml"));
        var response = SERVER.post(
                "/api/scenario", MAPPER.createObjectNode().put("scenario", text).toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode checked = MAPPER.readTree(response.body());
        Path saved = folder.resolve("saved.yaml");
        Files.writeString(saved, checked.get("yaml").stringValue());
        assertThat(command("scenario", "show", saved.toString()).lines().skip(1).toList())
                .isEqualTo(command(
                                "scenario",
                                "show",
                                EXAMPLES.resolve(name + ".yaml").toString())
                        .lines()
                        .skip(1)
                        .toList());
        ObjectNode asYaml = MAPPER.createObjectNode().put("from", "RULED").put("to", "INNSA");
        asYaml.put("date", "2029-12-31")
                .put("against", "none")
                .putArray("scenarios")
                .add(text);
        ObjectNode asJson = asYaml.deepCopy();
        asJson.putArray("scenarios").add(checked.get("document").toString());
        assertThat(asked(asJson.toString())).isEqualTo(asked(asYaml.toString()));
    }

    @Test
    void theReasonsAddUpToTheFigures() {
        JsonNode route = MAPPER.readTree(asked("{\"from\": \"RULED\", \"to\": \"INNSA\", \"date\": \"2024-06-01\"}"))
                .at("/scenarios/0/routes/1");
        for (String figure :
                java.util.List.of("days", "usd", "km", "co2eKg", "usd.border", "usd.line_haul", "days.wait")) {
            var response = SERVER.post(
                    "/api/why",
                    "{\"from\": \"RULED\", \"to\": \"INNSA\", \"date\": \"2024-06-01\", \"rank\": 2, \"figure\": \""
                            + figure + "\"}");
            JsonNode why = MAPPER.readTree(response.body());
            double sum = 0;
            for (JsonNode term : why.get("terms")) {
                sum += term.get("value").doubleValue();
                assertThat(term.get("sources")).as(figure + " " + term).isNotEmpty();
            }
            JsonNode stated = figure.contains(".")
                    ? route.at("/split/" + figure.replace('.', '/'))
                    : route.get(figure).isObject() ? route.get(figure).get("mean") : route.get(figure);
            assertThat(sum).as(figure).isCloseTo(stated.doubleValue(), org.assertj.core.api.Assertions.within(0.1));
            assertThat(why.get("value").doubleValue())
                    .as(figure)
                    .isCloseTo(stated.doubleValue(), org.assertj.core.api.Assertions.within(0.1));
            assertThat(why.get("sources")).as(figure).isNotEmpty();
        }
    }
}
