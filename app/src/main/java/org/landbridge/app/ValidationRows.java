package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Observation;
import org.landbridge.study.validate.Check;
import org.landbridge.study.validate.ErrorSummary;
import org.landbridge.study.validate.Figure;
import org.landbridge.study.validate.Validation;
import tools.jackson.core.JsonGenerator;

/** A validation for other programs: one CSV row for each observation, or one JSON document. */
final class ValidationRows {
    private static final List<String> HEADS = List.of(
            "id",
            "origin",
            "destination",
            "date",
            "kind",
            "scope",
            "corridor",
            "modes",
            "published_days_min",
            "published_days_max",
            "model_days_mean",
            "model_days_p10",
            "model_days_p50",
            "model_days_p90",
            "days_error",
            "days_held",
            "usd_unit",
            "usd_scope",
            "published_usd_min",
            "published_usd_max",
            "model_usd_mean",
            "model_usd_p10",
            "model_usd_p50",
            "model_usd_p90",
            "usd_error",
            "usd_held",
            "source");

    private ValidationRows() {}

    static String csv(Validation validation) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, HEADS.toArray(String[]::new));
        for (Check check : validation.checks()) {
            Observation o = check.observation();
            List<String> cells = new ArrayList<>(List.of(
                    o.id(),
                    o.origin(),
                    o.destination(),
                    o.date().toString(),
                    o.kind().word(),
                    Names.words(o.scope()),
                    check.corridor(),
                    check.modes()));
            figure(cells, check.days());
            cells.add(o.usdUnit());
            cells.add(o.usdUnit().isEmpty() ? "" : Names.words(o.usdScope()));
            figure(cells, check.usd());
            cells.add(String.join(";", o.evidence().sources()));
            CsvLine.append(text, cells.toArray(String[]::new));
        }
        return text.toString();
    }

    private static void figure(List<String> cells, @Nullable Figure figure) {
        if (figure == null) {
            cells.addAll(List.of("", "", "", "", "", "", "", ""));
            return;
        }
        cells.addAll(List.of(
                Figures.fixed(figure.publishedMin(), 2),
                Figures.fixed(figure.publishedMax(), 2),
                Figures.fixed(figure.model().mean(), 2),
                Figures.fixed(figure.model().p10(), 2),
                Figures.fixed(figure.model().p50(), 2),
                Figures.fixed(figure.model().p90(), 2),
                Figures.fixed(figure.relativeError(), 4),
                figure.holds() ? "yes" : "no"));
    }

    static String json(Validation validation) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(
                    json,
                    validation.dataName(),
                    validation.dataVersion(),
                    "base",
                    null,
                    validation.sampling().seed());
            json.writeArrayPropertyStart("checks");
            validation.checks().forEach(check -> check(json, check));
            json.writeEndArray();
            json.writeObjectPropertyStart("errors");
            summaries(json, "days", validation.days());
            summaries(json, "usd", validation.usd());
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void check(JsonGenerator json, Check check) {
        Observation o = check.observation();
        json.writeStartObject();
        json.writeStringProperty("id", o.id());
        json.writeStringProperty("origin", o.origin());
        json.writeStringProperty("destination", o.destination());
        json.writeStringProperty("date", o.date().toString());
        json.writeStringProperty("kind", o.kind().word());
        json.writeStringProperty("scope", Names.words(o.scope()));
        json.writeStringProperty("corridor", check.corridor());
        json.writeStringProperty("modes", check.modes());
        figure(json, "days", check.days());
        figure(json, "usd", check.usd());
        json.writeStringProperty("usdUnit", o.usdUnit());
        json.writeStringProperty("usdScope", o.usdUnit().isEmpty() ? "" : Names.words(o.usdScope()));
        json.writeStringProperty("source", String.join(";", o.evidence().sources()));
        json.writeStringProperty("notes", o.notes());
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, String name, @Nullable Figure figure) {
        if (figure == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        JsonText.number(json, "publishedMin", figure.publishedMin(), 2);
        JsonText.number(json, "publishedMax", figure.publishedMax(), 2);
        JsonText.spread(json, "model", figure.model());
        JsonText.number(json, "error", figure.relativeError(), 4);
        json.writeBooleanProperty("held", figure.holds());
        json.writeEndObject();
    }

    static void summaries(JsonGenerator json, String name, List<ErrorSummary> summaries) {
        json.writeArrayPropertyStart(name);
        for (ErrorSummary s : summaries) {
            json.writeStartObject();
            json.writeStringProperty("group", s.group());
            json.writeNumberProperty("count", s.count());
            JsonText.number(json, "medianApe", s.medianApe(), 4);
            JsonText.number(json, "mape", s.meanApe(), 4);
            JsonText.number(json, "bias", s.bias(), 4);
            JsonText.number(json, "coverage", s.coverage(), 4);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
