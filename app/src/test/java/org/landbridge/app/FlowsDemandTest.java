package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.data.PackageReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code flows demand} and {@code flows backcheck} as a user meets them. */
class FlowsDemandTest {
    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    @Test
    void tableShowsTotalsSourcesAndWeakFigures() {
        CommandRun run = run("flows", "demand", "--date", "2023-07-01");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("Russia +Iran +Grain +2,750\\.0 +2,750\\.0 +2023-03-21 to 2024-03-19 +medium")
                .containsPattern("Russia +India +Crude oil +81,818\\.2 +0\\.0 ")
                .contains("menafn1108098706", "low *", "Mt could go by the corridors");
        assertThat(run("flows", "demand", "--date", "2023-07-01").out()).isEqualTo(run.out());
    }

    @Test
    void csvHoldsTheSameTonnesAsJson(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("demand.csv");
        CommandRun written = run("flows", "demand", "--date", "2023-07-01", "--format", "csv", "--out", csv.toString());
        assertThat(written.code()).isZero();
        assertThat(written.out()).isEmpty();
        List<String> rows = Files.readAllLines(csv);
        assertThat(rows.getFirst()).isEqualTo("origin,destination,commodity,tonnes_per_year");
        double sum = rows.stream()
                .skip(1)
                .mapToDouble(row -> Double.parseDouble(row.split(",")[3]))
                .sum();
        JsonNode json = JsonMapper.shared()
                .readTree(run("flows", "demand", "--date", "2023-07-01", "--format", "json")
                        .out());
        assertThat(json.get("rows").size()).isEqualTo(rows.size() - 1);
        double pairs = json.get("pairs")
                .valueStream()
                .mapToDouble(pair -> pair.get("corridorTonnesPerYear").asDouble())
                .sum();
        assertThat(sum).isCloseTo(pairs, within(0.0005 * rows.size() + 0.1));
        assertThat(json.get("pairs").valueStream())
                .allMatch(pair -> !pair.get("sources").isEmpty());
        assertThat(json.get("sources").size()).isGreaterThan(30);
    }

    @Test
    void backcheckPrintsEveryReportAndTheirDisagreement() {
        CommandRun run = run("flows", "backcheck");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("samur-yalama", "7,000.0", "astara-transit", "27,500", "Disagreement of reports")
                .containsPattern("ru-ir .*9,100\\.0 +9,100\\.0 +9,100\\.0 trade +1\\.00 +yes +yes")
                .containsPattern("trans-caspian +202[23] +kt +[0-9]+ +303\\.2 +10,000\\.0 +33\\.0");
        long lines = run("flows", "backcheck", "--format", "csv").out().lines().count();
        JsonNode json = JsonMapper.shared()
                .readTree(run("flows", "backcheck", "--format", "json").out());
        assertThat(json.get("reports").size()).isEqualTo((int) lines - 1).isGreaterThan(60);
        assertThat(run("flows", "backcheck", "--format", "markdown").out()).contains("| question | about | unit |");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flows demand --date 1980-01-01 | outside the data package",
                "flows demand --date tomorrow | bad date",
                "flows demand --format geojson | prints table, json, csv or markdown",
                "flows demand --format xml | unknown format",
                "flows backcheck --format geojson | prints table, json, csv or markdown"
            })
    void badUsageIsTold(String line, String message) {
        CommandRun run = run(line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void unwritableFileIsToldBeforeAnyWork(@TempDir Path folder) {
        CommandRun run = run(
                "flows",
                "demand",
                "--out",
                folder.resolve("no").resolve("demand.csv").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no such folder");
    }

    /** Commodities of the package can all be cargo of the demand's readers. */
    @Test
    void demandNamesKnownPlacesAndCommodities() {
        var network = PackageReader.read(DataOption.builtIn());
        run("flows", "demand", "--format", "csv").out().lines().skip(1).forEach(line -> {
            String[] cells = line.split(",");
            assertThat(network.places()).containsKeys(cells[0], cells[1]);
            assertThat(network.commodities()).containsKey(cells[2]);
        });
    }
}
