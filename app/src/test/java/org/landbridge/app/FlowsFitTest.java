package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How shippers choose, fitted in a copy of the built-in data whose trade is that of Russia with Iran alone. */
class FlowsFitTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "data", "eurasia"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path flows = folder.resolve("trade_flows.csv");
        List<String> lines = Files.readAllLines(flows);
        Files.write(
                flows,
                lines.stream()
                        .filter(line -> line.equals(lines.getFirst()) || line.contains(",RU,IR,"))
                        .toList());
    }

    private CommandRun run(String... args) {
        return CommandRun.of(Stream.concat(Stream.of("flows", "fit", "--data", folder.toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    @Test
    void fitsAPackageInPlace() throws IOException {
        String before = Files.readString(folder.resolve("choice.csv"));
        CommandRun run = run("--format", "json", "--quiet", "--write", "--fitted-on", "2026-01-02");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode fit = JsonMapper.shared().readTree(run.out());
        JsonNode sharpness = fit.get("parameters").get(0);
        assertThat(sharpness.get("parameter").asString()).isEqualTo("sharpness");
        assertThat(sharpness.get("standardError").asDouble()).isPositive();
        assertThat(fit.get("typicalFactor").get("fitted").asDouble())
                .isLessThan(fit.get("typicalFactor").get("before").asDouble());
        for (JsonNode volume : fit.get("volumes")) {
            assertThat(volume.get("least").asDouble())
                    .isLessThanOrEqualTo(volume.get("most").asDouble());
        }
        String after = Files.readString(folder.resolve("choice.csv"));
        assertThat(after).isNotEqualTo(before).contains(",2026-01-02,");
        assertThat(Main.run(
                        new String[] {"network", "check", folder.toString()},
                        new PrintStream(new ByteArrayOutputStream()),
                        new PrintStream(new ByteArrayOutputStream())))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"--window,0", "--gap,0", "--threads,0", "--format,csv", "--date,1900-01-01", "--fitted-on,tomorrow"})
    void badUsageIsTold(String option, String value) {
        CommandRun run = run(option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void nothingToFitIsTold() throws IOException {
        Path choice = folder.resolve("choice.csv");
        Files.writeString(choice, Files.readString(choice).replace(",yes,", ",no,"));
        CommandRun run = run("--quiet");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("choice.csv marks no parameter as fitted");
    }
}
