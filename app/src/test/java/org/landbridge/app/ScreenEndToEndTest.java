package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Screening as a user meets it, against an invented list. */
class ScreenEndToEndTest {
    @TempDir
    private Path folder;

    private String list = "";
    private String names = "";

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    @BeforeEach
    void files() throws IOException {
        list = Files.writeString(folder.resolve("targets.simple.csv"), """
                        id,schema,name,aliases,birth_date,countries,identifiers,sanctions,dataset,first_seen,last_change
                        NK-1,Person,Pyotr Romashkin,Пётр Ильич Ромашкин,1962-10-07,ru,,Reg 1,EU,2024-01-02,
                        NK-2,Vessel,ROMASHKA 7,,,ru,IMO9074729,Reg 2,EU,2024-01-02,
                        """).toString();
        names = Files.writeString(
                        folder.resolve("names.csv"),
                        "name,id\nPjotr Romaschkin,a\nNobody Else,b\n\"=cmd|' \u001B[31m IMO 9074729\",c\n")
                .toString();
    }

    @Test
    void tellsMatchesReasonsAndLimits() {
        CommandRun run = run("screen", names, "--list", list);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("exact: Pyotr Romashkin", "NK-1", "Reg 1", "listed 2024-01-02", "why: listed")
                .contains("no match of 75 or more", "IMO number 9074729 is the same")
                .contains("no legal advice", "of known variants missed", "2 names of 3")
                .doesNotContain("\u001B");
        assertThat(run.out().lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(140);
        assertThat(run("screen", names, "--list", list).out()).isEqualTo(run.out());
    }

    @Test
    void jsonAndCsvHoldTheSame() {
        JsonNode root = JsonMapper.shared()
                .readTree(
                        run("screen", names, "--list", list, "--format", "json").out());
        assertThat(root.propertyNames())
                .contains("landbridge", "notice", "minScore", "errorRatesAtPossible", "lists", "subjects");
        JsonNode match = root.get("subjects").get(0).get("matches").get(0);
        assertThat(match.get("listedId").asString()).isEqualTo("NK-1");
        assertThat(match.get("reasons").size()).isPositive();
        String csv = run("screen", names, "--list", list, "--format", "csv").out();
        assertThat(csv.lines().count()).isEqualTo(4);
        assertThat(csv).contains("2,a,Pjotr Romaschkin,", ",none,", "NK-2");
        // A name that a spreadsheet would run.
        assertThat(csv).contains(",'=cmd|").doesNotContain(",=cmd");
    }

    @Test
    void printsTheMeasuredErrorRates() {
        CommandRun run = run("screen", "--error-rates");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("held out from tuning", "Cyrillic script", "Arabic script", "Latin script", "persian");
        assertThat(run("screen", "--error-rates", "--format", "csv").out()).startsWith("measure,names,grade");
    }

    @Test
    void badUsageAndBadFilesHaveTheirCodes() throws IOException {
        assertThat(run("screen", "--name", "X").code()).isEqualTo(2);
        assertThat(run("screen", "--list", list).code()).isEqualTo(2);
        assertThat(run("screen", names, "--list", list, "--min-score", "10").code())
                .isEqualTo(2);
        assertThat(run("screen", names, "--list", list, "--max", "0").code()).isEqualTo(2);
        assertThat(run("screen", names, "--list", list, "--format", "geojson").code())
                .isEqualTo(2);
        CommandRun wrong = run("screen", names, "--list", names);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("no list of a known format").doesNotContain("Exception", "\tat ");
        CommandRun missing = run("screen", folder.resolve("none").toString(), "--list", list);
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("no such file");
    }

    /** No option lowers, hides or evades. */
    @ParameterizedTest
    @ValueSource(strings = {"--exclude", "--ignore", "--allow-list", "--suggest"})
    void thereIsNoWayAroundAMatch(String option) {
        assertThat(run("screen", names, "--list", list, option, "x").code()).isEqualTo(2);
        assertThat(run("screen", "--help").out())
                .contains("Examples:", "no legal advice")
                .doesNotContain(option);
    }
}
