package org.landbridge.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landbridge.network.Confidence;
import org.landbridge.network.Event;
import org.landbridge.network.Mode;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Leg;
import org.landbridge.routing.Spread;
import org.landbridge.routing.Step;
import org.landbridge.routing.reliability.SpreadShare;
import org.landbridge.study.Border;
import org.landbridge.study.Comparison;
import org.landbridge.study.Compliance;
import org.landbridge.study.Exposure;
import org.landbridge.study.Milestone;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;
import org.landbridge.study.SplitKind;
import org.landbridge.study.difference.Causes;
import tools.jackson.core.JsonGenerator;

/** A comparison as one JSON document. Its fields are a contract: they may be added to, never changed. */
public final class JsonReport {
    private JsonReport() {}

    public static String text(Comparison comparison) {
        return JsonText.indented(json -> write(json, comparison));
    }

    private static void write(JsonGenerator json, Comparison comparison) {
        json.writeStartObject();
        JsonText.head(json, comparison);
        JsonText.number(json, "valueOfTimeUsdPerDay", comparison.valueOfTimeUsdPerDay(), 2);
        json.writeArrayPropertyStart("scenarios");
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            json.writeStartObject();
            json.writeStringProperty("name", scenario.name());
            json.writeNumberProperty("paretoSize", scenario.paretoSize());
            json.writeArrayPropertyStart("changes");
            scenario.changes().forEach(json::writeString);
            json.writeEndArray();
            Compliance compliance = scenario.compliance();
            if (compliance != null) {
                compliance(json, compliance);
            }
            json.writeArrayPropertyStart("routes");
            scenario.routes()
                    .forEach(route -> route(json, route, comparison.sampling().withinDays()));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("events");
        comparison.events().forEach(event -> event(json, event));
        json.writeEndArray();
        Causes causes = comparison.causes();
        if (causes != null) {
            CausesJson.write(json, causes);
        }
        json.writeEndObject();
    }

