package org.landbridge.app;

import java.util.List;
import java.util.stream.Collectors;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.ElementFlow;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.ChoiceValue;
import org.landbridge.study.flows.Bottleneck;
import org.landbridge.study.flows.ElementNames;
import org.landbridge.study.flows.FlowReport;
import org.landbridge.study.flows.FlowTotal;
import org.landbridge.study.flows.ScenarioFlows;
import tools.jackson.core.JsonGenerator;

/** Freight on the corridors as one JSON document. Its fields may be added to, never changed. */
final class FlowsJson {
    private FlowsJson() {}

    static String text(FlowReport report) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            head(json, report);
            parameters(json, report.parameters());
            json.writeArrayPropertyStart("scenarios");
            report.scenarios().forEach(s -> scenario(json, s));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static void head(JsonGenerator json, FlowReport report) {
        String names = report.scenarios().stream().map(ScenarioFlows::name).collect(Collectors.joining(", "));
        JsonText.head(
                json,
                report.dataName(),
                report.dataVersion(),
                names,
                report.date().toString(),
                1);
        json.writeArrayPropertyStart("demandSources");
        report.sources().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("gapAsked", report.gap());
    }

    private static void parameters(JsonGenerator json, ChoiceParameters p) {
        json.writeArrayPropertyStart("parameters");
        p.values().forEach((parameter, value) -> parameter(json, p, parameter, "", value));
        p.corridorConstant()
                .forEach((corridor, value) -> parameter(json, p, ChoiceParameter.CORRIDOR_CONSTANT, corridor, value));
        json.writeEndArray();
        json.writeNumberProperty("exposureUsdPerTonne", p.exposureUsdPerTonne());
        json.writeNumberProperty("slack", p.slack());
        json.writeNumberProperty("perCorridor", p.perCorridor());
        json.writeNumberProperty("sensible", p.sensible());
    }

    private static void parameter(
            JsonGenerator json, ChoiceParameters p, ChoiceParameter parameter, String corridor, double value) {
        json.writeStartObject();
        json.writeStringProperty("parameter", parameter.word());
        if (!corridor.isEmpty()) {
            json.writeStringProperty("corridor", corridor);
        }
        json.writeNumberProperty("value", value);
        for (ChoiceValue row : p.basis()) {
            if (row.parameter() == parameter && row.corridor().equals(corridor)) {
                json.writeBooleanProperty("fitted", row.fitted() && row.fittedOn() != null);
                if (!Double.isNaN(row.standardError())) {
                    json.writeNumberProperty("standardError", row.standardError());
                }
                json.writeStringProperty("source", row.evidence().sourceText());
                json.writeStringProperty(
                        "confidence", row.evidence().confidence().word());
            }
        }
        json.writeEndObject();
    }

    private static void scenario(JsonGenerator json, ScenarioFlows s) {
        json.writeStartObject();
        json.writeStringProperty("name", s.name());
        JsonText.number(json, "tonnesPerYear", s.tonnes(), 1);
        JsonText.number(json, "teuPerYear", s.teu(), 1);
        json.writeNumberProperty("gap", s.gap());
        json.writeBooleanProperty("converged", s.converged());
        json.writeNumberProperty("rounds", s.rounds());
        json.writeNumberProperty("routes", s.routes());
        JsonText.number(json, "expectedUsdPerYear", s.expectedUsd(), 0);
        JsonText.number(json, "delayUsdPerYear", s.delayUsd(), 0);
        totals(json, "corridors", s.corridors());
        totals(json, "modes", s.modes());
        totals(json, "exposure", s.authorities());
        json.writeArrayPropertyStart("elements");
        for (ElementFlow e : s.elements()) {
            json.writeStartObject();
            element(json, s, e);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("bottlenecks");
        for (Bottleneck b : s.bottlenecks()) {
            json.writeStartObject();
            element(json, s, b.flow());
            JsonText.number(json, "savedUsd10PercentMore", b.savedUsdMore(), 0);
            JsonText.number(json, "savedUsdUnlimited", b.savedUsdUnlimited(), 0);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("unreachable");
        for (FreightOd od : s.unreachable()) {
            json.writeStartObject();
            json.writeStringProperty("origin", od.origin());
            json.writeStringProperty("destination", od.destination());
            json.writeStringProperty("commodity", od.commodity());
            JsonText.number(json, "tonnesPerYear", od.tonnesPerYear(), 1);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void totals(JsonGenerator json, String name, List<FlowTotal> totals) {
        json.writeArrayPropertyStart(name);
        for (FlowTotal t : totals) {
            json.writeStartObject();
            json.writeStringProperty("id", t.id());
            json.writeStringProperty("name", t.name());
            JsonText.number(json, "tonnesPerYear", t.tonnes(), 1);
            JsonText.number(json, "teuPerYear", t.teu(), 1);
            JsonText.number(json, "tonneKmPerYear", t.tonneKm(), 0);
            JsonText.number(json, "meanDays", t.meanDays(), 2);
            JsonText.number(json, "meanUsdPerTonne", t.meanUsd(), 2);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void element(JsonGenerator json, ScenarioFlows s, ElementFlow e) {
        json.writeStringProperty("kind", e.element().kind().word());
        json.writeStringProperty("id", e.element().subject());
        json.writeStringProperty("name", ElementNames.of(s.network(), e.element()));
        var mode = e.element().mode();
        if (mode != null) {
            json.writeStringProperty("mode", mode.word());
        }
        boolean limited = e.capacity() < Double.POSITIVE_INFINITY;
        JsonText.number(json, "tonnesPerYear", e.tonnes(), 1);
        JsonText.number(json, "teuPerYear", e.teu(), 1);
        JsonText.number(json, "capacityTonnesPerYear", e.capacity(), 0);
        JsonText.number(json, "backgroundTonnesPerYear", e.background(), 0);
        JsonText.number(json, "volumeOverCapacity", e.volumeOverCapacity(), 4);
        JsonText.number(json, "delayHours", limited ? e.delayHours() : Double.NaN, 3);
        JsonText.number(json, "delayUsdPerYear", limited ? e.delayUsd() : Double.NaN, 0);
        if (limited) {
            json.writeStringProperty("confidence", e.evidence().confidence().word());
            json.writeArrayPropertyStart("source");
            e.evidence().sources().forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
