package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code trade equilibrium} as a user meets it. */
class TradeEquilibriumTest {
    @TempDir
    private Path folder = Path.of("");

    private Path flows = Path.of("");
    private Path shock = Path.of("");

    @BeforeEach
    void files() throws IOException {
        flows = write("flows.csv", """
                exporter,importer,year,value
                RUS,RUS,2015,900
                RUS,IRN,2015,1.02
                RUS,IND,2015,4.55
                IRN,RUS,2015,0.4
                IRN,IRN,2015,400
                IRN,IND,2015,9.69
                IND,RUS,2015,1.61
                IND,IRN,2015,3.13
                IND,IND,2015,2000
                RUS,RUS,1995,1
                """);
        shock = write("shock.csv", "exporter,importer,factor\nRUS,IND,0.9\nIND,RUS,0.9\n");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file;
    }

    private CommandRun run(String... more) {
        String[] args = {
            "trade", "equilibrium", "--flows", flows.toString(), "--shock", shock.toString(), "--theta", "4"
        };
        return program(Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new));
    }

    private static CommandRun program(String... args) {
        return CommandRun.of(args);
    }

    @Test
    void saysWhatItRestsOnAndHowSureItIs() {
        CommandRun run = run("--year", "2015");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("flows.csv (2015), 3 states")
                .contains("change of real income Y/P, exact")
                .contains("additive (held as a share of the world's output)")
                .contains("numeraire is the world's output")
                .contains("newton", "largest residual of any market")
                .contains("no interval: parameters were taken as exact");
        assertThat(run.out()
                        .lines()
                        .filter(l -> l.startsWith("RUS"))
                        .findFirst()
                        .orElseThrow())
                .contains("+0.");
    }

    @Test
    void drawsGiveAnIntervalThatDoesNotDependOnThreads() {
        String[] options = {"--year", "2015", "--draws", "200", "--theta-se", "0.8", "--shock-se", "0.2"};
        CommandRun run = run(options);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("10th to 90th percentile of 200 draws of theta (standard error 0.8) and the shock's strength"
                        + " (standard error 0.2)");
        CommandRun one = run(
                Stream.concat(Stream.of(options), Stream.of("--threads", "1")).toArray(String[]::new));
        assertThat(one.out()).isEqualTo(run.out());
    }

    @Test
    void jsonHoldsTheResidualOfEveryMarket() {
        CommandRun run = run("--year", "2015", "--format", "json", "--deficits", "balanced", "--reference", "IND");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("welfareMeasure").asString()).contains("Y/P");
        assertThat(json.get("deficits").asString()).isEqualTo("balanced");
        assertThat(json.get("states")).hasSize(3);
        for (JsonNode state : json.get("states")) {
            assertThat(Math.abs(state.get("marketResidual").asDouble())).isLessThan(1e-11);
        }
        assertThat(json.get("states").get(0).get("state").asString()).isEqualTo("IND");
        assertThat(json.get("states").get(0).get("priceIndexPct").asDouble()).isZero();
    }

    @Test
    void wildcardsStandForEveryOtherState() throws IOException {
        shock = write("wild.csv", "exporter,importer,factor\n*,*,0.9\nIRN,*,1.1\nIRN,IND,1\n");
        CommandRun run = run("--year", "2015", "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        Map<String, Double> income = run.out()
                .lines()
                .skip(1)
                .map(l -> l.split(","))
                .collect(Collectors.toMap(c -> c[0], c -> Double.valueOf(c[1])));
        assertThat(income.get("RUS")).isPositive();
        Path same = write(
                "plain.csv",
                "exporter,importer,factor\nRUS,IRN,0.9\nRUS,IND,0.9\nIND,RUS,0.9\nIND,IRN,0.9\nIRN,RUS,1.1\n");
        shock = same;
        assertThat(run("--year", "2015", "--format", "csv").out()).isEqualTo(run.out());
    }

    @Test
    void writesWholeFilesOnly() throws IOException {
        Path out = folder.resolve("result.csv");
        CommandRun run = run("--year", "2015", "--format", "csv", "--out", out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readAllLines(out)).hasSize(4).first().asString().startsWith("state,real_income_pct");
        CommandRun failed = run("--year", "1995", "--format", "csv", "--out", out.toString());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(Files.readAllLines(out)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --year 2015 --deficits none            | 2 | unknown rule for deficits
                    --year 2015 --reference XXX            | 2 | --reference XXX has no row of trade
                    --year 2015 --draws 10                 | 2 | --draws needs what to draw
                    --year 2015 --theta-se 1               | 2 | need --draws
                    --year 2015 --supply-elasticity -1     | 2 | supply elasticity must be 0 or more
                    --year 2015 --factor price             | 2 | known are: cost, trade
                    --year 2015 --audit mine               | 2 | known is: fixed-shares
                    --year 2015 --format geojson           | 2 | prints table, json, csv or markdown
                    --year 2015 --columns a,b              | 2 | must name three columns
                    --year 2015 --columns a,b,value        | 1 | column a: the column is missing
                    --year 2016                            | 1 | has no row of the year 2016; it has 1995, 2015
                    --deficits scaled                      | 1 | choose one with --year
                    """)
    void badQuestionsAreToldInALine(String options, int code, String message) {
        CommandRun run = run(options.strip().split(" +"));
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "'RUS,IND,0.9\nRUS,IND,0.8', line 2 speaks of RUS to IND too",
        "'RUS,XXX,0.9', '\"XXX\" has no row of trade'",
        "'RUS,IND,0', 'is no factor'",
        "'RUS,IND,-1', 'is not a number of at least 0'",
        "'RUS,*,0.9\n*,IND,0.8', line 2 speaks of RUS to IND too",
    })
    void badShocksAreToldWithTheirPlace(String rows, String message) throws IOException {
        shock = write("bad.csv", "exporter,importer,factor\n" + rows + "\n");
        CommandRun run = run("--year", "2015");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(message).doesNotContain("Exception", "\tat ");
    }

    /** The example of ge_gravity2, by the program itself: 1990, NAFTA raises trade by exp(0.5). */
    @Test
    void naftaOfGeGravity2() throws IOException {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        Path data = root.resolve("data/trade/ge_gravity2");
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("ge_gravity2_example_data.csv.gz"))),
                StandardCharsets.UTF_8))) {
            flows = write("nafta.csv", rows.lines().collect(Collectors.joining("\n")) + "\n");
        }
        StringBuilder pairs = new StringBuilder("exporter,importer,factor\n");
        for (String a : List.of("CAN", "MEX", "USA")) {
            for (String b : List.of("CAN", "MEX", "USA")) {
                pairs.append(a.equals(b) ? "" : a + "," + b + "," + Math.exp(0.5) + "\n");
            }
        }
        shock = write("pairs.csv", pairs.toString());
        CommandRun run = program(
                "trade",
                "equilibrium",
                "--flows",
                flows.toString(),
                "--shock",
                shock.toString(),
                "--theta",
                "5.03",
                "--columns",
                "iso_o,iso_d,flow",
                "--year",
                "1990",
                "--factor",
                "trade",
                "--format",
                "csv",
                "--deficits",
                "scaled");
        assertThat(run.code()).as(run.err()).isZero();
        Map<String, String[]> rows =
                run.out().lines().map(l -> l.split(",")).collect(Collectors.toMap(c -> c[0], c -> c));
        for (String line : Files.readAllLines(data.resolve("expected_own_run_psi0.csv"))) {
            String[] expected = line.split(",");
            if (!expected[0].equals("country")) {
                assertThat(Double.parseDouble(rows.get(expected[0])[1]))
                        .as(expected[0])
                        .isCloseTo(Double.parseDouble(expected[1]), within(1e-6));
            }
        }
    }
}
