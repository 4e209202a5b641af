package org.landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.app.CommandRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alignment from files to the verdict, as a user meets it, on votes, published points, trade, events and alliances. */
class AlignTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path store;
    private static Path untouched;
    private static JsonNode russiaIran;

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

    private static void put(Path into, String kind, String file, String... more) {
        CommandRun run = run(
                Stream.concat(Stream.of("evidence", "import", kind, file, "--store", into.toString()), Stream.of(more))
                        .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static CommandRun align(Path from, String... args) {
        return run(Stream.concat(
                        Stream.of("align"), Stream.concat(Stream.of(args), Stream.of("--store", from.toString())))
                .toArray(String[]::new));
    }

    private static JsonNode json(String... args) {
        CommandRun run = align(
                store,
                Stream.concat(Stream.of(args), Stream.of("--format", "json")).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @BeforeAll
    static void fillTheStore() throws IOException {
        store = shared.resolve("evidence.duckdb");
        put(store, "votes", data("unga_votes_matrix_1946_2024.csv.gz"), "--licence", "CC0");
        put(store, "ideal-points", data("unga_idealpoints_bsv_jul2025.csv.gz"), "--licence", "CC0");
        put(store, "alliances", data("atop51_dyadyear_1990_2018.csv.gz"));
        put(store, "trade", data("armenia_trade_partner_year.csv"), "--reporter", "ARM");
        put(store, "events", data("gdelt_dyad_month_2018_2024.csv.gz"));
        untouched = Files.copy(store, shared.resolve("untouched.duckdb"));
        russiaIran = json("RUS", "Iran", "--from", "2000");
    }

    private static JsonNode of(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(n -> n.get(key).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " " + value));
    }

    private static JsonNode year(JsonNode pair, String measure, int year) {
        return StreamSupport.stream(
                        of(pair.get("series"), "measure", measure).get("years").spliterator(), false)
                .filter(n -> n.get("year").asInt() == year)
                .findFirst()
                .orElseThrow(() -> new AssertionError(measure + " of " + year));
    }

    private static JsonNode reading(JsonNode pair, String measure) {
        return of(pair.get("readings"), "measure", measure);
    }

    @Test
    void russiaAndIranDependOnTheMeasure() {
        assertThat(russiaIran.get("sinceFound").asBoolean()).isTrue();
        assertThat(russiaIran.get("since").asInt()).as("found in the evidence").isEqualTo(2022);
        JsonNode before = year(russiaIran, "published_points", 2021);
        JsonNode after = year(russiaIran, "published_points", 2022);
        assertThat(before.get("value").asDouble()).isCloseTo(1.84, within(0.005));
        assertThat(after.get("value").asDouble()).isCloseTo(0.72, within(0.005));
        assertThat(before.get("low").asDouble()).isGreaterThan(after.get("high").asDouble());
        assertThat(reading(russiaIran, "published_points")
                        .get("intervalsDisjoint")
                        .asBoolean())
                .isTrue();
        assertThat(reading(russiaIran, "published_points").get("placeboShare").asDouble())
                .isLessThan(0.001);
        for (int year = 2021; year <= 2023; year++) {
            assertThat(year(russiaIran, "agreement", year).get("value").asDouble())
                    .isBetween(0.665, 0.695);
        }
        assertThat(reading(russiaIran, "agreement").get("answer").asString()).isEqualTo("still");
        assertThat(russiaIran.get("verdict").get("outcome").asString()).isEqualTo("depends_on_measure");
    }

    @Test
    void theyConvergeInWhatTheyOpposeNotInWhatTheySupport() {
        assertThat(reading(russiaIran, "no_points").get("answer").asString()).isEqualTo("nearer");
        assertThat(reading(russiaIran, "yes_points").get("answer").asString()).isEqualTo("still");
        assertThat(russiaIran.get("verdict").get("codings").asString())
                .contains("what they support (yes against the rest) no change beyond error")
                .contains("what they oppose (no against the rest) they came nearer");
    }

    @Test
    void anEarlierBreakIsFound() {
        assertThat(russiaIran.get("breaks"))
                .anyMatch(b -> b.get("measure").asString().equals("s_rank")
                        && b.get("year").asInt() == 2013
                        && b.get("chance").asDouble() > 0.9
                        && b.get("after").asDouble() > b.get("before").asDouble() + 0.4)
                .anyMatch(b -> b.get("measure").asString().equals("published_points")
                        && b.get("year").asInt() == 2022
                        && b.get("chance").asDouble() > 0.9);
    }

    /** The file's votes on paragraphs make 2016 another year; through-time points jump there, and it is told. */
    @Test
    void anOddYearIsTold() {
        assertThat(russiaIran.get("oddYears")).anyMatch(y -> y.asInt() == 2016);
        assertThat(russiaIran.get("oddYears")).noneMatch(y -> y.asInt() >= 2018);
    }

    @Test
    void theIndexHasItsDoubts() {
        JsonNode last = StreamSupport.stream(russiaIran.get("years").spliterator(), false)
                .filter(y -> y.get("year").asInt() == 2022)
                .findFirst()
                .orElseThrow();
        JsonNode index = last.get("index");
        assertThat(index.get("low").asDouble()).isLessThan(index.get("mean").asDouble());
        assertThat(index.get("kinds")).hasSize(3);
        assertThat(StreamSupport.stream(index.get("kinds").spliterator(), false)
                        .mapToDouble(k -> k.get("weight").asDouble())
                        .sum())
                .isCloseTo(1, within(1e-5));
        assertThat(index.get("bandLow").asDouble())
                .isLessThanOrEqualTo(index.get("mean").asDouble());
        assertThat(index.get("bandHigh").asDouble())
                .isGreaterThanOrEqualTo(index.get("mean").asDouble());
        assertThat(index.get("discordanceRank").asDouble()).as("kinds disagree").isGreaterThan(0.9);
        assertThat(last.get("sIfAbsencesWereVotes").get("low").asDouble())
                .isLessThan(year(russiaIran, "s", 2022).get("value").asDouble());
        assertThat(russiaIran.get("agendaOut")).hasSize(24);
        assertThat(russiaIran.get("sources"))
                .anyMatch(s -> s.get("kind").asString().equals("ties")
                        && s.get("licence").asString().equals("CC-BY-4.0"));
        assertThat(russiaIran.get("notInStore")).anyMatch(k -> k.asString().equals("visits"));
    }

    @Test
    void azerbaijanIsNearerByPointsAndArmeniaByPi() {
        JsonNode nearer = json("gap", "RUS", "--between", "AZE,ARM", "--from", "2000");
        double[] points = chances(nearer, "published_points");
        double[] pi = chances(nearer, "pi");
        assertThat(points[2021 - 2000]).isLessThan(0.2);
        for (int year = 2022; year <= 2024; year++) {
            assertThat(points[year - 2000]).as("" + year).isGreaterThan(0.94);
        }
        assertThat(pi[2022 - 2000]).isLessThan(0.05);
        assertThat(pi[2023 - 2000]).isLessThan(0.1);
        assertThat(pi[2024 - 2000]).as("six rolls say nothing").isNaN();
        assertThat(align(store, "gap", "RUS", "--between", "AZE,ARM", "--from", "2000")
                        .out())
                .contains("Chance that Azerbaijan is nearer to Russia than Armenia is");
    }

    private static double[] chances(JsonNode nearer, String measure) {
        return StreamSupport.stream(
                        of(nearer.get("measures"), "measure", measure)
                                .get("years")
                                .spliterator(),
                        false)
                .mapToDouble(y -> y.get("chanceFirstNearer").isNull()
                        ? Double.NaN
                        : y.get("chanceFirstNearer").asDouble())
                .toArray();
    }

    @Test
    void tradeOfArmeniaWithRussiaTriplesWhileVotesPart() throws SQLException {
        assertThat(usd(2023) / usd(2021)).isBetween(2.8, 3.5);
        JsonNode pair = json("Armenia", "Russia", "--from", "2000", "--since", "2022", "--no-agenda");
        assertThat(reading(pair, "trade_share").get("answer").asString()).isEqualTo("nearer");
        assertThat(reading(pair, "published_points").get("answer").asString()).isEqualTo("farther");
        assertThat(reading(pair, "pi").get("answer").asString()).isEqualTo("farther");
        assertThat(pair.get("verdict").get("outcome").asString()).isEqualTo("depends_on_measure");
        assertThat(pair.get("ties"))
                .anyMatch(t -> t.get("id").asString().equals("CSTO")
                        && t.get("suspended").asBoolean());
        JsonNode turned = json("RUS", "ARM", "--from", "2000", "--since", "2022", "--no-agenda");
        assertThat(reading(turned, "trade_share").get("answer").asString())
                .as("Armenia's statistics do not tell Russia's trade")
                .isEqualTo("no_data");
        assertThat(reading(turned, "pi").get("before").asDouble())
                .as("votes know no direction")
                .isEqualTo(reading(pair, "pi").get("before").asDouble());
    }

    private static double usd(int year) throws SQLException {
        String sql = "SELECT sum(usd) FROM trade WHERE year = " + year + " AND basis <> 'consignment'"
                + " AND (exporter = 'ARM' AND importer = 'RUS' OR exporter = 'RUS' AND importer = 'ARM')";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + untouched);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getDouble(1);
        }
    }

    @Test
    void allPairsAndTheGap() {
        JsonNode all = json("--all", "--year", "2023");
        int n = all.get("pairs").size();
        assertThat(n + all.get("pairsWithoutEvidence").asInt()).isEqualTo(193 * 192 / 2);
        double last = Double.POSITIVE_INFINITY;
        for (JsonNode p : all.get("pairs")) {
            assertThat(p.get("mean").asDouble()).isLessThanOrEqualTo(last);
            last = p.get("mean").asDouble();
        }
        String csv = align(store, "--all", "--year", "2023", "--format", "csv").out();
        assertThat(csv.lines().count()).isEqualTo(n + 1);
        JsonNode gap = json("gap", "RUS", "--year", "2023");
        double sum = 0;
        for (JsonNode g : gap.get("gaps")) {
            double value = g.get("gap").get("value").asDouble();
            sum += value;
            assertThat(value)
                    .isCloseTo(
                            g.get("aligned").get("value").asDouble()
                                    - g.get("formal").asDouble(),
                            within(3e-6));
            assertThat(g.get("chance").asDouble()).isBetween(0.0, 1.0);
        }
        assertThat(sum).as("ranks on both sides sum to the same").isCloseTo(0, within(1e-3));
        JsonNode armenia = of(gap.get("gaps"), "partner", "ARM");
        JsonNode azerbaijan = of(gap.get("gaps"), "partner", "AZE");
        assertThat(armenia.get("formal").asDouble())
                .isGreaterThan(azerbaijan.get("formal").asDouble());
        assertThat(azerbaijan.get("gap").get("value").asDouble())
                .isGreaterThan(armenia.get("gap").get("value").asDouble());
        assertThat(align(store, "gap", "RUS", "--year", "2023", "--format", "csv")
                        .out())
                .startsWith("state,partner,year,aligned");
    }

    @Test
    void threadsAndKeptFitsChangeNothing() throws IOException {
        Path one = Files.copy(untouched, folder.resolve("one.duckdb"));
        Path three = Files.copy(untouched, folder.resolve("three.duckdb"));
        String[] question = {"ARM", "AZE", "--from", "2018", "--to", "2023", "--since", "2022", "--no-agenda"};
        String[] single =
                Stream.concat(Stream.of(question), Stream.of("--threads", "1")).toArray(String[]::new);
        String[] several =
                Stream.concat(Stream.of(question), Stream.of("--threads", "3")).toArray(String[]::new);
        CommandRun first = align(one, single);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(align(three, several).out()).isEqualTo(first.out());
        assertThat(align(one, several).out()).as("from kept fits").isEqualTo(first.out());
        assertThat(first.out()).contains("Nearer since 2022?", "was asked for", "Sources");
        assertThat(first.out().lines().mapToInt(String::length).max().orElse(0)).isLessThan(180);
        Path chart = folder.resolve("pair.svg");
        CommandRun drawn = align(
                one,
                "ARM",
                "AZE",
                "--from",
                "2020",
                "--to",
                "2023",
                "--since",
                "2022",
                "--no-agenda",
                "--chart",
                chart.toString(),
                "--format",
                "markdown");
        assertThat(drawn.code()).as(drawn.err()).isZero();
        assertThat(drawn.out()).contains("| measure |");
        String svg = Files.readString(chart);
        assertThat(svg).contains("Armenia and Azerbaijan: are they drawing together?", "</svg>");
        noTextMeetsAnother(svg);
        String csv = align(
                        one,
                        "ARM",
                        "AZE",
                        "--from",
                        "2020",
                        "--to",
                        "2023",
                        "--since",
                        "2022",
                        "--no-agenda",
                        "--format",
                        "csv")
                .out();
        assertThat(csv).startsWith("first,second,year,measure,evidence,value").contains("ARM,AZE,2022,pi,votes,");
    }

    private static void noTextMeetsAnother(String svg) {
        List<double[]> boxes = new ArrayList<>();
        Matcher text = Pattern.compile("<text x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" font-size=\"([0-9.]+)\""
                        + "(?: text-anchor=\"(\\w+)\")?[^>]*textLength=\"([0-9.]+)\"")
                .matcher(svg);
        while (text.find()) {
            double width = Double.parseDouble(text.group(5));
            double size = Double.parseDouble(text.group(3));
            String anchor = String.valueOf(text.group(4));
            double left = Double.parseDouble(text.group(1))
                    - (anchor.equals("middle") ? width / 2 : anchor.equals("end") ? width : 0);
            double base = Double.parseDouble(text.group(2));
            boxes.add(new double[] {left, base - 0.76 * size, left + width, base + 0.21 * size});
        }
        assertThat(boxes).hasSizeGreaterThan(20);
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i)[0]).isGreaterThanOrEqualTo(0);
            assertThat(boxes.get(i)[2]).isLessThanOrEqualTo(1080);
            for (int j = 0; j < i; j++) {
                double[] a = boxes.get(i);
                double[] b = boxes.get(j);
                assertThat(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3])
                        .as(Arrays.toString(a) + " meets " + Arrays.toString(b))
                        .isFalse();
            }
        }
    }

    @Test
    void aStateNobodyVotedWithHasNoData() {
        JsonNode pair = json("SSD", "MCO", "--from", "2008", "--to", "2010", "--since", "2009", "--no-agenda");
        assertThat(pair.get("verdict").get("outcome").asString()).isEqualTo("no_data");
        assertThat(pair.get("index").get("missing").asString()).contains("span of 6 years or more, not of 3");
    }

    @Test
    void hostileQuestionsAreRefused() throws IOException, SQLException {
        assertThat(align(store, "RUS", "Atlantis").err()).contains("unknown state \"Atlantis\"", "such as KEN");
        assertThat(align(store, "RUS", "Russia").err()).contains("not of RUS twice");
        assertThat(align(store, "RUS").err()).contains("name a second state");
        assertThat(align(store, "RUS", "IRN", "--from", "2020", "--to", "2010").err())
                .contains("must lie before");
        assertThat(align(store, "RUS", "IRN", "--from", "2025").err()).contains("must lie before the last, 2024");
        assertThat(align(store, "RUS", "IRN", "--from", "2030", "--to", "2040").err())
                .contains("the votes of the store are of 1946 to 2024");
        assertThat(align(store, "RUS", "IRN", "--from", "2015", "--since", "2015")
                        .err())
                .contains("years on both sides");
        assertThat(align(store, "--all").err()).contains("--year of --all");
        assertThat(align(store, "--all", "--year", "2040").err()).contains("not of 2035 to 2040");
        assertThat(align(store, "RUS", "IRN", "--points", "best").err()).contains("it has fp, all, legacy");
        assertThat(align(store, "gap", "RUS", "--between", "AZE,AZE").err()).contains("AZE is named twice");
        assertThat(align(store, "gap", "RUS", "--between", "AZE").err()).contains("names two states");
        assertThat(align(store, "RUS", "IRN", "--format", "geojson").code()).isEqualTo(2);
        assertThat(align(store, "RUS", "IRN", "--chart", "x.pdf").code()).isEqualTo(2);

        CommandRun none = align(folder.resolve("none.duckdb"), "RUS", "IRN");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err())
                .contains("there is no store of evidence at", "evidence import votes FILE", "ideal-points")
                .doesNotContain("Exception");
        Path empty = folder.resolve("points.duckdb");
        put(empty, "ties", Path.of("..", "data", "eurasia").toString());
        assertThat(align(empty, "RUS", "IRN").err()).contains("the store has no votes", "evidence import votes FILE");
        Path other = folder.resolve("other.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE votes (a INTEGER)");
        }
        CommandRun foreign = align(other, "RUS", "IRN");
        assertThat(foreign.code()).isEqualTo(1);
        assertThat(foreign.err()).contains("no store of evidence").doesNotContain("Exception");
    }

    /** Emergency sessions of the UN library beside the matrix: what both have counts once. */
    @Test
    void twoSourcesOfVotesAreJoined() throws IOException, SQLException {
        Path both = Files.copy(untouched, folder.resolve("both.duckdb"));
        StringBuilder csv = new StringBuilder("undl_id,ms_code,ms_name,ms_vote,date,resolution\n");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + both);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT v.state, v.vote, r.date FROM votes v JOIN rolls r USING"
                        + " (roll) WHERE r.roll = (SELECT max(roll) FROM rolls WHERE year(date) = 2022) AND v.vote <>"
                        + " 'not_member' ORDER BY v.state")) {
            while (rows.next()) {
                String vote = rows.getString(2);
                String letter =
                        vote.equals("absent") ? "X" : vote.substring(0, 1).toUpperCase(Locale.ROOT);
                csv.append("1,")
                        .append(rows.getString(1))
                        .append(",x,")
                        .append(letter)
                        .append(',');
                csv.append(rows.getString(3)).append(",A/RES/77/999\n");
                csv.append("2,").append(rows.getString(1)).append(",x,");
                csv.append(List.of("RUS", "BLR", "SYR", "PRK", "ERI").contains(rows.getString(1)) ? 'N' : 'Y');
                csv.append(",2022-03-02,A/RES/ES-11/1\n");
            }
        }
        Path library = Files.writeString(folder.resolve("library.csv"), csv);
        CommandRun refused = run("evidence", "import", "votes", library.toString(), "--store", both.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--add puts it beside them");
        CommandRun joined = run("evidence", "import", "votes", library.toString(), "--store", both.toString(), "--add");
        assertThat(joined.code()).as(joined.err()).isZero();
        assertThat(joined.err()).contains("1 rolls are new, 1 were there already");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + both);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT (SELECT count(*) FROM rolls WHERE year(date) = 2022),"
                        + " (SELECT vote FROM votes JOIN rolls USING (roll) WHERE state = 'RUS' AND resolution ="
                        + " 'A/RES/ES-11/1')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(82);
            assertThat(rows.getString(2)).isEqualTo("no");
        }
        assertThat(run("evidence", "list", "--store", both.toString()).out()).contains("library.csv");
        JsonNode pair = JsonMapper.shared()
                .readTree(align(
                                both,
                                "RUS",
                                "BLR",
                                "--from",
                                "2021",
                                "--to",
                                "2023",
                                "--since",
                                "2022",
                                "--no-agenda",
                                "--format",
                                "json")
                        .out());
        assertThat(StreamSupport.stream(pair.get("sources").spliterator(), false)
                        .filter(s -> s.get("kind").asString().equals("votes"))
                        .count())
                .isEqualTo(2);
    }
}
