package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a user meets it: arguments in, text and exit code out, on the built-in data. */
class EndToEndTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();

    private static CommandRun run(String... args) {
        String[] all = args[0].equals("network")
                ? args
                : Stream.concat(Stream.of(args), Stream.of("--data", DATA)).toArray(String[]::new);
        return CommandRun.of(all);
    }

    @Test
    void comparesTheCorridors() {
        CommandRun run = run("compare", "RULED", "INNSA", "--date", "2024-06-01");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("western", "trans-caspian", "suez", "rail-road-rail-sea", "EU on Russia since");
        assertThat(run.out().lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(140);
    }

    @Test
    void sameQuestionSameBytes() {
        List<String> formats = List.of("table", "json", "csv", "markdown", "geojson");
        for (String format : formats) {
            CommandRun once = run("compare", "RULED", "INNSA", "--format", format);
            CommandRun again = run("compare", "RULED", "INNSA", "--format", format);
            assertThat(once.code()).as(format).isZero();
            assertThat(once.out()).as(format).isNotBlank().isEqualTo(again.out());
        }
    }

    @Test
    void jsonHoldsTheContract() {
        CommandRun run = run(
                "compare",
                "RULED",
                "INNSA",
                "--date",
                "2024-06-01",
                "--format",
                "json",
                "--scenario",
                Path.of("..", "examples", "astara-rasht-open.yaml").toString());
        JsonNode root = JsonMapper.shared().readTree(run.out());
        assertThat(root.propertyNames())
                .contains("landbridge", "data", "date", "seed", "cargo", "origin", "destination", "scenarios");
        assertThat(root.get("scenarios").size()).isEqualTo(2);
        JsonNode route = root.get("scenarios").get(0).get("routes").get(0);
        assertThat(route.propertyNames())
                .contains(
                        "corridor",
                        "modes",
                        "km",
                        "days",
                        "usd",
                        "co2eKg",
                        "borders",
                        "transshipments",
                        "exposure",
                        "lowConfidenceShare",
                        "split",
                        "milestones",
                        "legs");
        assertThat(route.get("split").propertyNames()).containsExactly("days", "usd");
        assertThat(route.get("milestones").get(0).propertyNames())
                .containsExactly("place", "label", "kind", "km", "days", "usd");
        assertThat(route.get("days").propertyNames()).contains("mean", "p10", "p50", "p90");
        assertThat(route.get("legs").get(0).propertyNames())
                .contains("from", "to", "mode", "service", "km", "hours", "usd", "co2eKg", "source");
    }

    @Test
    void geoJsonIsAFeatureCollection() {
        JsonNode root = JsonMapper.shared()
                .readTree(
                        run("compare", "RULED", "INNSA", "--format", "geojson").out());
        assertThat(root.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(root.get("features").size()).isGreaterThan(5);
    }

    @Test
    void routeShowsLegsWithTheirSources() {
        CommandRun run = run("route", "RULED", "INNSA", "--corridor", "western");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Leg 1:", "gauge changes", "Rasht", "estimate", "own estimate from general knowledge");
    }

    @Test
    void picturesAreFilesBesideTheReport(@TempDir Path folder) throws IOException {
        Path chart = folder.resolve("chart.svg");
        Path map = folder.resolve("map.png");
        CommandRun run = run("compare", "RULED", "INNSA", "--chart", chart.toString(), "--map", map.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("chart written to", "map written to");
        assertThat(run.out()).isEqualTo(run("compare", "RULED", "INNSA").out());
        assertThat(Files.readString(chart)).startsWith("<svg").contains("INSTC western", "Km from St Petersburg");
        assertThat(Files.readAllBytes(map)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void oneRouteHasPicturesToo(@TempDir Path folder) throws IOException {
        Path chart = folder.resolve("chart.svg");
        Path map = folder.resolve("map.svg");
        assertThat(run("route", "RULED", "INNSA", "--chart", chart.toString(), "--map", map.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(chart)).contains("<svg");
        assertThat(Files.readString(map)).contains("<svg");
    }

    @Test
    void checksTheBuiltInPackage() {
        CommandRun run = run("network", "check", DATA);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("no faults");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare Sankt_Peterburg Mumbay | 2 | nearest: RULED St Petersburg",
                "compare RULED Mumbay | 2 | nearest: INBOM Mumbai",
                "compare RULED RULED | 2 | origin and destination are the same place",
                "compare RULED INNSA --date 1066 | 2 | bad date",
                "compare RULED INNSA --date 1066-01-01 | 2 | lies outside the data package",
                "compare RULED INNSA --max 0 | 2 | --max must be at least 1",
                "compare RULED INNSA --frob | 2 | --frob",
                "compare RULED INNSA --chart picture.gif | 2 | ends in .svg or .png",
                "compare RULED INNSA --map picture | 2 | ends in .svg or .png",
                "compare RULED INNSA --theme purple | 2 | choose light or dark",
                "compare RULED INNSA --chart-of money | 2 | time or usd",
                "compare RULED INNSA --chart nowhere/chart.svg | 1 | cannot write nowhere/chart.svg: no such folder",
                "compare RULED hormuz | 2 | is a strait",
                "compare RULED INNSA --cargo camel | 2 | unknown cargo",
                "compare RULED INNSA --cargo TEU:unobtainium | 2 | unknown commodity",
                "compare RULED INNSA --scenario nowhere.yaml | 1 | nowhere.yaml",
                "compare RUPWE INNSA --date 2024-01-15 | 1 | out of season",
                "network check nowhere | 1 | no such folder",
            })
    void errorsAreForPeople(String args, int code, String words) {
        CommandRun run =
                run(Stream.of(args.split(" ")).map(a -> a.replace('_', ' ')).toArray(String[]::new));
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(words).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void tellsTheChanceToArriveInTime() {
        CommandRun run = run("compare", "RULED", "INNSA", "--date", "2024-06-01", "--within", "30d");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("≤30 d", "share of sampled journeys");
        CommandRun sooner = run("route", "RULED", "INNSA", "--date", "2024-06-01", "--within", "1d");
        assertThat(sooner.out()).contains("Arrives within 1 d in 0 % of journeys", "What makes journeys differ");
        assertThat(run("compare", "RULED", "INNSA", "--within", "soon").code()).isEqualTo(2);
        assertThat(run("compare", "RULED", "INNSA", "--draws", "3").code()).isEqualTo(2);
    }

    @Test
    void validatesAgainstPublishedFigures() {
        CommandRun table = run("validate");
        assertThat(table.code()).isZero();
        assertThat(table.out()).contains("observed and scheduled", "promised", "MAPE", "obs-44");
        assertThat(run("validate", "--format", "json").out())
                .isEqualTo(run("validate", "--format", "json").out());
        assertThat(run("validate", "--format", "csv").out()).startsWith("id,origin,destination,date,kind,scope,");
        assertThat(run("validate", "--kind", "rumoured").code()).isEqualTo(2);
        CommandRun missing = run("validate", "--observations", "no-such.csv");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("no-such.csv").doesNotContain("Exception");
    }

    @Test
    void showsWhatMovesTheAnswer() {
        CommandRun run = run("sensitivity", "RULED", "INNSA", "--date", "2024-06-01");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Where the first rank flips", "value of time times");
        assertThat(run("sensitivity", "RULED", "RULED").code()).isEqualTo(2);
        assertThat(run("sensitivity", "RULED", "INNSA", "--swing", "0").code()).isEqualTo(2);
        assertThat(run("sensitivity", "RULED", "INNSA", "--chart", "x.bmp").code())
                .isEqualTo(2);
    }

    /** Fitting a copy of the package writes what the package holds, but for the day. */
    @Test
    void calibratesAPackageInPlace(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(DATA))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        CommandRun fitted =
                CommandRun.of("calibrate", "--write", "--fitted-on", "2026-11-25", "--data", folder.toString());
        assertThat(fitted.code()).isZero();
        assertThat(fitted.out()).contains("leave one out", "speed-rail-kz");
        assertThat(Files.readString(folder.resolve("calibration.csv")))
                .isEqualTo(Files.readString(Path.of(DATA, "calibration.csv")));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(f -> f.endsWith(".tmp"));
        }
    }
}
