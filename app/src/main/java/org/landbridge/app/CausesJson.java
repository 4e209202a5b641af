package org.landbridge.app;

import org.landbridge.network.difference.Difference;
import org.landbridge.study.difference.Cause;
import org.landbridge.study.difference.Causes;
import org.landbridge.study.difference.Effect;
import tools.jackson.core.JsonGenerator;

/** What made the answer of a day another than that of a reference day, as JSON. */
final class CausesJson {
    private CausesJson() {}

    static void write(JsonGenerator json, Causes causes) {
        json.writeObjectPropertyStart("difference");
        json.writeStringProperty("against", causes.reference().toString());
        json.writeArrayPropertyStart("causes");
        causes.causes().forEach(cause -> cause(json, cause));
        json.writeEndArray();
        json.writeArrayPropertyStart("regimes");
        causes.regimes().forEach(regime -> row(json, regime));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void cause(JsonGenerator json, Cause cause) {
        json.writeStartObject();
        json.writeArrayPropertyStart("rows");
        cause.differences().forEach(difference -> row(json, difference));
        json.writeEndArray();
        json.writeBooleanProperty("elseAsAgainst", cause.elseAsReference());
        json.writeArrayPropertyStart("effects");
        for (Effect effect : cause.effects()) {
            json.writeStartObject();
            json.writeStringProperty("corridor", effect.corridor());
            JsonText.number(json, "days", effect.days(), 2);
            JsonText.number(json, "usd", effect.usd(), 2);
            JsonText.number(json, "daysAsAgainst", effect.otherDays(), 2);
            JsonText.number(json, "usdAsAgainst", effect.otherUsd(), 2);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, Difference difference) {
        json.writeStartObject();
        json.writeStringProperty("table", difference.table());
        json.writeStringProperty("id", difference.id());
        json.writeStringProperty("here", difference.first());
        json.writeStringProperty("there", difference.second());
        json.writeEndObject();
    }
}
