package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code trade estimate} as a user meets it, on the 30 countries of 2006 that gegravity publishes with its estimates. */
class TradeEstimateTest {
    private static final String FORMULA =
            "trade ~ lndist + contiguity + common_language + pta + international" + " | exporter + importer";

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static String data() {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        return root.resolve("data/trade/gegravity/sample_data_set.csv").toString();
    }

    private static CommandRun estimate(String... more) {
        String[] args = {"trade", "estimate", "--data", data()};
        return run(Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"trade ~ dist", "trade ~ dist | exporter"})
    void oneRowIsTooFew(String formula, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("one.csv"), "exporter,trade,dist\nRUS,5,2\n");
        CommandRun run = run("trade", "estimate", "--data", file.toString(), "--formula", formula);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsAnyOf("more rows", "no regressor varies").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"trade ~ 0 + lndist", "trade ~ lndist - 1"})
    void aModelWithoutInterceptNeedsEffects(String formula) {
        CommandRun run = estimate("--formula", formula);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a model has an intercept or fixed effects; name effects behind |");
    }

    @Test
    void printsWhatStataPrints() {
        CommandRun run = estimate("--formula", FORMULA);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("900 rows", "SHA-256", "PPML", "exporter (30), importer (30)", "stata (ppmlhdfe)")
                .contains("robust to heteroskedasticity, n / (n - 1)")
                .containsPattern("lndist +-0\\.3899 +0\\.0730 +-5\\.34 +<0\\.0001  \\*\\*\\*")
                .containsPattern("common_language +0\\.0326 +0\\.0841 +0\\.39 +0\\.6980");
    }

    @Test
    void jsonHoldsEveryDigitAndTheConvention() {
        CommandRun run = estimate("--formula", FORMULA, "--convention", "fixest", "--format", "json", "--reset");
        JsonNode root = JsonMapper.shared().readTree(run.out());
        assertThat(root.propertyNames()).contains("landbridge", "data", "dataRows", "models");
        assertThat(root.get("data").get("version").asString()).matches("sha256:[0-9a-f]{64}");
        JsonNode model = root.get("models").get(0);
        JsonNode pta = model.get("coefficients").get(3);
        assertThat(pta.get("name").asString()).isEqualTo("pta");
        assertThat(pta.get("estimate").asDouble()).isCloseTo(0.471138302694293, within(1e-8));
        assertThat(pta.get("standardError").asDouble()).isCloseTo(0.111640649718756, within(1e-8));
        assertThat(model.get("rows").asInt()).isEqualTo(900);
        assertThat(model.get("convention").asString()).isEqualTo("fixest");
        assertThat(model.get("reset").get("pValue").asDouble()).isBetween(0.0, 1.0);
        assertThat(model.get("covariance").size()).isEqualTo(5);
    }

    @Test
    void modelsStandSideBySide() {
        String[] two = {"--formula", FORMULA, "--formula", "trade ~ lndist + I(2 * lndist) | exporter", "--cluster"};
        CommandRun table = estimate(
                Stream.concat(Stream.of(two), Stream.of("exporter,importer")).toArray(String[]::new));
        assertThat(table.code()).as(table.err()).isZero();
        assertThat(table.out())
                .contains("(1)", "(2)", "(0.", "clustered by exporter (30) and importer (30)")
                .contains("2 * lndist: explained by the rest, left out");
        CommandRun latex = estimate("--formula", FORMULA, "--formula", "trade ~ lndist", "--format", "latex");
        assertThat(latex.out())
                .contains("\\begin{tabular}{lcc}", "\\toprule", "\\midrule", "\\bottomrule", "common\\_language")
                .contains("lndist & -0.3899*** & ");
        assertThat(latex.out().chars().filter(c -> c == '{').count())
                .isEqualTo(latex.out().chars().filter(c -> c == '}').count());
    }

    @Test
    void everyFormatTellsDataRowsEstimatorAndErrors() {
        for (String format : List.of("table", "csv", "json", "latex", "markdown")) {
            CommandRun run = estimate("--formula", FORMULA, "--format", format, "--cluster", "exporter^importer");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out().toLowerCase(Locale.ROOT))
                    .as(format)
                    .contains("gegravity", "900", "ppml", "clustered by exporter", "stata", "lndist");
            assertThat(run.out())
                    .isEqualTo(estimate(
                                    "--formula",
                                    FORMULA,
                                    "--format",
                                    format,
                                    "--cluster",
                                    "exporter^importer",
                                    "--threads",
                                    "1")
                            .out());
        }
    }

    @Test
    void writesFilesWhole(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("table.tex");
        Path effects = folder.resolve("effects.csv");
        Path fitted = folder.resolve("fitted.csv");
        CommandRun run = estimate(
                "--formula",
                FORMULA,
                "--out",
                out.toString(),
                "--effects",
                effects.toString(),
                "--fitted",
                fitted.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(out).content().contains("\\toprule");
        assertThat(Files.readAllLines(effects)).hasSize(61).startsWith("effect,level,value");
        List<String> rows = Files.readAllLines(fitted);
        assertThat(rows).hasSize(901).startsWith("row,response,fitted");
        double response = 0;
        double expected = 0;
        for (String row : rows.subList(1, rows.size())) {
            response += Double.parseDouble(row.split(",")[1]);
            expected += Double.parseDouble(row.split(",")[2]);
        }
        assertThat(expected / response).isCloseTo(1, within(1e-8));
    }

    @Test
    void zerosAreLeftOutOfLogarithmsAndCounted(@TempDir Path folder) throws IOException {
        Path data =
                Files.writeString(folder.resolve("t.csv"), "t,x,g\n0,1,a\n1,2,a\n2,1,a\n4,,a\n3,2,b\n5,4,b\n6,3,b\n");
        CommandRun run =
                run("trade", "estimate", "--data", data.toString(), "--formula", "t ~ x | g", "--family", "log-ols");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("OLS of the logarithm", "1 log(t): logarithm of 0 or less", "1 no value of x", "within R2")
                .containsPattern("rows used +5");
    }

    @Test
    void separatedRowsAreTold(@TempDir Path folder) throws IOException {
        Path data = Files.writeString(
                folder.resolve("t.csv"), "t,x,d\n0,1,1\n0,2,1\n1,2,0\n2,1,0\n4,3,0\n3,2,0\n5,4,0\n0,1,0\n");
        CommandRun run = run("trade", "estimate", "--data", data.toString(), "--formula", "t ~ x + d");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 separated (simplex)", "d: explained by the rest, left out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--formula; trade ~ lndst | exporter; 1; did you mean lndist?",
                "--formula; trade ~ log(lndist; 2; expected \")\"",
                "--family; probit; 2; known are: ppml, ols, log-ols, negbin",
                "--vcov; cluster; 2; --vcov cluster needs --cluster",
                "--convention; eviews; 2; known are: stata, fixest",
                "--separation; fe,mu; 2; unknown separation rule \"mu\"",
                "--where; pta == 7; 1; no row is left of 900",
                "--format; excel; 2; known are: table, csv, json, latex, markdown",
                "--tolerance; 0; 2; --tolerance must be",
                "--out; nowhere/x.tex; 1; no such folder"
            })
    void mistakesEndInALineAndACode(String option, String value, int code, String problem) {
        CommandRun run =
                option.equals("--formula") ? estimate(option, value) : estimate("--formula", FORMULA, option, value);
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(problem).doesNotContain("Exception");
    }
}
