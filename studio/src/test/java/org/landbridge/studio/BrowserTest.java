package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.app.Main;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Journeys of a reader, end to end in a real Chromium. Screenshots lie in target/screenshots. */
class BrowserTest {
    private static final int WIDE = 1280;

    private static Browser browser;
    private static TestServer server;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
        server = TestServer.shared();
    }

    private static void visit(String hash, int width, String scheme) {
        browser.visit(server.address() + "/" + hash, width, scheme);
        if (hash.isEmpty() || hash.contains("page=compare") || !hash.contains("page=")) {
            browser.settled();
        } else {
            browser.find("form.fields");
        }
        Browser.pause(400);
    }

    private static String table() {
        return browser.find("#routes").getText();
    }

    private static void type(WebElement input, String text) {
        input.click();
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    @Test
    void comparingRoutes() {
        visit("#date=2024-06-01", WIDE, "light");
        assertThat(table())
                .contains("eastern")
                .contains("western")
                .contains("suez")
                .contains("~27.1");
        browser.screenshot("compare-1280-light");
        browser.wholeScreenshot("compare-whole-1280-light");
        type(browser.find("#combo2"), "Mumbai");
        browser.find("[role=option]");
        browser.press(Keys.ENTER);
        browser.waitUntil(
                "Mumbai in the title",
                () -> browser.find("#tabletitle").getText().contains("Nhava Sheva")
                        || browser.find("#tabletitle").getText().contains("Mumbai"));
        type(browser.find("#combo1"), "CNSHA");
        browser.press(Keys.ENTER);
        browser.waitUntil(
                "Shanghai", () -> browser.find("#tabletitle").getText().startsWith("Shanghai"));
        browser.settled();
        assertThat(browser.address()).contains("from=CNSHA");
        browser.find("#pick1").click();
        browser.waitUntil(
                "the second is chosen",
                () -> "true".equals(browser.find("#pick1").getDomAttribute("aria-pressed")));
        browser.requireClean(server.address());
    }

    @Test
    void hoveringAStopShowsItInTheChartAndOnTheMap() {
        visit("#date=2024-06-01", WIDE, "light");
        WebElement stop = browser.all("ol.stops button").get(2);
        browser.run("arguments[0].scrollIntoView({block: 'center'})", stop);
        browser.hover(stop);
        browser.waitUntil(
                "the mark in the chart",
                () -> "visible"
                        .equals(browser.run("return document.querySelector('.chart .at').getAttribute('visibility')")));
        browser.screenshot("stop-1280-light");
        browser.run("arguments[0].scrollIntoView({block: 'center'})", browser.find(".chart"));
        browser.hover(browser.all(".chart circle[r='4']").get(3));
        browser.waitUntil(
                "the stop in the list or its mark",
                () -> "visible"
                        .equals(browser.run("return document.querySelector('.chart .at').getAttribute('visibility')")));
    }

    @Test
    void everyNumberSaysWhy() {
        visit("#date=2024-06-01", WIDE, "light");
        List<WebElement> numbers = browser.all("#routes .why");
        assertThat(numbers).hasSizeGreaterThan(40);
        for (int i : List.of(0, 1, 2, 3, 6)) {
            browser.all("#routes .why").get(i).click();
            browser.waitUntil(
                    "a reason", () -> browser.find("#whybody").getText().contains("Weakest input"));
            String reason = browser.find("#whybody").getText();
            assertThat(reason).contains("Inputs").contains("Sources");
            if (i == 0) {
                browser.screenshot("why-1280-light");
                assertThat(browser.seriousFindings()).isEmpty();
            }
            browser.press(Keys.ESCAPE);
            browser.waitUntil("closed", () -> browser.all("dialog[open]").isEmpty());
        }
        browser.requireClean(server.address());
    }

    @Test
    void whatIf() throws IOException {
        visit("#date=2024-06-01", WIDE, "light");
        String before = table();
        WebElement suez = browser.find(".straits").findElements(org.openqa.selenium.By.tagName("label")).stream()
                .filter(label -> label.getText().contains("Suez"))
                .findFirst()
                .orElseThrow();
        suez.click();
        browser.find("#build-astara-rasht").click();
        browser.run(
                "const b = document.getElementById('wborder'); b.value = '0.5'; b.dispatchEvent(new Event('input'))");
        browser.run("const d = document.getElementById('wdate'); d.value = '300'; d.dispatchEvent(new Event('input'))");
        browser.waitUntil("three changes", () -> browser.all(".chips li").size() == 3);
        browser.settled();
        browser.waitUntil("another table", () -> !table().equals(before));
        assertThat(browser.find("#wdate")
                        .findElement(org.openqa.selenium.By.xpath(".."))
                        .getText())
                .contains("2035-01-01");
        assertThat(table()).doesNotContain("suez\n");
        browser.wholeScreenshot("whatif-whole-1280-light");
        String changed = table();

        String shared = browser.address();
        browser.go(shared);
        browser.settled();
        assertThat(table()).as("the address holds the whole state").isEqualTo(changed);
        assertThat(browser.all(".chips li")).hasSize(3);

        browser.find("#wname").sendKeys("My world", Keys.TAB);
        browser.settled();
        browser.all("#whatif button").stream()
                .filter(b -> b.getText().equals("Save as YAML"))
                .findFirst()
                .orElseThrow()
                .click();
        Path saved = Browser.DOWNLOADS.resolve("my-world.yaml");
        browser.waitUntil("the file", () -> Files.exists(saved));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(
                new String[] {
                    "compare",
                    "RULED",
                    "INNSA",
                    "--scenario",
                    saved.toString(),
                    "--data",
                    TestServer.DATA.toString(),
                    "--format",
                    "csv"
                },
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(out, false, StandardCharsets.UTF_8));
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2035-01-01").contains("My world");

        visit("#date=2024-06-01", WIDE, "light");
        browser.run("document.getElementById('wfile').classList.remove('away')");
        browser.all("#wfile").getFirst().sendKeys(saved.toAbsolutePath().toString());
        browser.waitUntil("loaded", () -> browser.all(".chips li").size() == 3);
        browser.settled();
        assertThat(table()).as("loaded again").isEqualTo(changed);
        browser.requireClean(server.address());
    }

    @Test
    void aScenarioThatIsWrongSaysWhatToDo() throws IOException {
        visit("#date=2024-06-01", WIDE, "light");
        Path wrong = Browser.DOWNLOADS.resolve("wrong.yaml");
        Files.writeString(wrong, "name: x\nwhy: y\nchanges:\n  - open: {link: rasht-astra}\n");
        browser.all("#wfile").getFirst().sendKeys(wrong.toAbsolutePath().toString());
        browser.waitUntil("the fault", () -> browser.all("#whatif .problem").size() == 1);
        assertThat(browser.find("#whatif .problem").getText())
                .contains("rasht-astra")
                .contains("4");
        browser.screenshot("wrong-scenario-1280-light");
    }

    @Test
    void aPlaceIsFoundOnTheMapByItsCode() {
        visit("#date=2024-06-01", WIDE, "light");
        WebElement search = browser.find("#mapside .combo input");
        type(search, "IRBAZ");
        browser.press(Keys.ENTER);
        browser.waitUntil(
                "its popup",
                () -> browser.find(".leaflet-popup").getText().contains("Bandar Anzali")
                        || browser.find(".leaflet-popup").getText().contains("IRBAZ"));
        Browser.pause(400);
        browser.screenshot("map-place-1280-light");
        browser.all(".leaflet-popup button").stream()
                .filter(b -> b.getText().equals("From here"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.waitUntil("asked from there", () -> browser.address().contains("from=IRBAZ"));
    }

    @Test
    void aStudyRunsShowsItsReportAndCanBeDownloaded() {
        visit("#page=criticality", WIDE, "light");
        browser.find("button[type=submit]").click();
        browser.waitUntil("the tables", () -> !browser.all(".tables table").isEmpty());
        browser.find("#panel details summary").click();
        browser.waitUntil("the report", () -> !browser.all("pre.report").isEmpty());
        assertThat(browser.find("pre.report").getText()).contains("St Petersburg");
        browser.screenshot("criticality-1280-light");
        assertThat(browser.all(".buttons a.file")).hasSize(2);
        browser.all(".buttons button").stream()
                .filter(b -> b.getText().equals("CSV"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.waitUntil("the CSV", () -> Files.exists(Browser.DOWNLOADS.resolve("criticality.csv")));
        assertThat(browser.seriousFindings()).isEmpty();
        browser.requireClean(server.address());
    }

    @Test
    void leverageShadesTheStates() {
        visit("#page=leverage", WIDE, "light");
        browser.find("input[name=from]").sendKeys("RU");
        browser.find("input[name=to]").sendKeys("IR");
        browser.find("input[name=draws]").sendKeys(Keys.chord(Keys.CONTROL, "a"), "0");
        browser.find("button[type=submit]").click();
        browser.waitUntil("the tables", () -> !browser.all(".tables table").isEmpty());
        assertThat(browser.find(".tables").getText()).contains("AZ");
        browser.waitUntil(
                "states shaded", () -> browser.find("#legend").getText().contains("Shapley value"));
        Browser.pause(400);
        browser.screenshot("leverage-1280-light");
        assertThat(browser.seriousFindings()).isEmpty();
    }

    @Test
    void aLongStudyCanBeCancelled() {
        visit("#page=flows", WIDE, "light");
        browser.find("button[type=submit]").click();
        browser.waitUntil(
                "progress",
                () -> browser.all(".progress").stream()
                        .anyMatch(p -> p.getText().contains("round")));
        browser.screenshot("flows-progress-1280-light");
        browser.all("form .buttons button").stream()
                .filter(b -> b.getText().equals("Cancel"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.waitUntil(
                "cancelled",
                () -> browser.all(".problem").stream().anyMatch(p -> p.getText().contains("was cancelled")));
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void everyPageIsAccessibleAndSteady(int width, String scheme) {
        for (String page : List.of(
                "compare",
                "flows",
                "trade",
                "appraisal",
                "criticality",
                "alignment",
                "aligned",
                "leverage",
                "bargain",
                "ties",
                "claims")) {
            visit("#page=" + page, width, scheme);
            browser.wholeScreenshot("page-" + page + "-" + width + "-" + scheme);
            assertThat(browser.seriousFindings())
                    .as(page + " " + width + " " + scheme)
                    .isEmpty();
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .as("no sideways scrolling: " + page)
                    .isLessThanOrEqualTo(width);
            assertThat(((Number)
                                    browser.run(
                                            "return new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.hadRecentInput ? 0 : e.value; }).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 200); })"))
                            .doubleValue())
                    .as("nothing jumps: " + page + " " + width)
                    .isLessThan(0.1);
            browser.requireClean(server.address());
        }
    }

    @Test
    void itWorksByKeyboardAlone() {
        visit("#date=2024-06-01", WIDE, "light");
        browser.press(Keys.TAB);
        assertThat(browser.run("return document.activeElement.textContent")).isEqualTo("Skip to the content");
        browser.press(Keys.ENTER);
        boolean reached = false;
        for (int i = 0; i < 60 && !reached; i++) {
            browser.press(Keys.TAB);
            reached = "pick2".equals(browser.run("return document.activeElement.id"));
        }
        assertThat(reached).as("the third route is reached by Tab").isTrue();
        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        browser.press(Keys.ENTER);
        browser.waitUntil("chosen", () -> "true".equals(browser.find("#pick2").getDomAttribute("aria-pressed")));
        assertThat(browser.run("return document.activeElement.id"))
                .as("focus stays")
                .isEqualTo("pick2");
    }

    @Test
    void theThemeIsChosenAndKept() {
        visit("#date=2024-06-01", WIDE, "light");
        browser.find("#theme").click();
        assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
        browser.go(server.address() + "/#date=2024-06-01");
        browser.settled();
        assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
        browser.run("localStorage.clear()");
    }

    @Test
    void itPrintsCleanly() {
        visit("#date=2024-06-01", WIDE, "light");
        browser.pdf("compare");
        browser.printing(true);
        assertThat(browser.all(".bar nav").getFirst().isDisplayed()).isFalse();
        assertThat(browser.all("#whatif").getFirst().isDisplayed()).isFalse();
        assertThat(browser.find("#routes").isDisplayed()).isTrue();
        browser.printing(false);
    }

    @Test
    void aServerThatIsGoneIsTold() {
        TestServer other = TestServer.open();
        browser.size(WIDE, 900);
        browser.go(other.address() + "/#date=2024-06-01");
        browser.settled();
        other.close();
        browser.run("location.hash = '#from=CNSHA'");
        browser.waitUntil(
                "what to do",
                () -> browser.all(".problem").stream().anyMatch(p -> p.getText().contains("landbridge serve")));
        browser.clearConsole();
    }
}
