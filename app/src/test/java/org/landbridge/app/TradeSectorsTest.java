package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A world of sectors, as a user meets it. */
class TradeSectorsTest {
    private static final List<String> COUNTRIES = List.of(
            "ARG", "AUS", "AUT", "BRA", "CAN", "CHL", "CHN", "DNK", "FIN", "FRA", "DEU", "GRC", "HUN", "IND", "IDN",
            "IRL", "ITA", "JPN", "KOR", "MEX", "NLD", "NZL", "NOR", "PRT", "ZAF", "ESP", "SWE", "TUR", "GBR", "USA",
            "ROW");
    private static final List<String> BLOC = List.of("MEX", "CAN", "USA");
    private static final int SECTORS = 40;
    private static final int TRADED = 20;

    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private CommandRun equilibrium(String options) {
        String[] args = ("trade equilibrium " + options.strip()).split(" +");
        for (int k = 0; k < args.length; k++) {
            args[k] = args[k].endsWith(".csv") ? folder.resolve(args[k]).toString() : args[k];
        }
        return run(args);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @BeforeEach
    void aSmallWorld() throws IOException {
        StringBuilder flows = new StringBuilder("exporter,importer,sector,value\n");
        String[] states = {"IND", "IRN", "RUS"};
        for (String sector : List.of("food", "metals")) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    flows.append(
                            states[i] + ',' + states[j] + ',' + sector + ',' + (i == j ? 100 : 10 + 3 * i + j) + '\n');
                }
            }
        }
        write("flows.csv", flows.toString());
        write("one.csv", "exporter,importer,value\nA,A,100\nA,B,10\nB,A,12\nB,B,80\n");
        write("sectors.csv", "sector,theta,theta_se\nfood,4,0.5\nmetals,6,0.8\n");
        write("shock.csv", "exporter,importer,sector,factor\nRUS,IND,*,0.9\n*,IRN,food,1.05\n");
        write("before.csv", "exporter,importer,rate\nA,B,0.1\nB,A,0.05\n");
        write("after.csv", "exporter,importer,rate\nA,B,0\n");
    }

    @Test
    void saysWhatItRestsOnAndHowSureItIs() {
        CommandRun run = equilibrium("--flows flows.csv --sectors sectors.csv --shock shock.csv --draws 50");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("flows.csv (year not told), 3 states, 2 sectors")
                .contains("change of real income Y/P, exact")
                .contains("largest residual of any market")
                .contains("10th to 90th percentile of 50 draws of the thetas")
                .containsPattern("RUS +\\+0\\.");
    }

    @Test
    void everyMarketHasItsResidual() {
        CommandRun run = equilibrium("--flows flows.csv --sectors sectors.csv --shock shock.csv --format json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("states")).hasSize(3);
        assertThat(json.get("sectors")).hasSize(2);
        for (JsonNode sector : json.get("sectors")) {
            assertThat(sector.get("marketResiduals")).hasSize(3);
            sector.get("marketResiduals")
                    .forEach(r -> assertThat(Math.abs(r.asDouble())).isLessThan(1e-9));
        }
        CommandRun csv = equilibrium("--flows flows.csv --sectors sectors.csv --shock shock.csv --format csv");
        assertThat(csv.out().lines()).hasSize(1 + 3 + 6);
    }

    @Test
    void aTariffOfOneSectorIsTakenAwayAndItsRevenueWithIt() {
        CommandRun run = equilibrium(
                "--flows one.csv --theta 4 --tariffs before.csv --tariffs-after after.csv --format json --deficits balanced");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        JsonNode b = json.get("states").get(1);
        assertThat(b.get("tariffRevenueBefore").asDouble()).isPositive();
        assertThat(b.get("tariffRevenueAfter").asDouble()).isZero();
        assertThat(json.get("states").get(0).get("realIncomePct").get("value").asDouble())
                .isPositive();
        CommandRun same = equilibrium(
                "--flows one.csv --theta 4 --tariffs before.csv --tariffs-after before.csv --format json --deficits balanced");
        for (JsonNode state : JsonMapper.shared().readTree(same.out()).get("states")) {
            assertThat(state.get("realIncomePct").get("value").asDouble()).isCloseTo(0, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --flows flows.csv --shock shock.csv                                             | 2 | give --shock and --theta, or --sectors
            --flows flows.csv --sectors sectors.csv                                         | 2 | name what changes
            --flows flows.csv --sectors sectors.csv --theta 4 --shock shock.csv             | 2 | give --sectors with a theta each, or --theta
            --flows flows.csv --theta 4 --tariffs before.csv --shock shock.csv              | 2 | the flows have 2 sectors
            --flows flows.csv --sectors sectors.csv --inputs flows.csv --shock shock.csv    | 2 | need each other
            --flows flows.csv --sectors sectors.csv --shock shock.csv --audit fixed-shares  | 2 | known is: first-order
            --flows one.csv --theta 4 --tariffs before.csv --shock shock.csv --draws 9      | 1 | is not in the flows
            --flows one.csv --sectors sectors.csv --shock shock.csv                         | 1 | column sector: the column is missing
            --flows flows.csv --sectors one.csv --shock shock.csv                           | 1 | column theta: the column is missing
            --flows one.csv --theta 4 --tariffs before.csv --tariffs-after none.csv         | 1 | there is no such file
            """)
    void badQuestionsAreToldInALine(String options, int code, String message) {
        CommandRun run = equilibrium(options);
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replaceAll("\\[[^\\]]*\\]", "")).contains(message).doesNotContain("Exception", "\tat ");
    }

    private static Path data() {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        return root.resolve("data/trade/caliendo_parro");
    }

    private static double[] numbers(String name) throws IOException {
        return List.of(Files.readString(data().resolve(name)).strip().split("\\s+")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static String sector(int j) {
        return "s" + (101 + j);
    }

    /** The tables of Caliendo and Parro (2015) as files of the program. */
    private void caliendoAndParro() throws IOException {
        int n = COUNTRIES.size();
        double[] trade = numbers("xbilat1993.txt");
        double[] gross = numbers("GO.txt");
        double[] theta = numbers("T.txt");
        double[] valueAdded = numbers("B.txt");
        double[] inputs = numbers("IO.txt");
        StringBuilder flows = new StringBuilder("exporter,importer,sector,value\n");
        StringBuilder sectors = new StringBuilder("sector,theta\n");
        StringBuilder shares = new StringBuilder("state,sector,share\n");
        for (int j = 0; j < SECTORS; j++) {
            sectors.append(sector(j) + ',' + (j < TRADED ? theta[j] : 8.22) + '\n');
            for (int i = 0; i < n; i++) {
                shares.append(COUNTRIES.get(i) + ',' + sector(j) + ',' + valueAdded[j * n + i] + '\n');
                double exports = 0;
                for (int m = 0; m < n && j < TRADED; m++) {
                    double flow = 1000 * trade[(j * n + m) * n + i];
                    exports += flow;
                    if (m != i) {
                        flows.append(COUNTRIES.get(i) + ',' + COUNTRIES.get(m) + ',' + sector(j) + ',' + flow + '\n');
                    }
                }
                double home = j < TRADED ? 1000 * trade[(j * n + i) * n + i] : 0;
                flows.append(COUNTRIES.get(i)
                        + ','
                        + COUNTRIES.get(i)
                        + ','
                        + sector(j)
                        + ','
                        + (home + Math.max(gross[j * n + i], exports) - exports)
                        + '\n');
            }
        }
        StringBuilder uses = new StringBuilder("state,from,to,share\n");
        for (int i = 0; i < n; i++) {
            for (int from = 0; from < SECTORS; from++) {
                for (int to = 0; to < SECTORS; to++) {
                    uses.append(COUNTRIES.get(i)
                            + ','
                            + sector(from)
                            + ','
                            + sector(to)
                            + ','
                            + inputs[(i * SECTORS + from) * SECTORS + to]
                            + '\n');
                }
            }
        }
        write("cp-flows.csv", flows.toString());
        write("cp-sectors.csv", sectors.toString());
        write("cp-added.csv", shares.toString());
        write("cp-inputs.csv", uses.toString());
        write("cp-before.csv", tariffs(numbers("tariffs1993.txt"), COUNTRIES));
        write("cp-after.csv", tariffs(numbers("tariffs2005.txt"), BLOC));
    }

    private static String tariffs(double[] rates, List<String> states) {
        int n = COUNTRIES.size();
        StringBuilder text = new StringBuilder("exporter,importer,sector,rate\n");
        for (int j = 0; j < TRADED; j++) {
            for (String importer : states) {
                for (String exporter : states) {
                    double rate = rates[(j * n + COUNTRIES.indexOf(importer)) * n + COUNTRIES.indexOf(exporter)] / 100;
                    if (!importer.equals(exporter)) {
                        text.append(exporter + ',' + importer + ',' + sector(j) + ',' + rate + '\n');
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void naftaOfCaliendoAndParro() throws IOException {
        caliendoAndParro();
        CommandRun run = equilibrium("--flows cp-flows.csv --sectors cp-sectors.csv --value-added cp-added.csv"
                + " --inputs cp-inputs.csv --tariffs cp-before.csv --tariffs-after cp-after.csv"
                + " --deficits balanced --audit first-order --format csv");
        assertThat(run.code()).as(run.err()).isZero();
        Map<String, String[]> states = new HashMap<>();
        int markets = 0;
        for (String line : run.out().lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            assertThat(Math.abs(Double.parseDouble(cells[15]))).isLessThan(1e-9);
            markets++;
            if (cells[1].isEmpty()) {
                states.put(cells[0], cells);
            }
        }
        assertThat(markets).isEqualTo(31 + 31 * 40);
        // Published: 1.31, -0.06 and 0.08, by a first-order formula.
        Map<String, Double> published = Map.of("MEX", 1.30, "CAN", -0.064, "USA", 0.085);
        for (String state : BLOC) {
            assertThat(Double.parseDouble(states.get(state)[5]))
                    .as(state)
                    .isCloseTo(published.get(state), within(0.0051));
        }
        for (String line : Files.readAllLines(data().resolve("expected_own_run.csv"))) {
            String[] expected = line.split(",");
            if (!expected[0].equals("country")) {
                assertThat(Double.parseDouble(states.get(expected[0])[6]))
                        .as(expected[0])
                        .isCloseTo(Double.parseDouble(expected[1]), within(3e-6));
            }
        }
    }
}
