package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Pages of studies, end to end in a real Chromium: every number, the map, documents of one's own. */
class StudyPagesTest {
    private static final int WIDE = 1280;
    private static final Path EXAMPLES =
            TestServer.DATA.resolve("../../examples").normalize();

    private static Browser browser;
    private static TestServer server;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
        server = TestServer.shared();
    }

    static void visit(Browser browser, TestServer server, String study, String fields, int width, String scheme) {
        String kept = URLEncoder.encode("{\"" + study + "\": " + fields + "}", StandardCharsets.UTF_8);
        browser.visit(server.address() + "/#page=" + study + "&fields=" + kept, width, scheme);
        browser.find("form.fields");
        Browser.pause(300);
    }

    static void press(Browser browser, String text) {
        browser.waitUntil(
                "a button " + text,
                () -> browser.all("button").stream()
                        .anyMatch(b -> b.isDisplayed() && b.getText().equals(text)));
        browser.all("button").stream()
                .filter(b -> b.isDisplayed() && b.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    static void result(Browser browser) {
        browser.find("button[type=submit]").click();
        browser.waitLongUntil(
                "a result",
                () -> !browser.all(".tables table").isEmpty()
                        || !browser.all("#panel .problem").isEmpty());
        assertThat(browser.all("#panel .problem").stream().map(WebElement::getText))
                .isEmpty();
    }

    /** Figures that no click explains, and answers that lack a part. */
    @SuppressWarnings("unchecked")
    static List<String> unexplained(Browser browser) {
        return (List<String>) browser.runLater("""
                const done = arguments[arguments.length - 1];
                const bad = [];
                const numeric = text => /^[~+−-]?[\\d.,]+( %)?$/.test(text.trim());
                for (const cell of document.querySelectorAll('.tables td')) {
                  if (numeric(cell.textContent) && !cell.querySelector('.why')) bad.push('no why: ' + cell.closest('section').querySelector('h2').textContent + ' ' + cell.textContent);
                }
                const seen = new Set();
                const asked = [...document.querySelectorAll('.tables .why')].filter(b => { const key = b.closest('section').querySelector('h2').textContent + '|' + (b.closest('.facts') ? b.closest('tr').rowIndex : b.closest('td').cellIndex); const fresh = !seen.has(key); seen.add(key); return fresh; });
                if (!asked.length) bad.push('no figures at all');
                (async () => {
                  for (const button of asked) {
                    button.click();
                    for (let i = 0; i < 40 && !document.getElementById('whybody').textContent.includes('Weakest input'); i++) await new Promise(r => setTimeout(r, 25));
                    const body = document.getElementById('whybody');
                    const where = button.closest('section').querySelector('h2').textContent + ': ' + button.getAttribute('aria-label');
                    if (body.querySelector('.figure')?.textContent.trim().startsWith(button.textContent) !== true) bad.push('another figure: ' + where);
                    if (!(body.querySelector('.formula')?.textContent.length > 4)) bad.push('no formula: ' + where);
                    const heads = [...body.querySelectorAll('h3')].map(e => e.textContent);
                    if (!heads.includes('Inputs') || !heads.includes('Sources')) bad.push('no inputs or sources: ' + where);
                    const sources = [...body.querySelectorAll('h3')].find(e => e.textContent === 'Sources')?.nextElementSibling;
                    if (!sources || !sources.children.length || [...sources.children].some(li => !li.textContent.trim())) bad.push('an empty source: ' + where);
                    if (!/Weakest input: ~?(low|medium|high)/.test(body.textContent)) bad.push('no confidence: ' + where);
                    if (/undefined|NaN|\\[object/.test(body.textContent)) bad.push('a hole in the answer: ' + where + ' ' + body.textContent.slice(0, 400));
                    document.getElementById('why').close();
                  }
                  done(bad);
                })();
                """);
    }

    /** Quick questions, so that every page is tried whole. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "criticality; {}; Iran",
                "leverage; {\"from\": \"RU\", \"to\": \"IR\", \"draws\": 0}; IR",
                "flows; {\"commodity\": \"grain\", \"from\": \"RU\", \"to\": \"IR\"}; Makhachkala",
                "appraisal; {\"traffic\": \"promoters\", \"draws\": 100}; RU",
                "bargain; {\"traffic\": \"promoters\"}; IR",
                "ties; {}; KZ",
                "claims; {}; Suez",
            })
    void everyNumberSaysWhy(String study, String fields, String expected) {
        visit(browser, server, study, fields, WIDE, "light");
        result(browser);
        assertThat(browser.find(".tables").getText()).contains(expected);
        assertThat(unexplained(browser)).isEmpty();
        browser.wholeScreenshot("result-" + study + "-1280-light");
        WebElement first = browser.all(".tables .why").getFirst();
        browser.run("arguments[0].focus()", first);
        browser.press(Keys.ENTER);
        browser.waitUntil("the answer", () -> browser.find("#whybody").getText().contains("Weakest input"));
        browser.screenshot("why-" + study + "-1280-light");
        assertThat(browser.seriousFindings()).isEmpty();
        browser.press(Keys.ESCAPE);
        browser.pdf(study);
        assertThat(browser.seriousFindings()).isEmpty();
        browser.requireClean(server.address());
        browser.size(390, 844);
        browser.run("document.getElementById('theme').click()");
        Browser.pause(300);
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .as("no sideways scrolling")
                .isLessThanOrEqualTo(390);
        assertThat(browser.seriousFindings()).isEmpty();
        browser.wholeScreenshot("result-" + study + "-390-dark");
        browser.run("localStorage.clear()");
    }

    /** Where a thick line in the colour of flows without a stated capacity is, as a point of the window. */
    private static final String THICK = """
            const canvas = document.querySelector('#map canvas');
            const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            const grey = (x, y) => { const [r, g, b] = data.subarray(4 * (y * canvas.width + x)); return r > 98 && r < 134 && g > 108 && g < 142 && b > 118 && b < 152; };
            const box = canvas.getBoundingClientRect(), map = document.getElementById('map').getBoundingClientRect();
            const found = [];
            for (let y = 4; y < canvas.height - 4; y += 2) for (let x = 4; x < canvas.width - 4; x += 2) {
              let all = true;
              for (let dy = -3; dy <= 3 && all; dy += 3) for (let dx = -3; dx <= 3 && all; dx += 3) all = grey(x + dx, y + dy);
              const left = box.left + x * box.width / canvas.width, top = box.top + y * box.height / canvas.height;
              if (all && left > map.left + 60 && left < map.right - 20 && top > map.top + 20 && top < map.bottom - 20) found.push([Math.round(left), Math.round(top)]);
            }
            return found.length ? found[Math.floor(found.length / 2)] : null;
            """;

    @Test
    void flowsAreDrawnAsWidths() throws IOException {
        visit(browser, server, "flows", "{}", WIDE, "light");
        WebElement demand = browser.all("#flows-demand").getFirst();
        browser.run("arguments[0].closest('details').open = true", demand);
        Path table = Browser.DOWNLOADS.resolve("own-demand.csv");
        Files.writeString(
                table,
                "origin,destination,commodity,tonnes_per_year\nRULED,INNSA,container-mixed,400000\nRUMOW,IRBND,grain,3000000\n");
        browser.all("#flows-demand-file")
                .getFirst()
                .sendKeys(table.toAbsolutePath().toString());
        browser.waitUntil(
                "the table",
                () -> browser.run("return document.getElementById('flows-demand').value") instanceof String text
                        && text.contains("RUMOW"));
        assertThat(browser.run(THICK)).as("no thick line yet").isNull();
        result(browser);
        browser.waitUntil("the legend", () -> browser.find("#legend").getText().contains("load over capacity"));
        assertThat(browser.find("#legend").getText())
                .contains("t a year")
                .contains("2,000,000")
                .contains("no capacity stated");
        List<?> widths = (List<?>)
                browser.run(
                        "return [...document.querySelectorAll('#legend .thick line')].map(l => Number(l.getAttribute('stroke-width')))");
        assertThat(widths).hasSize(3);
        assertThat(((Number) widths.get(0)).doubleValue()).isGreaterThan(3 * ((Number) widths.get(2)).doubleValue());
        Browser.pause(300);
        List<?> point = (List<?>) browser.run(THICK);
        assertThat(point).as("a thick line on the map").isNotNull();
        browser.pointAt(((Number) point.get(0)).intValue() - 2, ((Number) point.get(1)).intValue());
        browser.pointAt(((Number) point.get(0)).intValue(), ((Number) point.get(1)).intValue());
        Browser.pause(200);
        browser.screenshot("flows-map-1280-light");
        browser.waitUntil(
                "a figure under the mouse",
                () -> browser.all(".leaflet-tooltip").stream()
                        .anyMatch(t -> t.getText().matches("(?s).*[\\d,]+ t a year, .*capacity.*")));
        browser.screenshot("flows-map-1280-light");

        browser.all("nav a").stream()
                .filter(a -> a.getText().equals("Ties"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.waitUntil(
                "no flows on another page",
                () -> !browser.find("#legend").getText().contains("load over capacity"));
        browser.all("nav a").stream()
                .filter(a -> a.getText().equals("Flows"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.waitUntil("flows again", () -> browser.find("#legend").getText().contains("load over capacity"));
        assertThat(browser.run(THICK)).as("drawn again").isNotNull();
    }

    @Test
    void aDemandOfOnesOwnThatIsWrongSaysWhere() {
        visit(browser, server, "flows", "{}", WIDE, "light");
        browser.run(
                "const t = document.getElementById('flows-demand'); t.closest('details').open = true; t.value = 'origin,destination,commodity,tonnes_per_year\\nRULED,Atlantis,grain,5\\n'");
        browser.find("button[type=submit]").click();
        browser.waitUntil("the fault", () -> !browser.all("#panel .problem").isEmpty());
        assertThat(browser.find("#panel .problem").getText())
                .contains("demand.csv:2 column destination")
                .contains("Atlantis");
        browser.screenshot("wrong-demand-1280-light");
    }

    @Test
    void aClaimOpensItsWholeArgument() throws IOException {
        visit(browser, server, "claims", "{}", WIDE, "light");
        result(browser);
        assertThat(browser.all(".tables tbody tr")).hasSizeGreaterThan(17);
        assertThat(browser.find(".tables").getText()).contains("depends on the measure");
        WebElement row = browser.all(".tables tbody tr").stream()
                .filter(r -> r.getText().startsWith("10 "))
                .findFirst()
                .orElseThrow();
        row.findElements(org.openqa.selenium.By.tagName("button")).getLast().click();
        browser.waitLongUntil(
                "the argument", () -> !browser.all(".opened .tables").isEmpty());
        String argument = browser.find(".opened").getText();
        assertThat(argument).contains("suez-western").contains("What would have to be true");
        browser.waitUntil(
                "its chart",
                () -> Boolean.TRUE.equals(browser.run(
                        "const i = document.querySelector('.opened img'); return !!i && i.naturalWidth > 100")));
        assertThat(unexplained(browser)).isEmpty();
        assertThat(browser.seriousFindings()).isEmpty();
        browser.wholeScreenshot("claim-1280-light");
        browser.pdf("claim");
        Files.deleteIfExists(Browser.DOWNLOADS.resolve("claim.md"));
        browser.all(".opened .buttons button").stream()
                .filter(b -> b.getText().equals("Markdown"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.waitUntil("the Markdown", () -> Files.exists(Browser.DOWNLOADS.resolve("claim.md")));
        assertThat(Files.readString(Browser.DOWNLOADS.resolve("claim.md"))).contains("twice as fast");
        browser.requireClean(server.address());
    }

    @Test
    void claimsOfOnesOwnAreHeldAgainstTheSameRules() throws IOException {
        visit(browser, server, "claims", "{}", WIDE, "light");
        browser.run("document.querySelector('#claims-own').closest('details').open = true");
        browser.all("#claims-own-file")
                .getFirst()
                .sendKeys(EXAMPLES.resolve("claims-middle-corridor.csv")
                        .toAbsolutePath()
                        .toString());
        browser.waitUntil(
                "the file",
                () -> browser.run("return document.getElementById('claims-own').value") instanceof String text
                        && text.length() > 100);
        result(browser);
        assertThat(browser.find(".tables").getText()).contains("from China to the ports of Georgia");
        press(browser, "Argument");
        browser.waitLongUntil(
                "the argument", () -> !browser.all(".opened .tables").isEmpty());
        browser.run("document.getElementById('claims-own').value = 'id,claim\\n1,x\\n'");
        browser.find("button[type=submit]").click();
        browser.waitUntil("the fault", () -> !browser.all("#panel .problem").isEmpty());
        assertThat(browser.find("#panel .problem").getText()).contains("claims.csv");
        browser.screenshot("wrong-claims-1280-light");
    }

    @Test
    void aProjectOfOnesOwnIsAppraised() throws IOException {
        String project = Files.readString(EXAMPLES.resolve("rasht-astara.yaml"));
        visit(browser, server, "appraisal", "{\"traffic\": \"first-stage\", \"draws\": 100}", WIDE, "light");
        String wrong = project.replace("opening_year: 2030", "opening_year: soon");
        browser.run(
                "const t = document.getElementById('appraisal-own'); t.closest('details').open = true; t.value = arguments[0]",
                wrong);
        browser.find("button[type=submit]").click();
        browser.waitUntil("the fault", () -> !browser.all("#panel .problem").isEmpty());
        assertThat(browser.find("#panel .problem").getText())
                .containsPattern("project.yaml:\\d+ column \\d+")
                .contains("opening_year");
        browser.screenshot("wrong-project-1280-light");
        browser.run(
                "document.getElementById('appraisal-own').value = arguments[0]",
                project.replace("astara-rasht-open.yaml", "my-line.yaml"));
        browser.find("button[type=submit]").click();
        browser.waitUntil(
                "the scenario is missed",
                () -> browser.all("#panel .problem").stream()
                        .anyMatch(p -> p.getText().contains("my-line.yaml")));
        browser.run(
                "const t = document.getElementById('appraisal-ownScenario'); t.closest('details').open = true; t.value = arguments[0]",
                Files.readString(EXAMPLES.resolve("astara-rasht-open.yaml")));
        browser.clearConsole();
        result(browser);
        assertThat(browser.find(".tables").getText()).contains("NPV");
        browser.requireClean(server.address());
    }

    @Test
    void aStudyThatFailsSaysWhatToDo() {
        visit(browser, server, "leverage", "{\"from\": \"Atlantis\"}", WIDE, "light");
        browser.find("button[type=submit]").click();
        browser.waitUntil("the problem", () -> !browser.all("#panel .problem").isEmpty());
        assertThat(browser.find("#panel .problem").getText())
                .contains("unknown state \"Atlantis\"")
                .contains("expected a code or a name of states.csv")
                .doesNotContain("landbridge:");
    }

    @Test
    void withoutAStoreOfEvidenceThePageSaysHowToFillOne() {
        try (TestServer without = TestServer.withStore(TestServer.NO_STORE)) {
            visit(browser, without, "aligned", "{\"year\": 2018}", WIDE, "light");
            assertThat(browser.find("#panel").getText()).contains("landbridge evidence import votes FILE");
            browser.find("button[type=submit]").click();
            browser.waitUntil(
                    "the problem", () -> !browser.all("#panel .problem").isEmpty());
            assertThat(browser.find("#panel .problem").getText())
                    .contains("there is no store of evidence")
                    .contains("landbridge evidence import");
            browser.screenshot("no-store-1280-light");
        }
    }
}
