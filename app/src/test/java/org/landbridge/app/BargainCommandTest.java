package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who pays for the missing railway, as a user asks for it. */
class BargainCommandTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();
    private static final String PROJECT =
            Path.of("..", "examples", "rasht-astara.yaml").toString();

    @TempDir
    Path folder;

    private static CommandRun run(String... args) {
        return CommandRun.of(Stream.concat(Stream.of("bargain", "--data", DATA), Stream.of(args))
                .toArray(String[]::new));
    }

    private static String bargain(String... args) {
        CommandRun run = run(Stream.concat(Stream.of(PROJECT, "--traffic", "promoters"), Stream.of(args))
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void theTableTellsVerdictTermsBoxAndAssumptions() {
        String out = bargain();
        assertThat(out)
                .contains(
                        "Who pays: Rasht-Astara railway", "RU puts up 81.3 % of the cost", "of the box it is explained")
                .contains("Who could pay together", "In all of them: IR, RU.", "Once the money is sunk")
                .contains("Terms that would do", "The box: 10,000 points, seed 1")
                .contains("Utility is transferable", "No coercion", "Players are states")
                .contains("estimate: no survey says which end of a trade keeps the gain");
        assertThat(out.lines()).noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
        assertThat(bargain("--format", "markdown")).startsWith("# Who pays").contains("## The box", "| axis |");
    }

    @Test
    void jsonAddsUpAndIsTheSameForAnyNumberOfThreads() {
        String one = bargain("--format", "json", "--threads", "1");
        assertThat(bargain("--format", "json", "--threads", "3")).isEqualTo(one);
        assertThat(bargain("--format", "json", "--seed", "2")).isNotEqualTo(one);
        JsonNode b = JsonMapper.shared().readTree(one);
        double pays = 0;
        for (JsonNode party : b.get("parties")) {
            pays += party.get("pays").asDouble();
        }
        assertThat(pays).isCloseTo(b.get("cost").asDouble(), within(5.0));
        JsonNode lender = b.get("lender");
        assertThat(lender.get("net").asDouble())
                .isCloseTo(
                        lender.get("ownGain").asDouble()
                                + lender.get("loanWorth").asDouble(),
                        within(2.0));
        assertThat(b.at("/box/axes").size()).isEqualTo(9);
        assertThat(b.get("assumptions").size()).isGreaterThan(5);
        assertThat(b.get("figures").get(0).get("source").asString()).isNotBlank();
    }

    @Test
    void csvAndPicturesAreWritten() throws IOException {
        Path file = folder.resolve("pays.csv");
        Path png = folder.resolve("pays.png");
        Path svg = folder.resolve("pays.svg");
        assertThat(bargain("--format", "csv", "--out", file.toString(), "--chart", png.toString()))
                .isEmpty();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).isEqualTo("section,name,item,value,unit");
        assertThat(lines).anyMatch(l -> l.startsWith("lender,RU,net,")).anyMatch(l -> l.startsWith("year,IR,2035,"));
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(2000);
        bargain("--chart", svg.toString(), "--theme", "dark");
        assertThat(Files.readString(svg))
                .contains("Is the lender&apos;s money explained by its own gain?".replace("&apos;", "'"))
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format geojson",
                "--threads 0",
                "--discount-rate 51",
                "--theme blue",
                "--chart x.gif",
                "--traffic wishes",
                "--format",
                "--date 2024-13-01"
            })
    void badUsage(String args) {
        CommandRun run = run(
                Stream.concat(Stream.of(PROJECT), Stream.of(args.split(" "))).toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("landbridge: ").doesNotContain("Exception");
    }

    @Test
    void aFaultyFileWritesNothing() throws IOException {
        Path project = folder.resolve("p.yaml");
        Files.writeString(
                project,
                Files.readString(Path.of(PROJECT)).replace("{state: IR, weight: 1,", "{state: IR, weight: -1,"));
        Path out = folder.resolve("out.txt");
        CommandRun run = run(project.toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("-1 is out of bounds", "expected");
        assertThat(out).doesNotExist();
    }
}
