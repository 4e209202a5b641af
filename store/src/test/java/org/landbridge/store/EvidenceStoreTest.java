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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.app.CommandRun;
import org.landbridge.app.file.EvidenceStore;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.relations.evidence.TradeRecord;
import org.landbridge.relations.votes.Issue;
import org.landbridge.relations.votes.MatrixFile;
import org.landbridge.relations.votes.VoteMatrix;

/** The store of evidence from the command line to SQL and back to records. */
class EvidenceStoreTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path full;

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static String data(String name) {
        String folder = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = folder == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(folder);
        return root.resolve("data/alignment").resolve(name).toString();
    }

    private static CommandRun put(Path store, String kind, String file, String... more) {
        return run(
                Stream.concat(Stream.of("evidence", "import", kind, file, "--store", store.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static String query(Path store, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
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

    @BeforeAll
    static void importEverything() {
        full = shared.resolve("evidence.duckdb");
        List<CommandRun> runs = List.of(
                put(full, "votes", data("unga_votes_matrix_1946_2024.csv.gz"), "--licence", "CC0"),
                put(full, "ideal-points", data("unga_idealpoints_bsv_jul2025.csv.gz")),
                put(full, "alliances", data("atop51_dyadyear_1990_2018.csv.gz")),
                put(full, "capabilities", data("cow_nmc7_1990_2022.csv.gz")),
                put(full, "trade", data("armenia_trade_partner_year.csv"), "--reporter", "ARM"),
                put(full, "trade", data("cow_trade_stateyear_1990_2014.csv.gz"), "--add"),
                put(full, "events", data("gdelt_dyad_month_2018_2024.csv.gz")),
                put(full, "ties", Path.of("..", "data", "eurasia").toString(), "--licence", "CC-BY-4.0"));
        assertThat(runs).allSatisfy(r -> assertThat(r.code()).as(r.err()).isZero());
    }

    @Test
    void sqlFindsWhatTheFilesSay() throws SQLException {
        assertThat(query(full, "SELECT count(*) FROM votes")).isEqualTo("1270894\n");
        assertThat(query(full, "SELECT count(*) FROM rolls WHERE year(date) = 2022"))
                .isEqualTo("81\n");
        assertThat(query(
                        full,
                        "SELECT count(*) FROM votes WHERE state = 'AZE' AND vote = 'absent' AND year(date) = 2023"))
                .isEqualTo("29\n");
        assertThat(query(
                        full,
                        "SELECT mean, q50 FROM ideal_points WHERE state = 'RUS' AND year = 2022 AND series = 'fp'"))
                .isEqualTo("-0.809|-0.810055\n");
        assertThat(query(full, "SELECT max(year), count(*) FROM alliances")).isEqualTo("2018|190484\n");
        assertThat(query(full, "SELECT energy FROM capabilities WHERE state = 'DEU' AND year = 1990"))
                .isEqualTo("null\n");
        assertThat(
                        query(
                                full,
                                "SELECT CAST(usd AS BIGINT) FROM trade WHERE exporter = 'ARM' AND importer = 'IRN' AND year = 2024"))
                .isEqualTo("108256623\n");
        assertThat(
                        query(
                                full,
                                "SELECT score, days FROM events WHERE state = 'RUS' AND partner = 'IRN' AND month = '2018-01-01'"))
                .isEqualTo("7230.233|31\n");
        assertThat(query(full, "SELECT from_date, suspended FROM ties WHERE tie = 'CSTO' AND state = 'ARM' ORDER BY 1"))
                .isEqualTo("1994-04-20|false\n2024-02-22|true\n");
        assertThat(query(full, "SELECT DISTINCT length(sha256), licence FROM evidence_tables WHERE kind = 'votes'"))
                .isEqualTo("64|CC0\n");
    }

    @Test
    void recordsComeBackAsTheyWere() {
        VoteMatrix file = MatrixFile.read(Path.of(data("unga_votes_matrix_1946_2024.csv.gz")));
        try (EvidenceStore store = EvidenceStore.open(full)) {
            VoteMatrix votes = store.votes();
            assertThat(votes.states()).isEqualTo(file.states());
            assertThat(votes.rolls()).isEqualTo(file.rolls());
            for (int s = 0; s < file.states().size(); s++) {
                for (int r = 0; r < file.rolls().size(); r++) {
                    if (votes.code(s, r) != file.code(s, r)) {
                        throw new AssertionError(
                                file.states().get(s) + " on " + file.rolls().get(r));
                    }
                }
            }
            assertThat(votes.rolls()).anyMatch(r -> r.issues().contains(Issue.NUCLEAR));
            assertThat(store.tables())
                    .extracting(t -> t.kind())
                    .startsWith("votes", "ideal-points")
                    .hasSize(8);
            assertThat(store.ties())
                    .extracting(TieParty::toDate)
                    .as("open ends stay open")
                    .containsNull();
            assertThat(store.trade()).extracting(TradeRecord::reporter).contains("ARM", "USA");
            assertThat(store.visits()).isEmpty();
        }
    }

    @Test
    void checkFindsTheKnownDefects() {
        CommandRun check = run(
                "evidence",
                "check",
                "--store",
                full.toString(),
                "--from",
                "2018",
                "--states",
                "AZE,TUR,ARM",
                "--format",
                "json");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out())
                .contains(
                        "TUR misses 79 of 88 rolls of 2023",
                        "AZE misses 12 of 81 rolls of 2022",
                        "AZE misses 29 of 88 rolls of 2023",
                        "end in 2018; other evidence reaches 2024: the years between are not known, not zero",
                        "no visits of leaders and ministers are stored",
                        "have the same id 427",
                        "Nagorno Karabagh")
                .doesNotContain("ARM misses 2 of");
        CommandRun list = run("evidence", "list", "--store", full.toString());
        assertThat(list.out()).contains("1946 to 2024", "CC-BY-4.0", "TUR 2023 and", "Cite Leeds");
        assertThat(run("evidence", "list", "--store", full.toString(), "--format", "json")
                        .out())
                .contains("\"coveredTo\" : \"2018-12-31\"");
    }

    @Test
    void aSecondFileReplacesOrIsRefused() throws IOException, SQLException {
        Path store = folder.resolve("it's.duckdb");
        Path one = Files.writeString(
                folder.resolve("one.csv"),
                "reporter,exporter,importer,year,usd\nRUS,RUS,ARM,2022,900\nRUS,RUS,IRN,2022,5\n");
        Path two = Files.writeString(
                folder.resolve("two.csv"), "reporter,exporter,importer,year,usd\nARM,RUS,ARM,2022,100\n");
        Path same = Files.writeString(
                folder.resolve("same.csv"),
                "reporter,exporter,importer,year,usd\nRUS,RUS,ARM,2022,800\nRUS,RUS,TUR,2022,8\n");
        assertThat(put(store, "trade", one.toString()).code()).isZero();
        CommandRun again = put(store, "trade", two.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("has trade of", "--replace", "--add");
        assertThat(put(store, "trade", two.toString(), "--add").code()).isZero();
        assertThat(put(store, "trade", two.toString(), "--add").err()).contains("this very file");
        CommandRun twice = put(store, "trade", same.toString(), "--add");
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err()).contains("1 of its rows are in the store already", "RUS RUS ARM 2022");
        assertThat(query(store, "SELECT count(*), sum(usd) FROM trade")).isEqualTo("3|1005.0\n");
        assertThat(run("evidence", "check", "--store", store.toString()).out())
                .contains("RUS-ARM in 2022", "1 flows of 2022 are counted by one side alone");
        assertThat(put(store, "trade", same.toString(), "--replace").code()).isZero();
        assertThat(query(store, "SELECT count(*), sum(usd) FROM trade")).isEqualTo("2|808.0\n");
        assertThat(query(store, "SELECT count(*) FROM evidence_tables")).isEqualTo("1\n");
    }

    @Test
    void nothingIsLeftHalfWritten() throws IOException, SQLException {
        Path store = folder.resolve("e.duckdb");
        Path bad =
                Files.writeString(folder.resolve("bad.csv"), "date,visitor,host\n2022-01-01,RUS,IRN\nsoon,RUS,IRN\n");
        CommandRun failed = put(store, "visits", bad.toString());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("bad.csv:3 column date").doesNotContain("Exception");
        assertThat(store).doesNotExist();
        CommandRun none = run("evidence", "list", "--store", store.toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("there is no store of evidence");

        Path text = Files.writeString(folder.resolve("text.duckdb"), "no database\n".repeat(1000));
        Path good = Files.writeString(
                folder.resolve("good.csv"), "date,visitor,host,occasion\n2022-01-01,RUS,IRN,\"a \"\"b\"\",\n\\N;'\"\n");
        CommandRun noDatabase = put(text, "visits", good.toString());
        assertThat(noDatabase.code()).isEqualTo(1);
        assertThat(noDatabase.err()).contains("cannot write").doesNotContain("Exception");
        assertThat(text).hasContent("no database\n".repeat(1000));

        Path other = folder.resolve("other.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mine (a INTEGER)");
        }
        assertThat(put(other, "visits", good.toString()).err()).contains("no store of evidence");
        assertThat(run("evidence", "check", "--store", other.toString()).code()).isEqualTo(1);

        assertThat(put(store, "visits", good.toString()).code()).isZero();
        assertThat(query(store, "SELECT occasion FROM visits")).isEqualTo("a \"b\",\n\\N;'\n");
        assertThat(put(folder.resolve("no/such/e.duckdb"), "visits", good.toString())
                        .err())
                .contains("no such folder");
    }

    @Test
    void badUsageIsTold() {
        assertThat(put(folder.resolve("x.duckdb"), "gossip", "x.csv").err())
                .contains("unknown kind of evidence \"gossip\"", "ideal-points");
        assertThat(run("evidence", "import", "votes", "--store", "x").err()).contains("name the file of votes");
        assertThat(run("evidence", "check", "--absent", "NaN").code()).isEqualTo(2);
        assertThat(run("evidence", "list", "--format", "csv").err()).contains("prints table or json");
        assertThat(put(
                                folder.resolve("x.duckdb"),
                                "visits",
                                folder.resolve("none.csv").toString())
                        .err())
                .contains("there is no such file");
    }
}
