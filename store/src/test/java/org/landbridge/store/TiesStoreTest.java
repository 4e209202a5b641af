package org.landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.app.CommandRun;

/** Exclusivity and half-life of ties out of a store of evidence. */
class TiesStoreTest {
    @TempDir
    static Path folder;

    private static Path store;

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static String data(String name) {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        return root.resolve("data/alignment").resolve(name).toString();
    }

    private static String ties(String... args) {
        CommandRun run = run(Stream.concat(
                        Stream.of(
                                "ties",
                                "--data",
                                Path.of("..", "data", "eurasia").toString(),
                                "--store"),
                        Stream.concat(Stream.of(store.toString()), Stream.of(args)))
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @BeforeAll
    static void importEvidence() {
        store = folder.resolve("evidence.duckdb");
        for (String[] one : new String[][] {
            {"events", "gdelt_dyad_month_2018_2024.csv.gz"},
            {"ideal-points", "unga_idealpoints_bsv_jul2025.csv.gz"},
            {"trade", "armenia_trade_partner_year.csv"}
        }) {
            Stream<String> more = one[0].equals("trade") ? Stream.of("--reporter", "ARM") : Stream.empty();
            CommandRun imported = run(Stream.concat(
                            Stream.of("evidence", "import", one[0], data(one[1]), "--store", store.toString()), more)
                    .toArray(String[]::new));
            assertThat(imported.code()).as(imported.err()).isZero();
        }
    }

    @Test
    void eventsTellPsiAndHalfLifeWithTheirErrors() {
        String table = ties("RU");
        assertThat(table)
                .contains("events        2018-2023")
                .contains("errors clustered by state")
                .contains("Trade: less than half of its pairs are known")
                .contains("Ideal-points: ties and hostility would be one and the same");
        assertThat(table.lines()).noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
        assertThat(ties("RU")).isEqualTo(table);
        assertThat(ties("RU", "--format", "json"))
                .contains("\"tiesBy\" : \"events\"", "\"standardError\"", "\"halfLifeYears\"");
    }

    @Test
    void everyStatementHasAnOutcomeThen() {
        String table = ties("--all");
        assertThat(table).doesNotContain("no data").contains("weight-over-treaty", "depends on the measure");
    }
}
