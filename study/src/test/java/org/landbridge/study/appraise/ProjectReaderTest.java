package org.landbridge.study.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.Confidence;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.trade.appraise.Loan;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Project files as people write them, rightly and wrongly. */
class ProjectReaderTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final Path EXAMPLE = Path.of("..", "examples", "rasht-astara.yaml");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    Path folder;

    private static String example() throws IOException {
        return Files.readString(EXAMPLE);
    }

    private List<Fault> faults(String yaml) throws IOException {
        try {
            ProjectReader.read(Files.writeString(folder.resolve("p.yaml"), yaml), EURASIA);
            return List.of();
        } catch (DataFaultException e) {
            return e.faults();
        }
    }

    private static Schema schema() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(ProjectSchema.text()));
        schema.initializeValidators();
        return schema;
    }

    private static JsonNode tree(String yaml) {
        return MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    @Test
    void readsTheExample() {
        ProjectFile file = ProjectReader.read(EXAMPLE, EURASIA);
        assertThat(file.capital().stream()
                        .mapToDouble(c -> c.millions().value())
                        .sum())
                .isEqualTo(1600);
        ProjectFile.LoanPlan loan = file.loans().getFirst();
        assertThat(loan.drawnMillions().stream().mapToDouble(d -> d).sum()).isEqualTo(1300);
        assertThat(loan.repayment()).isEqualTo(Loan.Repayment.ANNUITY);
        assertThat(loan.ratePercent()).isEqualTo(3);
        assertThat(file.owners()).containsOnlyKeys("IR");
        assertThat(file.operation().millionsPerYear().confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void theSchemaIsOneAndTakesTheExample() throws IOException {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(MAPPER.readTree(ProjectSchema.text()))).isEmpty();
        assertThat(schema().validate(tree(example()))).isEmpty();
    }

    /** What is replaced in the example, and what the fault must say, with the line that it stands in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lifetime_years: 30 | lifetime_years: 0 | 0 is out of bounds",
                "lifetime_years: 30 | lifetime_years: 2.5 | not a whole number",
                "lifetime_years: 30 | lifetime_years: thirty | is not a number",
                "lifetime_years: 30 | lifetime_year: 30 | did you mean lifetime_years?",
                "base_year: 2026 | base_year: 20226 | out of bounds",
                "opening_year: 2030 | opening_year: 2130 | more than 50 years",
                "links: [astara-rasht] | links: [astara-rash] | did you mean astara-rasht?",
                "links: [astara-rasht] | links: [] | is empty",
                "owners: {IR: 1} | owners: {IR: 0.7, RU: 0.2} | add up to",
                "owners: {IR: 1} | owners: {XX: 1} | unknown key \"XX\"",
                "owners: {IR: 1} | owners: IR | expected keys and values",
                "use: assignment | use: wishes | no traffic is called \"wishes\"",
                "use: assignment | use: promoter | did you mean promoters?",
                "name: first-stage | name: promoters | the name is taken",
                "from: INNSA | from: INNSB | unknown place",
                "commodity: grain | commodity: grains | did you mean grain?",
                "without_mt: 1.5 | without_mt: -1 | out of bounds",
                "lender: RU | lender: Russia | unknown state",
                "grace_years: 4 | grace_years: 2 | longer than a grace of 2 years",
                "repayment: annuity | repayment: anuity | is not one of annuity",
                "drawn_millions: [250, 350, 375, 325] | drawn_millions: [0, 0] | nothing is drawn",
                "drawn_millions: [250, 350, 375, 325] | drawn_millions: 1300 | expected a list of numbers",
                "drawn_millions: [250, 350, 375, 325] | drawn_millions: [.nan] | is not a number",
                "input: capital, law: lognormal | input: capitals, law: lognormal | did you mean capital?",
                "p10: 0.95, p90: 1.9 | p10: 1.9, p90: 0.95 | do not rise",
                "p10: 0.95, p90: 1.9 | p10: 0.95, high: 1.9 | a lognormal law has no high",
                "low: 0, mode: 1, high: 6 | low: 0, mode: 9, high: 6 | do not rise",
                "input: residual | input: capital | the input occurs twice",
                "other: delay | other: capital | two that differ",
                "other: delay, rho: 0.5 | other: delay, rho: 1.5 | out of bounds",
                "draws: 10000 | draws: 10 | out of bounds",
                "confidence: low} | confidence: sure} | is not one of high",
                "ramp_up: [0.4, 0.7, 0.9] | ramp_up: [] | has 0 numbers",
                "ramp_up: [0.4, 0.7, 0.9] | ramp_up: [0.4, 1.7] | out of bounds",
                "scenario: astara-rasht-open.yaml | scenario: 5 | is not text",
                "{state: IR, weight: 1, | {state: IR, weight: -1, | -1 is out of bounds",
                "{state: IR, weight: 1, | {state: IR, wieght: 1, | did you mean weight?",
                "{state: IR, weight: 1, | {state: RU, weight: 1, | the state occurs twice",
                "{state: IR, weight: 1, | {state: GE, weight: 1, | leaves out IR, who owns or lends",
                "{state: AZ, weight: 1, | {state: AX, weight: 1, | unknown state \"AX\"",
                "decides: yes | decides: maybe | is not one of yes, no",
                "repaid_percent: {value: 100 | repaid_percent: {value: 101 | 101 is out of bounds",
                "kept_percent: {value: 80 | kept_percent: {value: -80 | -80 is out of bounds",
                "axis: traffic, low: 0.4 | axis: trafic, low: 0.4 | did you mean traffic?",
                "axis: traffic, low: 0.4 | axis: traffic, low: 6 | is not above low",
                "axis: growth, low: 0 | axis: traffic, low: 0 | the axis occurs twice",
                "samples: 10000 | samples: 10 | out of bounds",
                "bargain: | bargains: | did you mean bargain?",
                "name: Rasht-Astara railway | names: Rasht-Astara railway | did you mean name?",
                "name: Rasht-Astara railway | name: !x y | the YAML type",
                "{value: 6.5, source | {value: 6.5, sources | did you mean source?",
                "{value: 6.5, source: \"estimate | {value: 6.5, value: 7, source: \"estimate | the key occurs twice"
            })
    void tellsWhatIsWrongAndWhere(String old, String now, String expected) throws IOException {
        String text = example();
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        List<Fault> faults = faults(text.substring(0, at) + now + text.substring(at + old.length()));
        assertThat(faults).anySatisfy(f -> assertThat(f.toString()).contains(expected));
        assertThat(faults).anySatisfy(f -> assertThat(f.line()).isBetween(line, line + 8));
        assertThat(faults).allSatisfy(f -> {
            assertThat(f.remedy()).isNotBlank();
            assertThat(f.toString()).doesNotContain("\n");
        });
    }

    @Test
    void refusesALenderThatLendsNothingOrMoreThanAll() throws IOException {
        assertThat(faults(example().replace("bargain:\n  lender: RU", "bargain:\n  lender: IR")))
                .anySatisfy(f -> assertThat(f.problem()).contains("\"IR\" lends nothing"));
        assertThat(faults(example().replace("[250, 350, 375, 325]", "[950, 350, 375, 325]")))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("lends 125 % of the cost"));
    }

    @Test
    void withoutABargainOwnersAndLendersDecideAlike() throws IOException {
        String text = example();
        String section = text.substring(text.indexOf("bargain:\n"), text.indexOf("uncertainty:\n"));
        ProjectFile file =
                ProjectReader.read(Files.writeString(folder.resolve("p.yaml"), text.replace(section, "")), EURASIA);
        assertThat(file.bargain().stated()).isFalse();
        assertThat(file.bargain().lender()).isEqualTo("RU");
        assertThat(file.bargain().parties())
                .extracting(BargainPlan.Party::state)
                .containsExactly("IR", "RU");
        assertThat(file.bargain().box()).hasSize(6);
        assertThat(file.bargain().opportunityPercent().value()).isEqualTo(5);
    }

    /** A judgement cannot pass for a published figure. */
    @Test
    void refusesASureEstimate() throws IOException {
        String text = example()
                .replace(
                        "source: \"estimate: 162 km of single track at EUR 40,000 a km\", confidence: low",
                        "source: \"estimate: 162 km of single track at EUR 40,000 a km\", confidence: high");
        assertThat(faults(text))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("low confidence"));
    }

    @Test
    void refusesCorrelationsThatContradictEachOther() throws IOException {
        String text = example()
                .replace(
                        "    - {one: traffic, other: growth, rho: 0.3}",
                        "    - {one: delay, other: growth, rho: 0.95}\n    - {one: capital, other: growth, rho: -0.95}");
        assertThat(faults(text))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("contradict"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "a",
                "- a\n- b",
                "name: [",
                "&a [*a]",
                "name: x\n\tbase_year: 1",
                "? {a: b}\n: c",
                "<<: {name: x}",
                "name: \"\\u202ex\"",
                "!!java/object:x {}",
                "%YAML 9.9\n---\nname: x"
            })
    void refusesWhatIsNoProject(String text) throws IOException {
        assertThat(faults(text)).isNotEmpty();
    }

    @Test
    void refusesFilesThatAreNone() throws IOException {
        assertThatThrownBy(() -> ProjectReader.read(folder, EURASIA)).isInstanceOf(DataFaultException.class);
        assertThatThrownBy(() -> ProjectReader.read(folder.resolve("none.yaml"), EURASIA))
                .hasMessageContaining("there is no such file");
        Path deep = Files.writeString(folder.resolve("deep.yaml"), "[".repeat(100_000));
        assertThatThrownBy(() -> ProjectReader.read(deep, EURASIA)).isInstanceOf(DataFaultException.class);
        Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(2_000_000));
        assertThatThrownBy(() -> ProjectReader.read(large, EURASIA)).hasMessageContaining("larger than 1 MB");
        Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xff, 0, 1});
        assertThatThrownBy(() -> ProjectReader.read(binary, EURASIA)).isInstanceOf(DataFaultException.class);
    }

    /** Whatever becomes of the example, it is read or refused, and what is read has the form of the schema. */
    @Test
    void readsOrRefusesWhateverBecomesOfTheExample() throws IOException {
        Schema schema = schema();
        Random random = new Random(5);
        String[] lines = example().split("\n");
        int refused = 0;
        for (int run = 0; run < 600; run++) {
            List<String> changed = new ArrayList<>(List.of(lines));
            int at = random.nextInt(changed.size());
            String line = changed.get(at);
            switch (random.nextInt(5)) {
                case 0 -> changed.remove(at);
                case 1 -> changed.add(at, line);
                case 2 -> changed.set(at, line.replaceAll("[0-9]+", "-1"));
                case 3 -> changed.set(at, line.replaceFirst("[a-z]+", "null"));
                default -> {
                    int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
                    changed.set(
                            at,
                            line.substring(0, cut) + "[}:#\"'&*!-".charAt(random.nextInt(10)) + line.substring(cut));
                }
            }
            String text = String.join("\n", changed);
            if (!faults(text).isEmpty()) {
                refused++;
                continue;
            }
            try {
                assertThat(schema.validate(tree(text))).as(text).isEmpty();
            } catch (YamlEngineException e) {
                throw new AssertionError("read, but no YAML: " + text, e);
            }
        }
        assertThat(refused).isBetween(100, 590);
    }
}
