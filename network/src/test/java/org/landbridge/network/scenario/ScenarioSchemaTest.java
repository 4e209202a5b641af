package org.landbridge.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.yaml.YamlFields;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the reader say the same of every document. */
class ScenarioSchemaTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Schema SCHEMA = schema();

    @TempDir
    Path folder;

    private static JsonNode schemaText() {
        try (InputStream stream = ScenarioReader.class.getResourceAsStream("scenario.schema.json")) {
            return MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText());
        schema.initializeValidators();
        return schema;
    }

    private static List<Error> errors(JsonNode document) {
        return SCHEMA.validate(document, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            return files
                    .filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !isProject(f))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Projects stand beside the scenarios that they are about; they have a form of their own. */
    private static boolean isProject(Path file) {
        try {
            return Files.readAllLines(file).contains("capital:");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void holdsForEveryExample(Path file) throws IOException {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        assertThat(errors(MAPPER.valueToTree(tree))).isEmpty();
    }

    @Test
    void isItselfASchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(schemaText())).isEmpty();
    }

    @Test
    void describesEveryKey() {
        assertThat(undescribed(schemaText(), "")).isEmpty();
    }

    private static List<String> undescribed(JsonNode node, String path) {
        Stream<String> own = Stream.of();
        if (node.has("properties") && !path.contains("oneOf") && !path.endsWith("if")) {
            own = node.get("properties").properties().stream()
                    .filter(p -> !described(p.getValue()))
                    .map(p -> path + "/" + p.getKey());
        }
        Stream<String> inner =
                node.properties().stream().flatMap(p -> undescribed(p.getValue(), path + "/" + p.getKey()).stream());
        return Stream.concat(own, inner).toList();
    }

    private static boolean described(JsonNode key) {
        String ref = key.path("$ref").asString("");
        return key.has("description")
                || !ref.isEmpty() && schemaText().at(ref.substring(1)).has("description");
    }

    /** Every document that the schema takes has a right form for the reader too, and no other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void agreesWithTheReader(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ScenarioDocuments documents = new ScenarioDocuments(EURASIA, random);
        Path file = folder.resolve("s.yaml");
        int broken = 0;
        for (int i = 0; i < 2000; i++) {
            Map<String, Object> document = documents.valid();
            int breaks = random.nextInt(3);
            for (int b = 0; b < breaks; b++) {
                documents.breakOnce(document);
            }
            String text = i % 2 == 0 ? ScenarioDocuments.json(document) : ScenarioDocuments.yaml(document);
            List<Error> errors = errors(MAPPER.valueToTree(document));
            List<Fault> faults = ScenarioReader.faultsOfForm(Files.writeString(file, text)).stream()
                    .filter(f -> !f.problem().equals(YamlFields.ENDS_BEFORE))
                    .toList();
            String what =
                    "seed " + seed + ", document " + i + "\n" + text + "\nschema: " + errors + "\nreader: " + faults;
            if (breaks == 0) {
                assertThat(errors).as(what).isEmpty();
            }
            assertThat(faults.isEmpty()).as(what).isEqualTo(errors.isEmpty());
            // Every fault points at a line of the file.
            int lines = text.split("\n", -1).length;
            assertThat(faults).as(what).allSatisfy(f -> {
                assertThat(f.line()).isBetween(1, lines);
                assertThat(f.column()).isNotEmpty();
            });
            broken += errors.isEmpty() ? 0 : 1;
        }
        assertThat(broken).isBetween(400, 1600);
    }
}
