package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command criticality as a user meets it. */
class CriticalityEndToEndTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();

    private static CommandRun run(String... args) {
        return CommandRun.of(
                Stream.concat(Stream.of("criticality"), Stream.concat(Stream.of(args), Stream.of("--data", DATA)))
                        .toArray(String[]::new));
    }

    @Test
    void closesEverythingInTurn() {
        CommandRun run = run("--all", "--date", "2024-06-01");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Leaves demand without any way", "Costs most, of those that still have a way", "takes over");
        assertThat(run.out().lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(145);
    }

    @Test
    void allPairsAsJson() {
        JsonNode root = JsonMapper.shared()
                .readTree(run("--all", "--date", "2024-06-01", "--top", "5", "--format", "json")
                        .out());
        assertThat(root.propertyNames())
                .contains(
                        "landbridge", "data", "scenario", "date", "seed", "cargo", "valueOfTimeUsdPerDay", "elements");
        assertThat(root.get("elements").size()).isBetween(5, 10);
        int stranded = Integer.MAX_VALUE;
        for (JsonNode element : root.get("elements")) {
            assertThat(element.propertyNames())
                    .contains(
                            "kind",
                            "id",
                            "rankByLoss",
                            "rankByStranded",
                            "pairs",
                            "demandShare",
                            "lostIfTouched",
                            "lostOverAll",
                            "lowConfidenceShare",
                            "takesOver",
                            "worstPairs",
                            "strandedPairs");
            assertThat(element.get("pairs").get("stranded").asInt()).isLessThanOrEqualTo(stranded);
            stranded = element.get("pairs").get("stranded").asInt();
            assertThat(element.get("worstPairs").isEmpty())
                    .isEqualTo(element.get("pairs").get("touched").asInt() == 0);
            for (JsonNode worst : element.get("worstPairs")) {
                assertThat(worst.get("daysLost").propertyNames()).containsExactly("mean", "p10", "p50", "p90");
            }
        }
    }

    /** The table of one pair holds what compare says of the network with the element closed. */
    @Test
    void aClosureIsWhatAScenarioMakesOfIt(@TempDir Path folder) throws IOException {
        JsonNode root = JsonMapper.shared()
                .readTree(run("RULED", "INNSA", "--date", "2024-06-01", "--format", "json", "--top", "100")
                        .out());
        Map<String, JsonNode> byId = new HashMap<>();
        root.get("elements").forEach(e -> byId.put(e.get("id").asString(), e));
        for (String id : List.of("qom-yazd", "spb-moscow")) {
            Path scenario = Files.writeString(
                    folder.resolve(id + ".yaml"), "name: closed\nwhy: test\nchanges:\n  - close: {link: " + id + "}\n");
            JsonNode closed = JsonMapper.shared()
                    .readTree(run(
                                    "RULED",
                                    "INNSA",
                                    "--date",
                                    "2024-06-01",
                                    "--format",
                                    "json",
                                    "--scenario",
                                    scenario.toString())
                            .out());
            assertThat(closed.get("scenario").asString()).isEqualTo("closed");
            double lost = closed.get("best").get("generalisedUsd").asDouble()
                    - root.get("best").get("generalisedUsd").asDouble();
            assertThat(byId.get(id).get("lost").get("generalisedUsd").asDouble())
                    .isCloseTo(lost, org.assertj.core.api.Assertions.within(0.02));
            assertThat(byId.get(id).get("corridor"))
                    .isEqualTo(closed.get("best").get("corridor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv", "markdown"})
    void sameQuestionSameBytes(String format) {
        for (List<String> args : List.of(List.of("--all", "--top", "4"), List.of("RULED", "INNSA"))) {
            String[] all =
                    Stream.concat(args.stream(), Stream.of("--format", format)).toArray(String[]::new);
            CommandRun once = run(all);
            assertThat(once.code()).isZero();
            assertThat(once.out()).isNotBlank().isEqualTo(run(all).out());
        }
    }

    @Test
    void csvHasAsManyCellsAsHeads() {
        for (String[] args : List.of(
                new String[] {"--all", "--format", "csv", "--top", "600"},
                new String[] {"RULED", "jolfa", "--format", "csv"})) {
            List<String> lines = run(args).out().lines().toList();
            int heads = cells(lines.getFirst());
            assertThat(lines.size()).isGreaterThan(5);
            assertThat(lines).allMatch(line -> cells(line) == heads);
        }
    }

    /** Commas outside of quotes, plus one. */
    private static int cells(String line) {
        return line.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
    }

    @Test
    void aDemandTableWeighs(@TempDir Path folder) throws IOException {
        Path demand = Files.writeString(
                folder.resolve("demand.csv"), "origin,destination,weight\nRULED,INNSA,2\nMoscow,Tehran,1\n");
        CommandRun run = run("--all", "--demand", demand.toString(), "--date", "2024-06-01", "--kind", "state");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("over 2 pairs of the demand table", "Iran (IR)")
                .doesNotContain("strait ");
        Path chart = folder.resolve("c.png");
        assertThat(run("RULED", "INNSA", "--chart", chart.toString(), "--theme", "dark")
                        .err())
                .contains("chart written to");
        assertThat(Files.readAllBytes(chart)).startsWith(0x89, 'P', 'N', 'G');
        Files.writeString(demand, "origin,destination,weight\nRULED,Atlantis,2\n");
        CommandRun broken = run("--all", "--demand", demand.toString());
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).contains("demand.csv:2 column destination", "unknown place \"Atlantis\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2 | name two places",
                "RULED | 2 | name a destination too",
                "RULED INNSA --all | 2 | name two places, or ask for --all pairs",
                "RULED INNSA MOSCOW | 2 | MOSCOW",
                "RULED RULED | 2 | same place",
                "RULED hormuz | 2 | is a strait",
                "RULED Mumbay | 2 | nearest",
                "RULED INNSA --demand x.csv | 2 | --demand goes with --all",
                "--all --kind bridge | 2 | unknown kind",
                "--all --top 0 | 2 | --top must be between",
                "--all --top many | 2 | --top",
                "--all --format geojson | 2 | criticality prints",
                "--all --value-of-time -3 | 2 | --value-of-time",
                "--all --chart x.gif | 2 | ends in .svg or .png",
                "--all --theme purple | 2 | choose light or dark",
                "--all --date 1066-01-01 | 2 | lies outside the data package",
                "--all --demand nowhere.csv | 1 | is missing",
                "--all --scenario nowhere.yaml | 1 | nowhere.yaml",
                "--all --kind state --chart nowhere/x.svg | 1 | no such folder",
                "RUPWE INNSA --date 2024-01-15 | 1 | out of season",
            })
    void errorsAreForPeople(String args, int code, String words) {
        CommandRun run =
                run(Stream.of(args.split(" ")).filter(a -> !a.isEmpty()).toArray(String[]::new));
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(words).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }
}
