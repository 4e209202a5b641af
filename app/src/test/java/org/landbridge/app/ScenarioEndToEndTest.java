package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios, dates and compliance as a user meets them. */
class ScenarioEndToEndTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    Path folder;

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name + ".yaml").toString();
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("s.yaml"), yaml).toString();
    }

    @Test
    void checkFindsNoFaultInTheExamples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            String[] yaml = files.map(Path::toString)
                    .filter(f -> f.endsWith(".yaml"))
                    .sorted()
                    .toArray(String[]::new);
            String[] args = new String[yaml.length + 4];
            args[0] = "scenario";
            args[1] = "check";
            System.arraycopy(yaml, 0, args, 2, yaml.length);
            args[args.length - 2] = "--data";
            args[args.length - 1] = DATA;
            CommandRun run = run(args);
            assertThat(run.out()).contains("no faults").doesNotContain("column");
            assertThat(run.code()).isZero();
            assertThat(yaml.length).isGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void checkTellsEveryFaultWithLineAndColumn() throws IOException {
        String bad =
                file("name: n\nwhy: w\nchanges:\n- open: {link: astara-rash}\n- scale: {time: 0, set: {step: walk}}\n");
        CommandRun run = run("scenario", "check", bad, "--data", DATA);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(":4 column 16 [astara-rash]", "did you mean astara-rasht?")
                .contains(":5 column", "\"walk\" is not one of", "0 is out of bounds");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void showTellsChangesAndSources() {
        CommandRun run = run("scenario", "show", example("astara-rasht-open"), "--data", DATA);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Scenario Astara-Rasht open", "astara-rasht", "Sources");
    }

    @Test
    void diffListsTheRowsThatDiffer() {
        CommandRun run = run("scenario", "diff", example("suez-closed"), "--format", "csv", "--data", DATA);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("table,id,from,to").contains("EGSUZ");
        CommandRun same = run("scenario", "diff", example("suez-closed"), example("suez-closed"), "--data", DATA);
        assertThat(same.out()).contains("0 rows differ");
        CommandRun json = run("scenario", "diff", example("suez-closed"), "--format", "json", "--data", DATA);
        JsonNode root = JsonMapper.shared().readTree(json.out());
        assertThat(root.get("differences").size()).isPositive();
    }

    @Test
    void schemaIsJson() {
        CommandRun run = run("scenario", "schema");
        assertThat(run.code()).isZero();
        assertThat(JsonMapper.shared().readTree(run.out()).get("$schema").asString())
                .contains("2020-12");
    }

    @Test
    void scenariosStackAndStandSideBySide() {
        String both = example("astara-rasht-open") + "+" + example("suez-closed");
        CommandRun run = run(
                "compare",
                "RULED",
                "INNSA",
                "--date",
                "2024-06-01",
                "--scenario",
                example("suez-closed"),
                "--scenario",
                both,
                "--format",
                "json",
                "--data",
                DATA);
        assertThat(run.code()).isZero();
        JsonNode scenarios = JsonMapper.shared().readTree(run.out()).get("scenarios");
        assertThat(scenarios.size()).isEqualTo(3);
        assertThat(scenarios.get(2).get("name").asString()).contains(" + ");
        assertThat(scenarios.get(2).get("routes").toString())
                .contains("astara-rasht")
                .doesNotContain("EGSUZ");
        assertThat(scenarios.get(0).get("routes").toString()).contains("EGSUZ");
    }

    @Test
    void contradictingScenariosAreAFaultThatNamesBoth() throws IOException {
        String close = file("name: n\nwhy: w\nchanges:\n- close: {link: astara-rasht}\n");
        CommandRun run = run(
                "compare", "RULED", "INNSA", "--scenario", example("astara-rasht-open") + "+" + close, "--data", DATA);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("s.yaml:4", "changed twice", "astara-rasht-open.yaml:");
        assertThat(run.out()).isEmpty();
    }

    /** The same command on days that everyone remembers, each with what made it another day. */
    @ParameterizedTest
    @CsvSource({
        "2013-06-01, RULED, INNSA, bolashak-serhetyaka",
        "2016-06-01, RULED, INNSA, sanctions-premium-ir",
        "2021-03-25, CNSHA, NLRTM, Ever Given blocks the Suez Canal",
        "2026-03-15, RULED, INNSA, Strait of Hormuz closed by Iran"
    })
    void tellsWhatMadeTheDifference(String date, String from, String to, String cause) {
        CommandRun run = run("compare", from, to, "--date", date, "--data", DATA);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("What made the difference to 2024-06-01", cause);
    }

    @Test
    void theRedSeaOfFebruary2024() {
        CommandRun run =
                run("compare", "CNSHA", "NLRTM", "--date", "2024-02-01", "--against", "2023-06-01", "--data", DATA);
        assertThat(run.out())
                .contains("Events of the day", "bab-el-mandeb", "rate line-haul-sea-red-sea")
                .contains("What made the difference to 2023-06-01");
        CommandRun none = run("compare", "CNSHA", "NLRTM", "--date", "2024-02-01", "--against", "none", "--data", DATA);
        assertThat(none.out()).doesNotContain("What made the difference");
    }

    @Test
    void complianceIsStatedInDaysAndUsd() {
        CommandRun run = run("compare", "CNSIA", "DEDUI", "--comply", "EU,us", "--data", DATA);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("meeting no regime of EU, US costs +", "instead of northern-rail");
        CommandRun json = run("compare", "CNSIA", "DEDUI", "--comply", "EU", "--format", "json", "--data", DATA);
        JsonNode compliance =
                JsonMapper.shared().readTree(json.out()).get("scenarios").get(0).get("compliance");
        assertThat(compliance.get("possible").asBoolean()).isTrue();
        assertThat(compliance.get("daysLater").get("mean").asDouble()).isPositive();
    }

    @Test
    void complianceSaysWhereNothingRemains() {
        CommandRun run = run("compare", "RULED", "INNSA", "--comply", "EU", "--format", "markdown", "--data", DATA);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("nothing remains", "origin or destination: EU on Russia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare RULED INNSA --comply NATO | unknown authority \"NATO\"",
                "compare RULED INNSA --against someday | bad date",
                "compare RULED INNSA --against 1066-10-14 | outside the data package",
                "compare RULED INNSA --scenario a.yaml++b.yaml | expected file names joined by +",
                "scenario | Usage: landbridge scenario",
                "scenario diff x.yaml --format geojson | scenario diff prints table, json, csv or markdown, not geojson",
                "scenario frob | see landbridge scenario --help"
            })
    void badUsageIsALineAndTwo(String line) {
        String[] parts = line.split(" \\| ");
        CommandRun run = run(parts[0].split(" "));
        assertThat(run.err()).contains(parts[1]).doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMissingScenarioFileIsOneLineAndOne() {
        CommandRun run = run("scenario", "show", folder.resolve("none.yaml").toString(), "--data", DATA);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no such file");
    }

    /** A place, a link and a service that a scenario adds are used, named and drawn. */
    @Test
    void addedThingsAreNamedInTheReport() throws IOException {
        String added = file("""
                name: Lagan
                why: a new port on the Caspian
                changes:
                - add: {place: {id: lagan, name: Lagan Port, state: RU, lat: 45.39, lon: 47.37, kind: lake_port}}
                - add: {link: {id: lagan-astrakhan-road, from_place: lagan, to_place: RUASF, mode: road, length_km: 160, speed_kmh: 60}}
                - add: {link: {id: lagan-amirabad-sea, from_place: lagan, to_place: IRAMD, mode: sea, length_km: 1100, speed_kmh: 25, area: caspian}}
                - scale: {time: 0.2, cost: 0.1, set: {id: lagan-amirabad-sea}}
                """);
        Path map = folder.resolve("map.svg");
        CommandRun run = run("route", "RUMOW", "IRTHR", "--scenario", added, "--map", map.toString(), "--data", DATA);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Lagan Port", "supposed by the scenario");
        assertThat(Files.readString(map)).contains("<svg");
    }
}
