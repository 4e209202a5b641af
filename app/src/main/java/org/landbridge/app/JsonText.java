package org.landbridge.app;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landbridge.routing.Spread;
import org.landbridge.study.Comparison;
import org.landbridge.study.ScenarioRoutes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** What all JSON documents have in common. Written as a stream, which starts faster than binding objects. */
public final class JsonText {
    private JsonText() {}

    /** One indented document, ended by a line feed. */
    public static String indented(Consumer<JsonGenerator> content) {
        return write(
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
                    }

                    @Override
                    public boolean hasPrettyPrinter() {
                        return true;
                    }
                },
                content);
    }

    /** One document on one line. */
    public static String compact(Consumer<JsonGenerator> content) {
        return write(ObjectWriteContext.empty(), content);
    }

    private static String write(ObjectWriteContext context, Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(context, text)) {
            content.accept(json);
        }
        return text.append('\n').toString();
    }

    /** The fields that every document carries; no date where each row has its own, seed 0 where no random number is drawn. */
    static void head(
            JsonGenerator json,
            String dataName,
            String dataVersion,
            String scenario,
            @Nullable String date,
            long seed) {
        json.writeStringProperty("landbridge", Version.text());
        json.writeObjectPropertyStart("data");
        json.writeStringProperty("name", dataName);
        json.writeStringProperty("version", dataVersion);
        json.writeEndObject();
        json.writeStringProperty("scenario", scenario);
        if (date == null) {
            json.writeNullProperty("date");
        } else {
            json.writeStringProperty("date", date);
        }
        json.writeNumberProperty("seed", seed);
    }

    static void head(JsonGenerator json, Comparison comparison) {
        String names = String.join(
                ", ", comparison.scenarios().stream().map(ScenarioRoutes::name).toList());
        head(
                json,
                comparison.dataName(),
                comparison.dataVersion(),
                names,
                comparison.date().toString(),
                comparison.sampling().seed());
        json.writeStringProperty("cargo", comparison.cargo().text());
        json.writeStringProperty("origin", comparison.origin().id());
        json.writeStringProperty("destination", comparison.destination().id());
    }

    /** A rounded number, null if not finite. */
    public static void number(JsonGenerator json, String name, double value, int decimals) {
        json.writeName(name);
        number(json, value, decimals);
    }

    public static void number(JsonGenerator json, double value, int decimals) {
        if (Double.isFinite(value)) {
            json.writeNumber(Figures.round(value, decimals));
        } else {
            json.writeNull();
        }
    }

    public static void spread(JsonGenerator json, String name, Spread spread) {
        json.writeObjectPropertyStart(name);
        number(json, "mean", spread.mean(), 2);
        number(json, "p10", spread.p10(), 2);
        number(json, "p50", spread.p50(), 2);
        number(json, "p90", spread.p90(), 2);
        json.writeEndObject();
    }
}
