package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Claims as a user meets them: those of the package, and a file of one's own. */
class ClaimsCommandTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();
    private static final String EXAMPLE =
            Path.of("..", "examples", "claims-middle-corridor.csv").toString();
    private static final List<String> VERDICTS =
            List.of("supported", "partly", "contradicted", "depends on the measure", "not testable");
    private static final String HEAD =
            "id,claim_no,claim,relation,value,unit,from_date,to_date,test,parameters,source,confidence,notes\n";

    @TempDir
    Path folder;

    private static CommandRun run(String... args) {
        return CommandRun.of(Stream.concat(
                        Stream.concat(Stream.of("claims"), Stream.of(args)), Stream.of("--data", DATA, "--no-store"))
                .toArray(String[]::new));
    }

    private static String fine(String... args) {
        CommandRun run = run(args);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("NaN", "Infinity");
        return run.out();
    }

    private Path own(String rows) throws IOException {
        return Files.writeString(folder.resolve("own.csv"), HEAD + rows);
    }

    @Test
    void listsEveryClaimWithBothSidesAndAVerdict() {
        String out = fine();
        assertThat(out)
                .contains("what sources say", "what the model says", "verdict")
                .contains("INSTC western", "[tass1546039]", "promised)", "people west of 52° E")
                .contains("No store of evidence", "Contradicted: all differ");
        assertThat(out.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(150);
        assertThat(fine()).isEqualTo(out);
        assertThat(fine("--threads", "1")).isEqualTo(out);
    }

    @Test
    void jsonAndCsvHoldEveryTest() {
        JsonNode root = JsonMapper.shared().readTree(fine("--format", "json"));
        List<String> verdicts = new ArrayList<>();
        int findings = 0;
        for (JsonNode claim : root.get("claims")) {
            verdicts.add(claim.get("verdict").asString());
            findings += claim.get("findings").size();
            for (JsonNode f : claim.get("findings")) {
                if (f.get("test").asString().startsWith("source")) {
                    assertThat(f.get("sources").size()).isPositive();
                }
            }
        }
        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(18).isSubsetOf(VERDICTS);
        // Rules that are never met would be no rules.
        assertThat(verdicts).containsAll(VERDICTS);
        List<String> lines = fine("--format", "csv").lines().toList();
        assertThat(lines).hasSize(findings + 1);
        assertThat(lines.getFirst()).startsWith("claim_no,claim,verdict,test_id,");
    }

    @Test
    void saysWhatWouldHaveToBeTrue() {
        JsonNode root = JsonMapper.shared().readTree(fine("show", "9", "--format", "json"));
        assertThat(root.get("verdict").asString()).isEqualTo("contradicted");
        JsonNode first = root.get("wouldHold").get(0);
        assertThat(first.get("found").asDouble()).isGreaterThan(18.9);
        int held = 0;
        for (JsonNode cause : first.get("causes")) {
            if (!cause.get("factor").isNull()) {
                held++;
                assertThat(cause.get("factor").asDouble()).isBetween(0.02, 1.0);
                assertThat(cause.get("reached").asDouble()).isBetween(17.8, 18.0001);
                boolean speed = cause.get("unit").asString().equals("km/h");
                double now = cause.get("now").asDouble();
                assertThat(cause.get("then").asDouble() > now).isEqualTo(speed);
            } else {
                assertThat(cause.get("reached").asDouble()).isGreaterThan(18);
            }
        }
        assertThat(held).isPositive();
        JsonNode suez = JsonMapper.shared().readTree(fine("show", "10", "--format", "json"));
        for (JsonNode cause : suez.get("wouldHold").get(0).get("causes")) {
            double reached = cause.get("reached").asDouble();
            assertThat(cause.get("factor").isNull()).isEqualTo(reached < 2);
        }
        assertThat(fine("show", "9"))
                .contains("What would have to be true", "border and customs time", "km/h", "exposure: ", "Sources\n- ")
                .contains("chance to arrive within 18 days");
    }

    @Test
    void drawsTheFigures() throws IOException {
        Path svg = folder.resolve("claim.svg");
        Path png = folder.resolve("claim.png");
        fine("show", "9", "--chart", svg.toString());
        fine("show", "12", "--chart", png.toString(), "--theme", "dark");
        assertThat(Files.readString(svg))
                .contains("Claim 9: contradicted", "claimed")
                .doesNotContain("NaN");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(2120);
    }

    @Test
    void theSameMachineryTakesOnesOwnFile() throws IOException {
        String out = fine("--claims", EXAMPLE);
        assertThat(out).contains("Middle Corridor", "Kazakh", "Northern China-Europe rail");
        Path report = folder.resolve("report.md");
        CommandRun run = run("--claims", EXAMPLE, "--format", "markdown", "--out", report.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(report))
                .startsWith("# Claims against sources and model")
                .contains("## Claim 1: ", "### What would have to be true", "### Sources")
                .doesNotContain("NaN");
        assertThat(fine("--claims", EXAMPLE, "--format", "markdown")).isEqualTo(Files.readString(report));
    }

    @Test
    void verdictsFollowFromTheFigures() throws IOException {
        Path file = own("""
                a,1,The way is short,at_most,60,days,,,route,from=RULED; to=INNSA; corridor=western,,,
                b,2,The way is very short,at_most,5,days,,,route,from=RULED; to=INNSA; corridor=western,,,
                c,3,It is promised,about,5,days,,,source,value=5; kind=promised,A talk,,
                d,4,They differ,about,5,days,,,source,value=5; kind=observed,A paper,,
                e,4,,,,,,,source,value=9; kind=observed,Another paper,,
                f,5,Another period,about,5,%,2022-01-01,2023-01-01,source,value=5; kind=observed; from_date=2022-01-01; to_date=2022-11-01,A paper,,
                g,6,No way in winter,at_most,5,days,,,route,from=RULED; to=CNSHA; corridor=northern-sea-route; date=2024-02-01,,,
                """);
        JsonNode root = JsonMapper.shared().readTree(fine("--claims", file.toString(), "--format", "json"));
        List<String> verdicts = new ArrayList<>();
        root.get("claims").forEach(c -> verdicts.add(c.get("verdict").asString()));
        assertThat(verdicts)
                .containsExactly(
                        "supported",
                        "contradicted",
                        "not testable",
                        "depends on the measure",
                        "partly",
                        "not testable");
    }

    @Test
    void badInputIsToldAndNothingIsWritten() throws IOException {
        Path out = folder.resolve("report.txt");
        Path file = own("a,1,X,about,5,days,,,route,from=RULED; to=NOWHERE,,,\n");
        CommandRun bad = run("--claims", file.toString(), "--out", out.toString());
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err())
                .contains("own.csv:2 column parameters [a]: unknown key \"NOWHERE\"")
                .doesNotContain("\tat ");
        assertThat(out).doesNotExist();
        own("a,1,X,holds,,,,,ties,statement=pwer,,,\n");
        CommandRun unknown = run("--claims", file.toString());
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("line 2", "unknown statement \"pwer\", did you mean power?");
        own("a,1,X,about,5,days,,,route,from=RULED; to=INNSA; cargo=camels,,,\n");
        assertThat(run("--claims", file.toString()).err()).contains("the test a (line 2) cannot be made");
        own("a,1,X,about,5,days,,,route,from=RULED; to=INNSA; date=1700-01-01,,,\n");
        assertThat(run("--claims", file.toString()).err()).contains("lies outside the data package");
        assertThat(run("show", "99").err()).contains("there is no claim 99; there are 1, 2, 3");
        assertThat(run("show", "99").code()).isEqualTo(2);
        assertThat(run("--format", "geojson").code()).isEqualTo(2);
        assertThat(run("--store", folder.resolve("none.duckdb").toString()).code())
                .isZero();
        assertThat(run("show", "9", "--chart", "claim.gif").code()).isEqualTo(2);
    }
}
