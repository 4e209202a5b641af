package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.app.Main;

/** States shaded by alignment, from a small store of votes and published ideal points. */
class AlignmentMapTest {
    @TempDir
    static Path folder;

    private static Browser browser;
    private static TestServer server;

    private static Path shared(String name) {
        String set = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = set == null ? TestServer.DATA.resolve("../../../shared") : Path.of(set);
        return root.resolve("data/alignment").resolve(name);
    }

    private static void put(Path store, String kind, Path file) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new String[] {
                    "evidence", "import", kind, file.toString(), "--licence", "CC0", "--store", store.toString()
                },
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** Every third roll call of six years, which is enough to shade by. */
    private static Path someVotes() throws IOException {
        List<String> kept = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(shared("unga_votes_matrix_1946_2024.csv.gz"))),
                StandardCharsets.UTF_8))) {
            kept.add(lines.readLine());
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String date = line.split(",", 3)[1];
                if (date.compareTo("2012-09-01") > 0 && date.compareTo("2019-01-01") < 0 && count++ % 3 == 0) {
                    kept.add(line);
                }
            }
        }
        return Files.write(folder.resolve("votes.csv"), kept);
    }

    @BeforeAll
    static void open() throws IOException {
        Path driver = TestServer.DATA.resolve("../../store/target/lib").normalize();
        boolean there = Files.exists(shared("unga_votes_matrix_1946_2024.csv.gz")) && Files.exists(driver);
        if (!there && !"true".equals(System.getenv("CI"))) {
            String line = "studio: the map of alignment was not tested, for lack of " + shared("") + " or " + driver
                    + " (the module store)";
            System.out.println(line);
            Assumptions.abort(line);
        }
        browser = Browser.shared();
        Path store = folder.resolve("evidence.duckdb");
        put(store, "votes", someVotes());
        put(store, "ideal-points", shared("unga_idealpoints_bsv_jul2025.csv.gz"));
        server = TestServer.withStore(store);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void statesAreShadedByHowNearTheyAreToOne() {
        StudyPagesTest.visit(browser, server, "aligned", "{\"year\": 2018}", 1280, "light");
        StudyPagesTest.result(browser);
        assertThat(browser.find("#legend").getText())
                .contains("Alignment with RUS")
                .contains("no evidence");
        assertThat(browser.find(".tables").getText()).contains("ARM").contains("RUS");
        List<?> first = (List<?>) browser.run(
                "return [...document.querySelectorAll('.tables section:last-child tbody th')].map(c => c.textContent)");
        assertThat(first).hasSize(25).allMatch("RUS"::equals);
        browser.screenshot("aligned-1280-light");
        assertThat(browser.seriousFindings()).isEmpty();
        assertThat(StudyPagesTest.unexplained(browser)).isEmpty();

        browser.run(
                "const s = document.getElementById('aligned-reference'); s.value = 'USA'; s.dispatchEvent(new Event('change'))");
        browser.waitUntil(
                "another reference", () -> browser.find("#legend").getText().contains("Alignment with USA"));
        assertThat(browser.find(".tables").getText()).contains("ISR");
        Browser.pause(300);
        browser.screenshot("aligned-usa-1280-light");
        browser.run("document.getElementById('theme').click()");
        browser.size(390, 844);
        Browser.pause(300);
        assertThat(browser.seriousFindings()).isEmpty();
        browser.wholeScreenshot("aligned-390-dark");
        browser.run("localStorage.clear()");
        browser.requireClean(server.address());

        StudyPagesTest.visit(browser, server, "alignment", "{\"from\": 2013, \"agenda\": true}", 1280, "light");
        StudyPagesTest.result(browser);
        assertThat(browser.find(".tables").getText()).contains("Evidence, before and after");
        assertThat(StudyPagesTest.unexplained(browser)).isEmpty();
        assertThat(browser.seriousFindings()).isEmpty();
        browser.wholeScreenshot("result-alignment-1280-light");
        browser.requireClean(server.address());
    }
}
