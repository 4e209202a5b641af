package org.landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.app.CommandRun;

/** Parquet files as the program writes them, read back by DuckDB. */
class ParquetTest {
    private static String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            StringBuilder text = new StringBuilder();
            while (rows.next()) {
                for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                    text.append(c == 1 ? "" : "|").append(rows.getString(c));
                }
                text.append('\n');
            }
            return text.toString();
        }
    }

    private static int run(String... args) {
        return CommandRun.of(args).code();
    }

    @Test
    void corridorFlowsComeBackAsTheyWerePrinted(@TempDir Path folder) throws IOException, SQLException {
        Path demand = folder.resolve("demand.csv");
        Files.writeString(demand, """
                origin,destination,commodity,tonnes_per_year
                RUMOW,INNSA,container-mixed,900000
                RUMOW,IRBND,grain,1500000
                """);
        Path parquet = folder.resolve("it's flows.parquet");
        Path csv = folder.resolve("flows.csv");
        String data = Path.of("..", "data", "eurasia").toString();
        for (Path out : List.of(parquet, csv)) {
            assertThat(run(
                            "flows",
                            "corridor",
                            "--demand",
                            demand.toString(),
                            "--data",
                            data,
                            "--quiet",
                            "--out",
                            out.toString()))
                    .isZero();
        }
        String name = parquet.toString().replace("'", "''");
        List<String> lines = Files.readAllLines(csv);
        assertThat(query("SELECT count(*) FROM '" + name + "'").strip()).isEqualTo(Integer.toString(lines.size() - 1));
        assertThat(query("DESCRIBE SELECT * FROM '" + name + "'"))
                .contains("tonnes_per_year|DOUBLE", "scenario|VARCHAR");
        assertThat(query("SELECT round(sum(tonnes_per_year)) FROM '" + name + "' WHERE kind = 'corridor'")
                        .strip())
                .isEqualTo("2400000.0");
        assertThat(query("SELECT name FROM '" + name + "' WHERE kind = 'terminal' AND id = 'RUMOW'"))
                .isEqualTo("Moscow\n");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void assignedFlowsToo(@TempDir Path folder) throws IOException, SQLException {
        Path net = folder.resolve("two_net.tntp");
        Files.writeString(net, """
                <NUMBER OF ZONES> 2
                <NUMBER OF NODES> 2
                <FIRST THRU NODE> 1
                <NUMBER OF LINKS> 1
                <END OF METADATA>
                ~ init term capacity length t0 b power speed toll type ;
                1 2 100 1 10 0.15 4 0 0 1 ;
                """);
        Path trips = folder.resolve("two_trips.tntp");
        Files.writeString(trips, """
                <NUMBER OF ZONES> 2
                <TOTAL OD FLOW> 100
                <END OF METADATA>
                Origin 1
                2 : 100;
                """);
        Path parquet = folder.resolve("flows.parquet");
        assertThat(run(
                        "flows",
                        "assign",
                        "--net",
                        net.toString(),
                        "--trips",
                        trips.toString(),
                        "--out",
                        parquet.toString()))
                .isZero();
        assertThat(query("SELECT from_node_id, to_node_id, flow, cost FROM '" + parquet + "'"))
                .isEqualTo("1|2|100.0|11.5\n");
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeTheWork(@TempDir Path folder) {
        assertThat(run(
                        "flows",
                        "corridor",
                        "--demand",
                        "x.csv",
                        "--out",
                        folder.resolve("a/b.parquet").toString()))
                .isEqualTo(1);
    }
}
