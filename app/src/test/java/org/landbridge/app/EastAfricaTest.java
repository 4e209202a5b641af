package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.data.PackageCheck;
import org.landbridge.network.data.PackageDescriptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another region than the built-in one: its package alone makes every command work. */
class EastAfricaTest {
    private static final Path PACKAGE = Path.of("..", "examples", "packages", "east-africa");
    private static final String DATA = PACKAGE.toString();
    private static final String MALABA =
            PACKAGE.resolve("scenarios").resolve("malaba-closed.yaml").toString();

    @TempDir
    Path folder;

    private static JsonNode json(String... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static List<JsonNode> routes(JsonNode scenario) {
        List<JsonNode> routes = new ArrayList<>();
        scenario.get("routes").forEach(routes::add);
        return routes;
    }

    @Test
    void thePackageHasNoFaults() throws IOException {
        assertThat(PackageCheck.check(PACKAGE)).isEmpty();
        assertThat(Files.readString(PACKAGE.resolve("datapackage.json"))).isEqualTo(PackageDescriptor.of(PACKAGE));
        CommandRun run = CommandRun.of("network", "check", "--data", DATA);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("data package east-africa 0.1.0: no faults (46 places, 73 links,");
    }

    @Test
    void mombasaToKampalaGoesByBothCorridors() {
        JsonNode answer = json("compare", "Mombasa", "Kampala", "--data", DATA, "--format", "json");
        List<JsonNode> routes = routes(answer.get("scenarios").get(0));
        assertThat(ways(routes))
                .contains(
                        "northern road",
                        "northern rail-road",
                        "northern-rail rail",
                        "northern-naivasha rail",
                        "northern-lake rail-ferry-road",
                        "central-lake rail-ferry-road");
        // Standard gauge to Naivasha, metre gauge on from there.
        JsonNode naivasha = routes.stream()
                .filter(r -> way(r).equals("northern-naivasha rail"))
                .findFirst()
                .orElseThrow();
        assertThat(naivasha.get("gaugeChanges").asInt()).isEqualTo(1);
        assertThat(naivasha.toString()).contains("gauge-change-naivasha-icd").doesNotContain("\"customs-");
    }

    @Test
    void malabaClosedGoesRoundByBusia() {
        JsonNode answer = json(
                "compare", "KEMBA", "UGKLA", "--data", DATA, "--scenario", MALABA, "--max", "30", "--format", "json");
        List<JsonNode> closed = routes(answer.get("scenarios").get(1));
        assertThat(ways(closed)).contains("northern-busia road", "central-lake rail-ferry-road");
        assertThat(closed).noneMatch(r -> way(r).startsWith("northern ") || way(r).startsWith("northern-rail "));
        assertThat(closed).noneMatch(r -> r.get("legs").toString().contains("\"malaba"));
    }

    /** Goods are cleared once for the customs union, and again where it ends; who is in it, the tables say. */
    @Test
    void customsAreChargedWhereTheUnionEnds() throws IOException {
        assertThat(juba(DATA)).contains("at Nimule").contains("customs (road)");

        Path copy = folder.resolve("east-africa");
        Files.createDirectory(copy);
        try (Stream<Path> files = Files.list(PACKAGE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                copy.resolve("memberships.csv"),
                "SS,EAC-SCT,member,2025-01-01,,estimate,low,\n",
                StandardOpenOption.APPEND);
        assertThat(juba(copy.toString())).contains("at Nimule").doesNotContain("customs (road)");

        Path blocs = copy.resolve("blocs.csv");
        Files.writeString(blocs, Files.readString(blocs).replace(",yes,", ",no,"));
        assertThat(juba(copy.toString())).contains("customs (road)");
    }

    private static String juba(String data) {
        CommandRun run = CommandRun.of("route", "KEMBA", "SSJUB", "--corridor", "northern", "--data", data);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void validationSaysWhereTheModelIsWrong() {
        CommandRun run = CommandRun.of("validate", "--data", DATA);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("Mombasa – Malaba .* -6\\d % +no +feaffa2020")
                .containsPattern("Mwanza – Port Bell .* yes +eastafrican2018")
                .contains("Errors of days", "Errors of USD");
    }

    @Test
    void otherStudiesWorkOnIt() throws IOException {
        Path chart = folder.resolve("ways.svg");
        Path map = folder.resolve("ways.png");
        CommandRun compare = CommandRun.of(
                "compare", "TZDAR", "RWKGL", "--data", DATA, "--chart", chart.toString(), "--map", map.toString());
        assertThat(compare.code()).as(compare.err()).isZero();
        assertThat(Files.readString(chart)).contains("Central Corridor");
        assertThat(Files.size(map)).isGreaterThan(10_000);
        assertThat(CommandRun.of("criticality", "KEMBA", "UGKLA", "--data", DATA)
                        .out())
                .contains("Nairobi (KENBO)");
        assertThat(CommandRun.of("sensitivity", "KEMBA", "UGKLA", "--data", DATA)
                        .out())
                .contains("central-lake");
        assertThat(CommandRun.of("skim", "--data", DATA).out())
                .contains("KEMBA,")
                .contains("SSJUB");
    }

    /** A table that the package lacks is named, by whatever needs it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flows demand                                     | trade_flows.csv
            flows backcheck                                  | reported_volumes.csv
            trade simulate --sanction KE-TZ:complete_trade   | economies.csv
            ties KE                                          | --states
            ties KE --states KE,UG,TZ                        | economies.csv
            claims                                           | claims.csv
            """)
    void aMissingTableIsNamed(String command, String word) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of("--data", DATA));
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.code()).as(run.out() + run.err()).isIn(1, 2);
        assertThat(run.err()).contains(word).doesNotContain("Exception", "\tat ");
    }

    @Test
    void nothingSpeaksOfTheBuiltInRegion() {
        for (List<String> command : List.of(
                List.of("compare", "KEMBA", "BIBJM"),
                List.of("route", "KEMBA", "UGKLA"),
                List.of("validate"),
                List.of("network", "info"))) {
            List<String> args = new ArrayList<>(command);
            args.addAll(List.of("--data", DATA));
            assertThat(CommandRun.of(args.toArray(String[]::new)).out())
                    .isNotBlank()
                    .doesNotContainIgnoringCase("eurasia")
                    .doesNotContainIgnoringCase("caspian")
                    .doesNotContainIgnoringCase("suez");
        }
    }

    private static String way(JsonNode route) {
        return route.get("corridor").asString() + " " + route.get("modes").asString();
    }

    private static List<String> ways(List<JsonNode> routes) {
        return routes.stream().map(EastAfricaTest::way).toList();
    }
}
