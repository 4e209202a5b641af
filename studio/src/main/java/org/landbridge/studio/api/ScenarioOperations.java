package org.landbridge.studio.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.JsonText;
import org.landbridge.network.scenario.Change;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioSchema;
import org.landbridge.studio.http.Call;
import org.landbridge.studio.http.Reply;
import org.landbridge.studio.http.Workers;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.core.JsonGenerator;

/** Scenarios: their form, and one checked, told in words, and written as the command line reads it. */
final class ScenarioOperations {
    private static final int LINE = 110;

    private final Desk desk;
    private final Workers workers;
    private final Reply schema = Reply.text("application/schema+json", ScenarioSchema.text());

    ScenarioOperations(Desk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    Reply schema(Call call) {
        return schema;
    }

    Reply check(Call call) throws InterruptedException {
        Fields fields = Fields.of(call.body(), Set.of("scenario"));
        String text = fields.text("scenario", 1 << 20);
        fields.finish();
        return workers.compute(() -> {
            Scenario scenario = desk.scenario(List.of(text));
            Object document = new Load(LoadSettings.builder().build()).loadFromString(text);
            return Reply.json(JsonText.compact(json -> write(json, scenario, document)));
        });
    }

    private void write(JsonGenerator json, Scenario scenario, @Nullable Object document) {
        json.writeStartObject();
        json.writeStringProperty("name", scenario.name());
        LocalDate baseDate = scenario.baseDate();
        if (baseDate == null) {
            json.writeNullProperty("baseDate");
        } else {
            json.writeStringProperty("baseDate", baseDate.toString());
        }
        json.writeStringProperty("why", scenario.why());
        json.writeArrayPropertyStart("sources");
        scenario.sources().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("changes");
        scenario.changes().stream().map(Change::text).forEach(json::writeString);
        json.writeEndArray();
        json.writeName("document");
        value(json, document);
        json.writeStringProperty("yaml", yaml(document));
        json.writeEndObject();
    }

    private static String yaml(@Nullable Object document) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(LINE)
                .setIndicatorIndent(2)
                .setIndent(4)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(document);
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, item) -> {
                    json.writeName(String.valueOf(key));
                    value(json, item);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> value(json, item));
                json.writeEndArray();
            }
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case java.math.BigInteger number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case null -> json.writeNull();
            default -> json.writeString(value.toString());
        }
    }
}
