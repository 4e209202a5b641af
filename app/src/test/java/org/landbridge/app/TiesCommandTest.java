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

/** Ties of states as a user asks for them, with and without a store of evidence. */
class TiesCommandTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();

    @TempDir
    Path folder;

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static String ties(String... args) {
        CommandRun run = run(Stream.concat(Stream.of("ties", "--data", DATA), Stream.of(args))
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void withoutAStoreItWorksWithWhatShipsAndSaysWhatIsMissing() {
        String out = ties("RU", "--no-store");
        assertThat(out)
                .contains("Ties of RU", "What would make them cool", "RU-KZ")
                .contains("No evidence at hand tells it. Import events and ideal points: landbridge evidence import")
                .contains("not-exclusive", "no data", "Refuted if:")
                .contains("a scenario, not a forecast");
        assertThat(out.lines()).noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
        assertThat(ties("ru", "--no-store")).isEqualTo(out);
        assertThat(ties("--all", "--no-store", "--format", "markdown")).startsWith("# Ties of 30 states");
    }

    @Test
    void jsonAndCsvHoldEveryPair() {
        JsonNode all = JsonMapper.shared().readTree(ties("--all", "--no-store", "--format", "json"));
        assertThat(all.get("ties").size()).isEqualTo(435);
        assertThat(all.get("unique").asBoolean()).isTrue();
        assertThat(all.get("offRest").asDouble()).isCloseTo(0, within(1e-6));
        assertThat(all.get("statements").size()).isEqualTo(5);
        List<String> lines = ties("IR", "--no-store", "--format", "csv").lines().toList();
        assertThat(lines.getFirst()).startsWith("a,b,strength,").endsWith("cause,amount,room,through");
        assertThat(lines.stream().skip(1)).allMatch(l -> l.startsWith("IR,") || l.contains(",IR,"));
    }

    @Test
    void drawsTheNetwork() throws IOException {
        Path svg = folder.resolve("ties.svg");
        Path png = folder.resolve("ties.png");
        ties("--all", "--no-store", "--chart", svg.toString());
        ties("IR", "--no-store", "--chart", png.toString(), "--theme", "dark", "--psi", "0.05");
        assertThat(Files.readString(svg)).contains("Ties of 30 states").doesNotContain("NaN");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(2120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RU --all",
                "XX",
                "RU --psi -1",
                "RU --psi x",
                "RU --strongest 0",
                "RU --states RU,IR",
                "RU --states RU,RU,IR",
                "RU --states RU,IR,QQ",
                "RU --format geojson",
                "RU --chart t.gif",
                "RU --theme blue"
            })
    void badUsage(String args) {
        CommandRun run = run(Stream.concat(
                        Stream.of("ties", "--data", DATA, "--no-store"),
                        Stream.of(args.split(" ")).filter(a -> !a.isEmpty()))
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("landbridge: ").doesNotContain("Exception");
    }

    @Test
    void aStoreThatIsNotThereIsTold() {
        CommandRun run = run(
                "ties",
                "RU",
                "--data",
                DATA,
                "--store",
                folder.resolve("none.duckdb").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no store of evidence");
    }
}
