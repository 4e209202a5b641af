package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Freight on the corridors of the built-in data, as a user asks for it. */
class FlowsCorridorTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();
    private static final String RASHT =
            Path.of("..", "examples", "astara-rasht-open.yaml").toString();
    private static final String HEAD = "origin,destination,commodity,tonnes_per_year\n";

    @TempDir
    Path folder;

    private Path demand = Path.of("");

    @BeforeEach
    void table() throws IOException {
        demand = folder.resolve("demand.csv");
        Files.writeString(demand, HEAD + """
                        RUMOW,INNSA,container-mixed,1500000
                        INNSA,RUMOW,food,900000
                        RUMOW,IRBND,grain,3000000
                        RUMOW,IRTHR,steel,1200000
                        KZALA,IRBND,grain,1200000
                        """);
    }

    private CommandRun run(String... args) {
        String[] all = Stream.concat(
                        Stream.of("flows", "corridor", "--data", DATA, "--demand", demand.toString()), Stream.of(args))
                .toArray(String[]::new);
        return CommandRun.of(all);
    }

    private JsonNode json(String... args) {
        CommandRun run = run(Stream.concat(Stream.of(args), Stream.of("--format", "json", "--quiet"))
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static double tonnes(JsonNode scenario, String part, String id) {
        for (JsonNode row : scenario.get(part)) {
            if (row.get("id").asString().equals(id)) {
                return row.get("tonnesPerYear").asDouble();
            }
        }
        return 0;
    }

    private static double sum(JsonNode rows) {
        double sum = 0;
        for (JsonNode row : rows) {
            sum += row.get("tonnesPerYear").asDouble();
        }
        return sum;
    }

    @Test
    void aPartOfTheDemandMovesAloneAndSaysSo() throws IOException {
        JsonNode grain = json("--commodity", "grain", "--from", "RU", "--to", "Iran");
        assertThat(grain.at("/scenarios/0/tonnesPerYear").asDouble()).isCloseTo(3_000_000, within(1.0));
        assertThat(grain.get("demandSources").toString())
                .contains("a part alone: what is grain from Russia to Iran")
                .contains("crowding by all other freight is not counted");
        Path csv = folder.resolve("flows.csv");
        Path map = folder.resolve("flows.geojson");
        JsonNode both = json("--from", "RU", "--to", "IN", "--both", "--out", csv.toString(), "--out", map.toString());
        assertThat(both.at("/scenarios/0/tonnesPerYear").asDouble()).isCloseTo(2_400_000, within(1.0));
        assertThat(Files.readString(csv)).contains("western");
        assertThat(JsonMapper.shared().readTree(Files.readString(map)).get("features"))
                .isNotEmpty();
        assertThat(run("--commodity", "gold").err()).contains("unknown commodity \"gold\"", "grain");
        assertThat(run("--from", "RU", "--both").err()).contains("--both goes with --from and --to");
        assertThat(run("--from", "DE").err()).contains("nothing of the demand moves from Germany");
    }

    @Test
    void allFreightMovesAndTheGapIsPrinted() {
        CommandRun run = run();
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("round", "gap", "base");
        assertThat(run.out()).contains("INSTC western", "Bottlenecks", "7,800", "fitted to reported volumes");
        JsonNode base = json().get("scenarios").get(0);
        assertThat(base.get("gap").asDouble()).isLessThanOrEqualTo(1e-6);
        assertThat(base.get("tonnesPerYear").asDouble()).isCloseTo(7.8e6, within(1.0));
        assertThat(sum(base.get("corridors"))).isCloseTo(7.8e6, within(2.0));
        assertThat(base.get("bottlenecks").size()).isBetween(1, 10);
        assertThat(base.get("exposure").size()).isPositive();
    }

    @Test
    void theMissingLinkMovesTonnesToTheWesternBranchAndServesOwners() {
        JsonNode scenarios = json("--scenario", RASHT, "--date", "2024-06-01").get("scenarios");
        JsonNode base = scenarios.get(0);
        JsonNode rasht = scenarios.get(1);
        assertThat(tonnes(rasht, "corridors", "western")).isGreaterThan(1.05 * tonnes(base, "corridors", "western"));
        assertThat(tonnes(base, "elements", "astara-rasht")).isZero();
        assertThat(tonnes(rasht, "elements", "astara-rasht")).isGreaterThan(1e5);
        assertThat(rasht.get("expectedUsdPerYear").asDouble())
                .isLessThan(base.get("expectedUsdPerYear").asDouble());
        assertThat(rasht.get("tonnesPerYear").asDouble()).isCloseTo(7.8e6, within(1.0));
    }

    @Test
    void aClosedStraitMovesTonnesAwayAndCostsOwners() {
        String hormuz = Path.of("..", "examples", "suez-closed.yaml").toString();
        JsonNode scenarios = json("--scenario", hormuz, "--date", "2024-06-01").get("scenarios");
        assertThat(tonnes(scenarios.get(0), "corridors", "suez")).isPositive();
        assertThat(tonnes(scenarios.get(1), "corridors", "suez")).isZero();
        assertThat(scenarios.get(1).get("expectedUsdPerYear").asDouble())
                .isGreaterThan(scenarios.get(0).get("expectedUsdPerYear").asDouble());
    }

    @Test
    void theThreadsMakeNoDifference() {
        for (String format : List.of("json", "csv", "geojson", "table", "markdown")) {
            CommandRun one = run("--format", format, "--threads", "1", "--quiet");
            assertThat(run("--format", format, "--threads", "3", "--quiet").out())
                    .as(format)
                    .isNotBlank()
                    .isEqualTo(one.out());
        }
    }

    @Test
    void exposureIsShownWhateverItWeighs() {
        JsonNode free = json().get("scenarios").get(0);
        JsonNode dear = json("--exposure-cost", "200").get("scenarios").get(0);
        assertThat(sum(dear.get("exposure"))).isPositive().isLessThan(sum(free.get("exposure")));
    }

    @Test
    void filesAreWholeAndHoldEveryElement() throws IOException {
        Path csv = folder.resolve("flows.csv");
        assertThat(run("--out", csv.toString(), "--quiet").code()).isZero();
        assertThat(Files.readString(csv))
                .startsWith("date,scenario,kind,id,name,")
                .contains(",link,", ",terminal,");
        Path map = folder.resolve("flows.geojson");
        assertThat(run("--out", map.toString(), "--quiet").code()).isZero();
        JsonNode root = JsonMapper.shared().readTree(Files.readString(map));
        JsonNode first = root.get("features").get(0);
        assertThat(first.get("properties").propertyNames())
                .contains("tonnesPerYear", "volumeOverCapacity", "delayHours", "scenario");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void aGapOutOfReachIsAnErrorWithARemedy() {
        CommandRun run = run("--gap", "1e-300", "--max-iterations", "3");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("was not reached", "--max-iterations");
        assertThat(run.out()).contains("not reached");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUMOW,INNSA,unobtainium,5 | demand.csv:2 column commodity | unknown commodity",
                "RUMOW,INNSA,grain,-5 | demand.csv:2 column tonnes_per_year | out of bounds",
                "RUMOW,INNSA,grain,NaN | demand.csv:2 column tonnes_per_year | not a finite number",
                "RUMOW,INNSA,grain,1e300 | demand.csv:2 column tonnes_per_year | out of bounds",
                "RUMOW,RUMOW,grain,5 | demand.csv:2 column destination | is the origin",
                "RUMOW,Atlantis,grain,5 | demand.csv:2 column destination | Atlantis",
                "RUMOW,hormuz,grain,5 | demand.csv:2 column destination | where freight cannot start or end",
                "RUMOW,INNSA,grain | demand.csv:2 | the row has 3 cells",
                "RUMOW,INNSA,grain,0 | demand.csv column tonnes_per_year | nothing moves",
                "'' | demand.csv column tonnes_per_year | nothing moves",
            })
    void badRowsAreToldByRowAndColumn(String row, String where, String what) throws IOException {
        Files.writeString(demand, HEAD + row + "\n");
        CommandRun run = run();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(where, what).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aPairGivenTwiceIsToldOnce() throws IOException {
        Files.writeString(demand, HEAD + "RUMOW,INNSA,grain,5\nMoscow,INNSA,grain,6\n");
        assertThat(run().err()).contains("demand.csv:3", "stand in line 2 already");
    }

    @Test
    void whatNoWayJoinsIsToldApart() throws IOException {
        Files.writeString(demand, HEAD + "RUPWE,INNSA,coal,700000\nRUMOW,IRBND,grain,100000\n");
        CommandRun run = run("--date", "2024-01-15", "--quiet");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("no way: RUPWE to INNSA, coal, 700");
        JsonNode base = json("--date", "2024-01-15").get("scenarios").get(0);
        assertThat(base.get("tonnesPerYear").asDouble()).isCloseTo(1e5, within(0.1));
        assertThat(base.get("unreachable").size()).isEqualTo(1);
    }

    @Test
    void nothingThatMovesAtAllIsStillAnAnswer() throws IOException {
        Files.writeString(demand, HEAD + "RUPWE,INNSA,coal,700000\n");
        CommandRun run = run("--date", "2024-01-15", "--quiet");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("nothing is crowded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--gap 0 | --gap must be more than 0",
                "--gap NaN | --gap must be more than 0",
                "--threads 0 | --threads",
                "--top -1 | --top must be between",
                "--sharpness 0 | sharpness",
                "--nest-scale 1.5 | nest_scale",
                "--exposure-cost -1 | exposureUsdPerTonne",
                "--out flows.xls | ends in .csv, .parquet or .geojson",
                "--format xml | unknown format",
                "--date soon | bad date",
            })
    void badUsageIsTold(String args, String words) {
        CommandRun run = run(args.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }
}
