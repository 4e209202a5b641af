package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.app.Main;
import org.landbridge.studio.job.JobKind;
import org.landbridge.studio.job.JobKinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The studies that pages declare ask commands for what these take. */
class StudiesTest {
    static Stream<JobKind> kinds() {
        return JobKinds.read().all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyOptionIsOneOfTheCommand(JobKind kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(
                Stream.concat(kind.command().stream(), Stream.of("--help")).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        String help = out.toString(StandardCharsets.UTF_8);
        for (JobKind.Field field : kind.fields()) {
            assertThat(help).as(kind.id() + " " + field.name()).contains(field.option());
        }
        for (JobKind.Run run : kind.runs()) {
            assertThat(help).contains("--format");
            run.files().forEach(file -> assertThat(help).as(kind.id()).contains(file.option()));
        }
        if (kind.data()) {
            assertThat(help).contains("--data");
        }
    }

    @Test
    void everyAreaOfTheProgramHasAPage() {
        assertThat(kinds().map(JobKind::id))
                .contains(
                        "flows",
                        "trade",
                        "appraisal",
                        "criticality",
                        "alignment",
                        "aligned",
                        "leverage",
                        "bargain",
                        "ties",
                        "claims");
    }

    /** Without an answer a column may only hold names and words; {@code StudyPagesTest} looks at the numbers. */
    @Test
    void everyAnswerIsWholeAndUsed() {
        for (JsonNode study :
                JsonMapper.shared().readTree(JobKinds.read().json()).get("studies")) {
            Set<String> used = new TreeSet<>();
            for (JsonNode table : study.get("tables")) {
                JsonNode columns = table.has("facts") ? table.get("facts") : table.get("columns");
                for (JsonNode column : columns) {
                    if (column.has("why")) {
                        used.add(column.get("why").stringValue());
                    }
                    if (column.has("unit") || column.has("decimals")) {
                        assertThat(column.has("why"))
                                .as(study.get("id") + " " + column)
                                .isTrue();
                    }
                }
            }
            assertThat(study.get("whys").propertyNames())
                    .as(study.get("id") + ": the answers are those that columns name")
                    .containsExactlyInAnyOrderElementsOf(used);
            for (JsonNode why : study.get("whys")) {
                assertThat(why.get("words").stringValue()).endsWith(".");
                assertThat(why.get("formula").stringValue()).isNotBlank();
                assertThat(why.get("sources")).as(why.toString()).isNotEmpty();
                assertThat(why.get("confidence").stringValue()).matches("low|medium|high|[$^]?/.+");
            }
        }
    }
}