    private static void event(JsonGenerator json, Event event) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("subject", event.subject());
        json.writeStringProperty("effect", event.effect());
        json.writeStringProperty("dates", Dates.text(event.validity()));
        json.writeStringProperty("description", event.description());
        json.writeStringProperty("source", event.evidence().sourceText());
        json.writeEndObject();
    }

    private static void compliance(JsonGenerator json, Compliance compliance) {
        Route best = compliance.best();
        Route compliant = compliance.compliant();
        Spread later = compliance.daysLater();
        json.writeObjectPropertyStart("compliance");
        json.writeArrayPropertyStart("authorities");
        compliance.authorities().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("possible", compliant != null);
        if (best != null && compliant != null && later != null) {
            JsonText.spread(json, "daysLater", later);
            JsonText.number(json, "usdMore", compliant.usd().mean() - best.usd().mean(), 2);
        }
        if (best != null) {
            json.writeObjectPropertyStart("bestOfAll");
            json.writeStringProperty("corridor", best.corridor());
            JsonText.spread(json, "days", best.days());
            JsonText.spread(json, "usd", best.usd());
            exposures(json, "exposure", best.exposure());
            json.writeEndObject();
        }
        exposures(json, "unavoidable", compliance.unavoidable());
        json.writeEndObject();
    }

    private static void exposures(JsonGenerator json, String name, List<Exposure> exposures) {
        json.writeArrayPropertyStart(name);
        exposures.forEach(exposure -> exposure(json, exposure));
        json.writeEndArray();
    }

    private static void route(JsonGenerator json, Route route, double withinDays) {
        json.writeStartObject();
        json.writeStringProperty("corridor", route.corridor());
        json.writeStringProperty("corridorName", route.corridorName());
        json.writeStringProperty("modes", route.modes());
        JsonText.number(json, "km", route.km(), 1);
        JsonText.spread(json, "days", route.days());
        JsonText.spread(json, "usd", route.usd());
        if (!Double.isNaN(withinDays)) {
            json.writeObjectPropertyStart("chance");
            JsonText.number(json, "withinDays", withinDays, 3);
            JsonText.number(json, "share", route.sample().chanceWithin(withinDays), 4);
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("spreadShares");
        route.sample().shares().forEach(share -> spreadShare(json, share));
        json.writeEndArray();
        json.writeObjectPropertyStart("costs");
        for (Map.Entry<CostCategory, Double> cost : route.costs().entrySet()) {
            JsonText.number(json, cost.getKey().word(), cost.getValue(), 2);
        }
        json.writeEndObject();
        JsonText.number(json, "cargoTimeUsd", route.cargoTimeUsd(), 2);
        JsonText.number(json, "generalisedUsd", route.generalisedUsd(), 2);
        JsonText.number(json, "co2eKg", route.co2eKg(), 1);
        json.writeArrayPropertyStart("borders");
        route.borders().forEach(border -> border(json, border));
        json.writeEndArray();
        json.writeNumberProperty("transshipments", route.transshipments());
        json.writeNumberProperty("gaugeChanges", route.gaugeChanges());
        exposures(json, "exposure", route.exposure());
        JsonText.number(json, "lowConfidenceShare", route.lowConfidenceShare(), 3);
        json.writeBooleanProperty("paretoOptimal", route.paretoOptimal());
        json.writeObjectPropertyStart("split");
        parts(json, "days", route.split().days());
        parts(json, "usd", route.split().usd());
        json.writeEndObject();
        json.writeArrayPropertyStart("milestones");
        route.milestones().forEach(milestone -> milestone(json, milestone));
        json.writeEndArray();
        json.writeArrayPropertyStart("legs");
        route.itinerary().legs().forEach(leg -> leg(json, leg));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void spreadShare(JsonGenerator json, SpreadShare share) {
        json.writeStartObject();
        json.writeStringProperty("kind", share.kind().word());
        json.writeStringProperty("where", share.where());
        JsonText.number(json, "share", share.share(), 4);
        json.writeEndObject();
    }

    private static void border(JsonGenerator json, Border border) {
        json.writeStartObject();
        json.writeStringProperty("place", border.place());
        json.writeStringProperty("from", border.fromState());
        json.writeStringProperty("to", border.toState());
        json.writeBooleanProperty("bySea", border.bySea());
        json.writeEndObject();
    }

    private static void parts(JsonGenerator json, String name, Map<SplitKind, Double> parts) {
        json.writeObjectPropertyStart(name);
        for (Map.Entry<SplitKind, Double> part : parts.entrySet()) {
            JsonText.number(json, part.getKey().word(), part.getValue(), 2);
        }
        json.writeEndObject();
    }

    private static void milestone(JsonGenerator json, Milestone milestone) {
        json.writeStartObject();
        json.writeStringProperty("place", milestone.place());
        json.writeStringProperty("label", milestone.label());
        json.writeStringProperty("kind", milestone.kind().word());
        JsonText.number(json, "km", milestone.km(), 1);
        JsonText.spread(json, "days", milestone.days());
        JsonText.spread(json, "usd", milestone.usd());
        json.writeEndObject();
    }

    static void exposure(JsonGenerator json, Exposure exposure) {
        json.writeStartObject();
        json.writeStringProperty("regime", exposure.regime());
        json.writeStringProperty("authority", exposure.authority());
        json.writeStringProperty("where", exposure.where());
        json.writeStringProperty("since", exposure.since());
        json.writeStringProperty("name", exposure.name());
        json.writeStringProperty("measure", exposure.measure());
        json.writeEndObject();
    }

    private static void leg(JsonGenerator json, Leg leg) {
        json.writeStartObject();
        json.writeStringProperty("from", leg.from());
        json.writeStringProperty("to", leg.to());
        json.writeStringProperty("mode", leg.mode().word());
        json.writeStringProperty("service", leg.service());
        JsonText.number(json, "km", leg.km(), 1);
        JsonText.number(json, "hours", leg.hours(), 2);
        JsonText.number(json, "usd", leg.usd(), 2);
        JsonText.number(json, "co2eKg", leg.co2eKg(), 2);
        json.writeStringProperty("source", String.join(";", leg.sources()));
        json.writeStringProperty("confidence", word(leg.confidence()));
        json.writeArrayPropertyStart("steps");
        leg.steps().forEach(step -> step(json, step));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void step(JsonGenerator json, Step step) {
        Mode mode = step.mode();
        json.writeStartObject();
        json.writeStringProperty("kind", step.kind().word());
        json.writeStringProperty("from", step.from());
        json.writeStringProperty("to", step.to());
        json.writeStringProperty("mode", mode == null ? "" : mode.word());
        json.writeStringProperty("name", step.name());
        json.writeStringProperty("service", step.service());
        JsonText.number(json, "km", step.km(), 1);
        JsonText.number(json, "hours", step.meanHours(), 2);
        JsonText.number(json, "medianHours", step.medianHours(), 2);
        JsonText.number(json, "p90Hours", step.p90Hours(), 2);
        JsonText.number(json, "usd", step.usd(), 2);
        JsonText.number(json, "co2eKg", step.co2eKg(), 2);
        json.writeStringProperty("source", step.evidence().sourceText());
        json.writeStringProperty("confidence", word(step.evidence().confidence()));
        json.writeEndObject();
    }

    public static String word(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }
}
