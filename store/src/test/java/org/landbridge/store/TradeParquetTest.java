package org.landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.app.CommandRun;

/** Estimates from Parquet files, which must be those from the same rows in CSV. */
class TradeParquetTest {
    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CommandRun estimate(Path data) {
        return run(
                "trade",
                "estimate",
                "--data",
                data.toString(),
                "--formula",
                "trade ~ log(dist) + rta + i(year, rta, ref = 2001) | exporter^year + importer",
                "--where",
                "exporter != importer & year >= 2000",
                "--cluster",
                "exporter^importer",
                "--format",
                "csv");
    }

    @Test
    void parquetAndCsvGiveTheSameFigures(@TempDir Path folder) throws IOException, SQLException {
        String rows = """
                SELECT 'S' || (i % 7) AS exporter, 'S' || (i // 7 % 7) AS importer,
                       CAST(1999 + i // 49 AS SMALLINT) AS "year",
                       CASE WHEN i % 11 = 0 THEN 0 ELSE round(100 * (2 + sin(i)) * (1 + i % 3), 3) END AS trade,
                       CASE WHEN i = 60 THEN NULL ELSE CAST(100 + i * 37 % 500 AS DECIMAL(9, 2)) END AS dist,
                       i * 13 % 5 = 0 AS rta
                FROM range(245) t(i)""";
        Path parquet = folder.resolve("it's trade.parquet");
        Path csv = folder.resolve("trade.csv");
        execute("COPY (" + rows + ") TO '" + parquet.toString().replace("'", "''") + "' (FORMAT parquet)");
        execute("COPY (" + rows + ") TO '" + csv + "' (FORMAT csv, HEADER)");
        CommandRun ofParquet = estimate(parquet);
        CommandRun ofCsv = estimate(csv);
        assertThat(ofParquet.code()).as(ofParquet.err()).isZero();
        assertThat(ofCsv.code()).as(ofCsv.err()).isZero();
        assertThat(withoutSource(ofParquet.out())).isEqualTo(withoutSource(ofCsv.out()));
        assertThat(ofCsv.out().lines()).hasSizeGreaterThan(5);
    }

    /** The name and the hash of the file are the last cells. */
    private static String withoutSource(String csv) {
        return csv.lines().map(line -> line.replaceFirst(",[^,]*,[^,]*$", "")).reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void whatIsWrongIsTold(@TempDir Path folder) throws IOException, SQLException {
        Path parquet = folder.resolve("t.parquet");
        execute("COPY (SELECT 'x' AS trade, 1.5 AS dist) TO '" + parquet + "' (FORMAT parquet)");
        CommandRun text = run("trade", "estimate", "--data", parquet.toString(), "--formula", "trade ~ dist");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.err()).contains("column trade: \"x\" is not a number").doesNotContain("Exception");
        CommandRun column = run("trade", "estimate", "--data", parquet.toString(), "--formula", "dist ~ dits");
        assertThat(column.err()).contains("did you mean dist?");
        Path broken = Files.writeString(folder.resolve("b.parquet"), "no parquet");
        CommandRun bad = run("trade", "estimate", "--data", broken.toString(), "--formula", "trade ~ dist");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("cannot be read as Parquet").doesNotContain("Exception");
    }
}
