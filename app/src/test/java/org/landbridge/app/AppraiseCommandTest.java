package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.AppraisalOptions;
import org.landbridge.study.appraise.AppraisalStudy;
import org.landbridge.study.appraise.EquivalentVariation;
import org.landbridge.study.appraise.ProjectFile;
import org.landbridge.study.appraise.ProjectReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The appraisal of the missing railway as a user asks for it. */
class AppraiseCommandTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();
    private static final String PROJECT =
            Path.of("..", "examples", "rasht-astara.yaml").toString();

    @TempDir
    Path folder;

    private static CommandRun run(String... args) {
        String[] all = Stream.concat(Stream.of("appraise", "--data", DATA), Stream.of(args))
                .toArray(String[]::new);
        return CommandRun.of(all);
    }

    private static CommandRun appraise(String... args) {
        CommandRun run =
                run(Stream.concat(Stream.of(PROJECT, "--traffic", "first-stage", "--draws", "1000"), Stream.of(args))
                        .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static JsonNode json(String... args) {
        return JsonMapper.shared()
                .readTree(appraise(Stream.concat(Stream.of(args), Stream.of("--format", "json"))
                                .toArray(String[]::new))
                        .out());
    }

    @Test
    void theTableTellsWorthStatesLoanAndSources() {
        String out = appraise().out();
        assertThat(out)
                .contains("net present value", "economic rate of return (EIRR)", "NPV = 0 at")
                .contains("1300 million EUR at 3 %", "152.4 million EUR in the first year of repayment")
                .contains("Grant element at 5 %", "Who gains: present values by state")
                .contains("not computed here: ask for it by --with-trade")
                .contains("Forecast \"first-stage\" (RailwayPRO (2018)")
                .contains("~6.5 m EUR", "estimate: 162 km of single track")
                .contains("prices of 2023, 1 EUR = 1.0820 USD, discounted at 6.0 %");
        assertThat(out.lines()).noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
    }

    @Test
    void markdownHoldsTheSameFigures() {
        String out = appraise("--format", "markdown").out();
        assertThat(out).startsWith("# Rasht-Astara railway").contains("## Worth", "| net present value |", "---:");
    }

    @Test
    void jsonAddsUp() {
        JsonNode a = json();
        double npv = a.get("npv").asDouble();
        double lines = 0;
        for (JsonNode value : a.get("presentValues")) {
            lines += value.asDouble();
        }
        double states = 0;
        double lending = 0;
        for (JsonNode state : a.get("states")) {
            states += state.get("total").asDouble();
            lending += state.get("lending").asDouble();
        }
        assertThat(lines).isCloseTo(npv, within(20.0));
        assertThat(states).isCloseTo(npv, within(20.0));
        assertThat(lending).isCloseTo(0, within(5.0));
        assertThat(a.at("/finance/loans/0/firstInstalmentMillions").asDouble()).isCloseTo(152.4, within(0.05));
        assertThat(a.get("equivalentVariation").isNull()).isTrue();
        assertThat(a.at("/uncertainty/draws").asInt()).isEqualTo(1000);
        assertThat(a.get("seed").asInt()).isEqualTo(1);
        // Flows discounted by hand give the same net present value.
        double sum = 0;
        int year = a.get("firstYear").asInt();
        for (JsonNode flow : a.at("/flows/total")) {
            sum += flow.asDouble() * Math.pow(1.06, a.get("baseYear").asInt() - year++);
        }
        assertThat(sum).isCloseTo(npv, within(50.0));
    }

    @Test
    void theRateOfDiscountCanBeAskedFor() {
        JsonNode a = json("--discount-rate", "3");
        assertThat(a.get("npv").asDouble()).isCloseTo(json().at("/npvAtRates/3").asDouble(), within(2.0));
        assertThat(a.get("discountRate").asDouble()).isEqualTo(0.03);
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        String one = appraise("--format", "json", "--threads", "1").out();
        assertThat(appraise("--format", "json", "--threads", "3").out()).isEqualTo(one);
        assertThat(appraise("--format", "json", "--seed", "2").out()).isNotEqualTo(one);
    }

    @Test
    void csvHoldsEveryYear() {
        List<String> lines = appraise("--format", "csv").out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("section,name,year,value,unit");
        assertThat(lines).filteredOn(l -> l.startsWith("flow,total,")).hasSize(34);
        assertThat(lines).anyMatch(l -> l.startsWith("state_users,IR,,"));
        assertThat(lines).allMatch(l -> l.split(",").length == 5);
    }

    @ParameterizedTest
    @CsvSource({"cash.svg, cash", "tornado.svg, tornado", "cash.png, cash", "tornado.png, tornado"})
    void drawsPictures(String name, String what) throws IOException {
        Path file = folder.resolve(name);
        appraise("--chart", file.toString(), "--chart-of", what, "--theme", name.startsWith("c") ? "dark" : "light");
        if (name.endsWith(".png")) {
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1960);
        } else {
            assertThat(Files.readString(file))
                    .contains(what.equals("cash") ? "P10–P90" : "cost of building", "first-stage");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--discount-rate, 60, --discount-rate must be",
        "--discount-rate, x, --discount-rate",
        "--draws, 5, --draws must be",
        "--trade-draws, -1, --draws must be",
        "--traffic, wishes, no traffic is called",
        "--date, 2090-01-01, lies outside the data package",
        "--format, geojson, appraise prints table",
        "--chart, a.pdf, a picture's name ends",
        "--chart-of, pie, choose cash or tornado",
        "--gap, 0, --gap must be more than 0",
        "--theme, blue, choose light or dark"
    })
    void refusesBadArguments(String option, String value, String expected) {
        CommandRun run = run(PROJECT, option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(expected).doesNotContain("\tat ");
    }

    @Test
    void refusesNoProjectAndAProjectOfNoScenario() throws IOException {
        assertThat(run().code()).isEqualTo(2);
        assertThat(run("none.yaml").err()).contains("there is no such file");
        Path copy = folder.resolve("p.yaml");
        Files.writeString(copy, Files.readString(Path.of(PROJECT)));
        CommandRun run = run(copy.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("astara-rasht-open.yaml: there is no such file");
    }

    @Test
    void theSchemaIsPrintedWithoutAProject() {
        assertThat(JsonMapper.shared()
                        .readTree(run("--schema").out())
                        .get("title")
                        .asString())
                .isEqualTo("Landbridge project");
    }

    /** What every form says of a gain of two states, one of which the rule of half covers. */
    @Test
    void bothMeasuresStandSideBySideInEveryForm() {
        Path data = Path.of(DATA);
        Network network = PackageReader.read(data);
        ProjectFile project = ProjectReader.read(Path.of(PROJECT), network);
        FreightOptions standard = FreightOptions.standard();
        Appraisal alone = AppraisalStudy.run(
                network,
                TradeReader.read(data),
                project,
                ScenarioReader.read(project.scenario(), network),
                new AppraisalOptions("first-stage", null, null, 1, 100, false, standard),
                line -> {});
        Appraisal both = alone.withEquivalentVariation(new EquivalentVariation(
                "made",
                2015,
                "P5 to P95 of 10 draws, seed 1",
                List.of(
                        new EquivalentVariation.ByState("IR", 987.6e6, 950e6, 990e6),
                        new EquivalentVariation.ByState("NZ", 123.4e6, -5e6, 200e6))));
        String table = new AppraisalTable(both, false).text();
        assertThat(table)
                .contains("never added", "rule of half, " + both.traffic().year(), "equivalent variation, 2015")
                .containsPattern("IR +[+-][0-9.,]+ +\\+987\\.6 +\\+950\\.0 to \\+990\\.0")
                .containsPattern("NZ +\\+123\\.4 +-5\\.0 to \\+200\\.0")
                .contains("no interval by state", "interval: P5 to P95 of 10 draws, seed 1");
        assertThat(new AppraisalTable(both, true).text()).contains("| +123.4 |", "| +987.6 |");
        assertThat(AppraisalCsv.text(both))
                .contains("equivalent_variation,NZ,2015,123400000.0000,usd_per_year")
                .contains("equivalent_variation_p5,NZ,2015,-5000000.0000,usd_per_year")
                .contains("rule_of_half,IR," + both.traffic().year() + ",")
                .doesNotContain("rule_of_half,NZ");
        JsonNode json = JsonMapper.shared().readTree(AppraisalJson.text(both, 1));
        JsonNode variation = json.get("equivalentVariation");
        assertThat(variation.get("year").asInt()).isEqualTo(2015);
        assertThat(variation.get("ruleOfHalfYear").asInt())
                .isEqualTo(both.traffic().year());
        assertThat(variation.at("/states/0/usdPerYear").asDouble()).isEqualTo(987.6e6);
        assertThat(json.get("npv"))
                .isEqualTo(JsonMapper.shared()
                        .readTree(AppraisalJson.text(alone, 1))
                        .get("npv"));
    }

    @Test
    void theEquilibriumIsRunWhereItIsAskedFor() {
        JsonNode a = json("--with-trade", "--trade-draws", "4");
        JsonNode variation = a.get("equivalentVariation");
        assertThat(variation.get("interval").asString()).isEqualTo("P5 to P95 of 4 draws, seed 1");
        assertThat(variation.get("states").size()).isGreaterThan(50);
        for (JsonNode state : variation.get("states")) {
            if (state.get("state").asString().equals("RU")) {
                assertThat(state.get("usdPerYear").asDouble()).isPositive();
                assertThat(state.get("low").asDouble())
                        .isLessThan(state.get("high").asDouble());
                assertThat(state.get("ruleOfHalfUsdPerYear").asDouble()).isPositive();
            }
        }
        assertThat(a.get("npv")).isEqualTo(json().get("npv"));
    }
}
