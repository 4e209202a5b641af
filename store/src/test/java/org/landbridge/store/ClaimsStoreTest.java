package org.landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.app.CommandRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Claims on relations with a store of evidence: events count, long tests are left out of the list, gaps are told. */
class ClaimsStoreTest {
    @TempDir
    static Path folder;

    private static Path store;

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static JsonNode claims(String... args) {
        CommandRun run = run(Stream.concat(
                        Stream.concat(Stream.of("claims"), Stream.of(args)),
                        Stream.of("--store", store.toString(), "--format", "json"))
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @BeforeAll
    static void fillTheStore() {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        store = folder.resolve("evidence.duckdb");
        CommandRun run = run(
                "evidence",
                "import",
                "events",
                root.resolve("data/alignment/gdelt_dyad_month_2018_2024.csv.gz").toString(),
                "--store",
                store.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static JsonNode finding(JsonNode claim, String id) {
        return StreamSupport.stream(claim.get("findings").spliterator(), false)
                .filter(f -> f.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eventsOfTheStoreAreCounted() {
        JsonNode events = finding(claims("show", "14"), "meetings-events");
        assertThat(events.get("answer").asString()).isNotEqualTo("silent");
        assertThat(events.get("value").asDouble()).isBetween(0.2, 20.0);
        assertThat(events.get("sources").get(0).asString()).isNotBlank();
        assertThat(finding(claims("show", "14"), "meetings-visits").get("says").asString())
                .contains("no store of evidence with visits");
    }

    @Test
    void longTestsAreLeftOutOfTheListAndSaySo() {
        JsonNode root = claims();
        assertThat(root.get("store").asBoolean()).isTrue();
        int leftOut = 0;
        for (JsonNode claim : root.get("claims")) {
            leftOut += claim.get("leftOut").asBoolean() ? 1 : 0;
        }
        assertThat(leftOut).isEqualTo(1);
        JsonNode show = claims("show", "15");
        assertThat(show.get("leftOut").asBoolean()).isFalse();
        assertThat(finding(show, "interests-align").get("says").asString()).contains("the store has no votes");
        assertThat(show.get("verdict").asString()).isEqualTo("not testable");
    }
}
