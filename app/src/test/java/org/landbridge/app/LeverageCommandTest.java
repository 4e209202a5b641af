package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leverage as a user meets it, on the built-in data. */
class LeverageCommandTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();

    private static CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of("leverage"));
        all.addAll(List.of(args));
        if (Stream.of(args).noneMatch("--data"::equals)) {
            all.addAll(List.of("--data", DATA));
        }
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode player(JsonNode world, String state) {
        for (JsonNode player : world.get("players")) {
            if (player.get("state").asString().equals(state)) {
                return player;
            }
        }
        throw new AssertionError("no player " + state);
    }

    @Test
    void theMissingLinkInOneDocument() {
        CommandRun run = run(
                "--link",
                "astara-rasht",
                "--from",
                "Russia",
                "--to",
                "ir",
                "--both",
                "--draws",
                "4",
                "--seed",
                "3",
                "--format",
                "json",
                "--quiet");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode root = JsonMapper.shared().readTree(run.out());
        assertThat(root.get("date").asString()).isEqualTo("2024-06-01");
        assertThat(root.get("seed").asInt()).isEqualTo(3);
        assertThat(root.get("trade").asString()).isEqualTo("counted trade between Russia and Iran");
        assertThat(root.get("pairs").asInt()).isEqualTo(2);
        JsonNode without = root.get("worlds").get(0);
        JsonNode with = root.get("worlds").get(1);
        double before = player(without, "AZ").get("shapleyUsd").get("central").asDouble();
        JsonNode azerbaijan = player(with, "AZ");
        assertThat(azerbaijan.get("changeUsd").get("central").asDouble())
                .isPositive()
                .isCloseTo(azerbaijan.get("shapleyUsd").get("central").asDouble() - before, within(2.0));
        assertThat(azerbaijan.get("ways").get(0).get("after").get("places").toString())
                .contains("astara-ir", "IRRAS");
        assertThat(azerbaijan.get("shapleyUsd").get("p5").asDouble())
                .isLessThan(azerbaijan.get("shapleyUsd").get("p95").asDouble());
        double sum = 0;
        for (JsonNode player : with.get("players")) {
            sum += player.get("shapleyUsd").get("central").asDouble();
        }
        assertThat(sum).isCloseTo(with.get("worthUsd").get("central").asDouble(), within(50.0));
        assertThat(root.get("restsOn").toString())
                .contains("Transferable utility", "No coercion", "Players are states");
    }

    @Test
    void theTableTellsAssumptionsAndRefusals() {
        CommandRun run = run("--from", "RU", "--to", "IN", "--draws", "0", "--top", "4", "--quiet");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("Leverage over counted trade from Russia to India, 2024-06-01, data eurasia 0.1.0\n")
                .contains("Whose refusal hurts most", "RU-IN", "nucleolus", "Transferable utility", "No draws")
                .doesNotContain("Against");
        assertThat(run.out()
                        .lines()
                        .filter(l -> !l.startsWith("  "))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .isLessThanOrEqualTo(140);
    }

    @Test
    void scenariosStandBesideTheBase() {
        CommandRun run = run(
                "--from",
                "IN",
                "--to",
                "RU",
                "--draws",
                "0",
                "--quiet",
                "--format",
                "csv",
                "--date",
                "2024-06-01",
                "--scenario",
                "../examples/suez-closed.yaml",
                "--scenario",
                "../examples/bosporus-closed.yaml");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.getFirst()).startsWith("world,state,role,value_usd,value_p5,value_p95,share");
        int columns = lines.getFirst().split(",", -1).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
        assertThat(run.out()).contains("\nbase,RU,state,", "\nSuez closed,EG,state,0,", "\nBosporus closed,RU,state,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv", "markdown"})
    void sameQuestionSameBytesForAnyNumberOfThreads(String format) {
        String[] one = {"--from", "IN", "--to", "RU", "--draws", "3", "--format", format, "--threads", "1", "--quiet"};
        String[] three = one.clone();
        three[9] = "3";
        CommandRun a = run(one);
        CommandRun b = run(three);
        assertThat(a.code()).as(a.err()).isZero();
        assertThat(b.out()).isNotBlank().isEqualTo(a.out());
    }

    @Test
    void aDemandOfOnesOwn(@TempDir Path folder) throws IOException {
        Path demand = folder.resolve("demand.csv");
        Files.writeString(
                demand,
                "origin,destination,commodity,tonnes_per_year\nRULED,INNSA,machinery,1000\nRULED,INNSA,tea,0\n");
        Path report = folder.resolve("report.md");
        CommandRun run = run(
                "--demand",
                demand.toString(),
                "--draws",
                "0",
                "--quiet",
                "--format",
                "markdown",
                "--split",
                "IR",
                "--build",
                "astara-rasht=0.001",
                "--out",
                report.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(report))
                .contains("# Leverage over the freight of demand.csv", "Iran, transit", "Built by all together");
    }

    @Test
    void picturesAreWrittenWhole(@TempDir Path folder) throws IOException {
        Path bars = folder.resolve("bars.svg");
        Path map = folder.resolve("map.png");
        CommandRun run = run(
                "--from",
                "RU",
                "--to",
                "IR",
                "--link",
                "astara-rasht",
                "--draws",
                "2",
                "--quiet",
                "--chart",
                bars.toString(),
                "--map",
                map.toString(),
                "--theme",
                "dark");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(bars)).startsWith("<svg").contains("Azerbaijan", "with astara-rasht", "change");
        assertThat(Files.readAllBytes(map)).startsWith(0x89, 'P', 'N', 'G');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from|Atlantis|unknown state \"Atlantis\"",
                "--link|nowhere|unknown link \"nowhere\"",
                "--build|astara-rasht|bad --build \"astara-rasht\"",
                "--build|astara-rasht=dear|bad --build",
                "--build|astara-rasht=-3|must be a number of USD, 0 or more",
                "--build|nowhere=3|unknown link \"nowhere\"",
                "--outside|1|--outside must be more than 1",
                "--outside|NaN|--outside must be more than 1",
                "--theta|0|--theta must be more than 0",
                "--draws|-1|--draws must be between 0",
                "--threads|0|--threads must be at least 1",
                "--nucleolus|40|--nucleolus must be between 2 and 16",
                "--top|0|--top must be between 1",
                "--split|ZZ|unknown state \"ZZ\"",
                "--format|geojson|leverage prints table, json, csv or markdown",
                "--theme|pink|unknown theme \"pink\"",
                "--chart|bars.gif|.svg",
                "--date|tomorrow|tomorrow",
                "--from|South Africa|nothing moves",
            })
    void badUsageIsToldInALine(String option, String value, String told) {
        CommandRun run = option.equals("--draws") ? run(option, value) : run("--draws", "0", "--quiet", option, value);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("landbridge: ").contains(told).doesNotContain("Exception");
    }

    @Test
    void badFilesAreTold(@TempDir Path folder) throws IOException {
        Path demand = folder.resolve("demand.csv");
        Files.writeString(demand, "origin,destination,commodity,tonnes_per_year\nRULED,INNSA,dragons,5\n");
        CommandRun run = run("--demand", demand.toString(), "--quiet");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("demand.csv:2", "dragons").doesNotContain("Exception");
        assertThat(run("--scenario", folder.resolve("none.yaml").toString()).code())
                .isEqualTo(1);
        assertThat(run("--both").code()).isEqualTo(2);
        CommandRun unwritable =
                run("--out", folder.resolve("no/such/report.txt").toString(), "--draws", "0", "--quiet");
        assertThat(unwritable.code()).isPositive();
        assertThat(unwritable.out()).isEmpty();
    }
}
