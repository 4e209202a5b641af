package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium, driven through its own driver. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    static final Path DOWNLOADS = Path.of("target", "downloads");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** For a study, on a machine that has other things to do. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(4);

    /** Held, so that its level lasts: Selenium warns of what these tests do not use. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    private Browser(Path downloads) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion");
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toAbsolutePath().toString()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = chrome(options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    private static ChromeDriver chrome(ChromeOptions options) {
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    private static @Nullable Browser shared;

    /** One for all classes of tests; it ends with them. Downloads lie in {@link #DOWNLOADS}. */
    static synchronized Browser shared() {
        Browser browser = shared;
        if (browser == null) {
            try {
                Files.createDirectories(DOWNLOADS);
                try (Stream<Path> old = Files.list(DOWNLOADS)) {
                    for (Path file : old.toList()) {
                        Files.delete(file);
                    }
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            browser = open(DOWNLOADS);
            shared = browser;
            Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
        }
        return browser;
    }

    /** Without a Chromium the tests are passed over with one line; under CI that is a failure. */
    static Browser open(Path downloads) {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there) {
            String line = "studio: the browser tests were not run, for lack of " + CHROMIUM + " and " + DRIVER
                    + " (Debian's packages chromium and chromium-driver)";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(line);
            }
            System.out.println(line);
            Assumptions.abort(line);
        }
        return new Browser(downloads);
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void printing(boolean on) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : ""));
    }

    /** A fresh page, even where only the part after # differs. */
    void go(String address) {
        driver.get("about:blank");
        driver.get(address);
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    WebElement find(String selector) {
        return wait(
                selector,
                () -> driver.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void waitUntil(String what, java.util.function.BooleanSupplier condition) {
        wait(what, () -> condition.getAsBoolean() ? Boolean.TRUE : null);
    }

    void waitLongUntil(String what, java.util.function.BooleanSupplier condition) {
        wait(what, LONG_PATIENCE, () -> condition.getAsBoolean() ? Boolean.TRUE : null);
    }

    private <T> T wait(String what, java.util.function.Supplier<T> condition) {
        return wait(what, PATIENCE, condition);
    }

    private <T> T wait(String what, Duration patience, java.util.function.Supplier<T> condition) {
        return new WebDriverWait(driver, patience)
                .withMessage(what)
                .ignoring(StaleElementReferenceException.class)
                .until(d -> condition.get());
    }

    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    Object runLater(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeAsyncScript(script, arguments);
    }

    /** Moves the mouse to a point of the window. */
    void pointAt(int x, int y) {
        org.openqa.selenium.interactions.PointerInput mouse = new org.openqa.selenium.interactions.PointerInput(
                org.openqa.selenium.interactions.PointerInput.Kind.MOUSE, "mouse");
        driver.perform(List.of(new org.openqa.selenium.interactions.Sequence(mouse, 0)
                .addAction(mouse.createPointerMove(
                        Duration.ofMillis(50),
                        org.openqa.selenium.interactions.PointerInput.Origin.viewport(),
                        x,
                        y))));
    }

    /** A fresh page in light or dark, with nothing kept from before. */
    void visit(String address, int width, String scheme) {
        size(width, width >= 1000 ? 900 : 844);
        prefer(scheme);
        clearConsole();
        go(address);
        run("localStorage.clear()");
    }

    /** The answer of the question at hand is there. */
    void settled() {
        waitUntil(
                "an answer",
                () -> Boolean.TRUE.equals(
                        run("const a = document.getElementById('answer'); return !!a && !a.hasAttribute('aria-busy') &&"
                                + " a.childElementCount > 0")));
        pause(400);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void hover(WebElement element) {
        new org.openqa.selenium.interactions.Actions(driver)
                .moveToElement(element)
                .perform();
    }

    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The whole page, not only what is in view. */
    void wholeScreenshot(String name) {
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    java.util.Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void pdf(String name) {
        Object data = driver.executeCdpCommand(
                        "Page.printToPDF", Map.of("printBackground", true, "paperWidth", 8.27, "paperHeight", 11.69))
                .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".pdf"),
                    java.util.Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** No message of the console, no request to another place than the server. */
    void requireClean(String server) {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("console")
                .noneMatch(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue());
        assertThat((List<?>) run("return performance.getEntriesByType('resource').map(e => e.name)"))
                .isNotEmpty()
                .allMatch(name -> String.valueOf(name).startsWith(server + "/")
                        || String.valueOf(name).startsWith("blob:"));
    }

    void clearConsole() {
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** What axe finds that is serious or critical, as text. */
    @SuppressWarnings("unchecked")
    List<String> seriousFindings() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe-core/axe.min.js")) {
            run(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8) + "; window.axe = axe;");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return (List<String>) driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document).then(r => done(r.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))),"
                + " e => done(['axe failed: ' + e]));");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
