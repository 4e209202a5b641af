package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.studio.api.Api;
import org.landbridge.studio.api.Desk;
import org.landbridge.studio.http.Limits;
import org.landbridge.studio.http.Workers;
import org.landbridge.studio.job.JobKinds;
import org.landbridge.studio.job.Jobs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document and the real server say the same: every operation, every example, every status, every body. */
class OpenApiTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNode DOCUMENT = MAPPER.readTree(Api.document());
    private static final TestServer SERVER = TestServer.open();

    /** One request that the document gives as an example. */
    record Example(String method, String path, String name, String address, String body, int status) {
        @Override
        public String toString() {
            return method + " " + path + " " + name + " -> " + status;
        }
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    static Stream<Example> examples() {
        List<Example> examples = new ArrayList<>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                    JsonNode bodies = operation.getValue().at("/requestBody/content/application~1json/examples");
                    JsonNode parameters = operation.getValue().path("parameters");
                    if (!bodies.isMissingNode()) {
                        bodies.properties()
                                .forEach(e -> examples.add(new Example(
                                        method,
                                        path.getKey(),
                                        e.getKey(),
                                        path.getKey(),
                                        e.getValue().get("value").toString(),
                                        e.getValue().get("x-status").intValue())));
                    } else if (!parameters.isEmpty()) {
                        for (String name : parameters.get(0).get("examples").propertyNames()) {
                            examples.add(withParameters(method, path.getKey(), parameters, name));
                        }
                    } else {
                        examples.add(new Example(method, path.getKey(), "plain", path.getKey(), "", 200));
                    }
                }));
        return examples.stream();
    }

    private static Example withParameters(String method, String path, JsonNode parameters, String name) {
        String address = path;
        int status = 200;
        for (JsonNode parameter : parameters) {
            JsonNode example = parameter.get("examples").get(name);
            String value = URLEncoder.encode(example.get("value").stringValue(), StandardCharsets.UTF_8);
            String parameterName = parameter.get("name").stringValue();
            address = parameter.get("in").stringValue().equals("path")
                    ? address.replace("{" + parameterName + "}", value)
                    : address + (address.contains("?") ? "&" : "?") + parameterName + "=" + value;
            status = example.get("x-status").intValue();
        }
        return new Example(method, path, name, address, "", status);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAnsweredAsDocumented(Example example) {
        HttpResponse<String> response = switch (example.method()) {
            case "POST" -> SERVER.post(example.address(), example.body());
            case "DELETE" ->
                SERVER.send(SERVER.request(example.address())
                        .method("DELETE", BodyPublishers.noBody())
                        .build());
            default -> SERVER.get(example.address());
        };
        assertThat(response.statusCode()).as(response.body()).isEqualTo(example.status());
        check(example.method(), example.path(), response);
        assertThat(SERVER.said).isEmpty();
    }

    /** The status is documented, and the body is of the schema that goes with it. */
    private static void check(String method, String path, HttpResponse<String> response) {
        JsonNode operation = DOCUMENT.get("paths").get(path).get(method.toLowerCase(java.util.Locale.ROOT));
        JsonNode documented = operation.get("responses").get(Integer.toString(response.statusCode()));
        assertThat(documented)
                .as("status " + response.statusCode() + " of " + method + " " + path)
                .isNotNull();
        if (documented.has("$ref")) {
            documented = DOCUMENT.at(documented.get("$ref").stringValue().substring(1));
        }
        String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode content = documented.get("content").get(type);
        assertThat(content).as("media type " + type).isNotNull();
        if (type.endsWith("json")) {
            assertThat(schema(content.get("schema")).validate(MAPPER.readTree(response.body())))
                    .as(method + " " + path)
                    .isEmpty();
        }
    }

    /** The schema with the components that it refers to. */
    private static Schema schema(JsonNode node) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.set("components", DOCUMENT.get("components"));
        if (node.has("$ref")) {
            whole.set("$ref", node.get("$ref"));
        } else {
            whole.setAll((ObjectNode) node);
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }

    @Test
    void everyOperationIsDocumentedAndEveryDocumentedOneIsThere() {
        Set<String> documented = new TreeSet<>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        try (Workers workers = new Workers(1, Limits.STANDARD);
                Jobs jobs = new Jobs(Path.of("."), TestServer.DATA, null)) {
            Api.routes(new Desk(TestServer.DATA), Path.of("."), workers, JobKinds.read(), jobs)
                    .all()
                    .forEach(route -> there.add(route.method() + " " + route.path()));
        }
        assertThat(there).isEqualTo(documented);
    }

    @Test
    void aJobGoesThroughAllItsOperations() throws InterruptedException {
        HttpResponse<String> started = SERVER.post(
                "/api/jobs",
                "{\"study\": \"criticality\", \"fields\": {\"from\": \"RULED\", \"to\": \"INNSA\", \"top\": 3}}");
        check("POST", "/api/jobs", started);
        String id = MAPPER.readTree(started.body()).get("id").stringValue();
        HttpResponse<String> events = SERVER.get("/api/jobs/" + id + "/events");
        assertThat(events.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(events.body()).contains("event: end").contains("\"state\":\"done\"");
        HttpResponse<String> shown = SERVER.get("/api/jobs/" + id);
        check("GET", "/api/jobs/{id}", shown);
        JsonNode results = MAPPER.readTree(shown.body()).get("results");
        assertThat(results).hasSize(2);
        HttpResponse<String> report = SERVER.get(results.get(0).get("address").stringValue());
        assertThat(MAPPER.readTree(report.body()).get("elements")).isNotEmpty();
        HttpResponse<String> chart = SERVER.get(results.get(1).get("address").stringValue());
        assertThat(chart.headers().firstValue("Content-Type")).hasValue("image/svg+xml; charset=utf-8");
        HttpResponse<String> again = SERVER.post(
                "/api/jobs",
                "{\"study\": \"criticality\", \"fields\": {\"from\": \"RULED\", \"to\": \"INNSA\", \"top\": 3}}");
        assertThat(MAPPER.readTree(again.body()).get("id").stringValue())
                .as("not run twice")
                .isEqualTo(id);
    }

    @Test
    void aJobThatIsCancelledEnds() {
        HttpResponse<String> started = SERVER.post("/api/jobs", "{\"study\": \"flows\", \"fields\": {\"top\": 1}}");
        String id = MAPPER.readTree(started.body()).get("id").stringValue();
        HttpResponse<String> cancelled = SERVER.send(SERVER.request("/api/jobs/" + id)
                .method("DELETE", BodyPublishers.noBody())
                .build());
        check("DELETE", "/api/jobs/{id}", cancelled);
        HttpResponse<String> events = SERVER.get("/api/jobs/" + id + "/events");
        assertThat(events.body()).contains("event: end").contains("\"state\":\"cancelled\"");
        assertThat(SERVER.get("/api/jobs/" + id + "/results/flows.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void schemasRefuseWhatIsNotDocumented() {
        JsonNode wrong = MAPPER.valueToTree(Map.of("sure", "yes"));
        assertThat(schema(DOCUMENT.at("/components/schemas/Places")).validate(wrong))
                .isNotEmpty();
    }
}
