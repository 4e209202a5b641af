package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Simulation of trade as a user meets it, on the built-in data. */
class TradeSimulateTest {
    private static final String DATA = Path.of("..", "data", "eurasia").toString();

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static String example(String name) {
        return Path.of("..", "examples", name + ".yaml").toString();
    }

    @Test
    void theMissingRailwayInOneDocument() {
        CommandRun run = run(
                "trade",
                "simulate",
                "--data",
                DATA,
                "--scenario",
                example("astara-rasht-open"),
                "--draws",
                "3",
                "--reach",
                "1.1",
                "--format",
                "json",
                "--top",
                "5");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("pairs of states whose routes can change", "done in ");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("baselineYear").asInt()).isEqualTo(2015);
        assertThat(json.get("residual").asDouble()).isLessThan(1e-9);
        assertThat(json.get("states")).hasSize(66);
        assertThat(json.get("worldRealIncomeUsdMillion").get("central").asDouble())
                .isPositive();
        assertThat(json.get("restsOn").toString()).contains("trade_matrix.csv", "unctad_matrix", "Hummels and Schaur");
        boolean russiaIndia = false;
        for (JsonNode pair : json.get("pairs")) {
            russiaIndia |= pair.get("exporter").asString().equals("RU")
                    && pair.get("importer").asString().equals("IN")
                    && pair.get("changeUsdMillion").get("central").asDouble() > 0;
        }
        assertThat(russiaIndia).isTrue();
    }

    @Test
    void aSanctionAloneNeedsNoScenario() {
        CommandRun run = run(
                "trade", "simulate", "--data", DATA, "--sanction", "EU-RU:complete_trade", "--draws", "5", "--quiet");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Sanction EU-RU:complete_trade: trade times e^-1.437", "12 cases, 1986-2006");
        assertThat(run.out()).containsPattern("Russia +-\\d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                         | name what changes
            --sanction RU-EU:blockade                  | unknown kind of sanction "blockade"
            --sanction nonsense                        | expected SENDER-TARGET:kind
            --sanction EU-RU:complete_trade --draws -1 | --draws must be between
            --sanction EU-RU:complete_trade --closure x | unknown rule for deficits "x"
            --sanction EU-RU:complete_trade --pair RU  | bad --pair "RU"
            --sanction EU-RU:complete_trade --format geojson | prints table, json, csv or markdown
            --scenario missing.yaml                    | missing.yaml
            """)
    void badArgumentsAreTold(String args, String problem) {
        String all = ("trade simulate --data " + DATA + ' ' + args).strip();
        CommandRun run = run(all.split(" +"));
        assertThat(run.code()).isIn(1, 2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(problem).doesNotContain("\tat ");
    }
}
