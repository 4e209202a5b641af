package org.landbridge.app;

import java.util.List;
import org.landbridge.network.claim.Target;
import org.landbridge.study.claims.ClaimReport;
import org.landbridge.study.claims.Finding;
import org.landbridge.study.claims.JudgedClaim;
import org.landbridge.study.claims.Verdict;
import org.landbridge.study.claims.WouldHold;
import tools.jackson.core.JsonGenerator;

/** Claims as one JSON document. */
final class ClaimsJson {
    private ClaimsJson() {}

    static String text(ClaimReport report) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            head(json, report);
            json.writeArrayPropertyStart("claims");
            for (JudgedClaim judged : report.claims()) {
                json.writeStartObject();
                claim(json, judged);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** The only claim of a report, with what would have to be true. */
    static String one(ClaimReport report, List<WouldHold> would) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            head(json, report);
            claim(json, report.claims().getFirst());
            json.writeArrayPropertyStart("wouldHold");
            would.forEach(w -> wouldHold(json, w));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void head(JsonGenerator json, ClaimReport report) {
        JsonText.head(json, report.dataName(), report.dataVersion(), "base", null, report.seed());
        json.writeBooleanProperty("store", report.store());
        json.writeArrayPropertyStart("rules");
        Verdict.rules().forEach(json::writeString);
        json.writeEndArray();
    }

    private static void claim(JsonGenerator json, JudgedClaim judged) {
        json.writeNumberProperty("number", judged.claim().number());
        json.writeStringProperty("claim", judged.claim().text());
        target(json, judged.claim().target());
        json.writeStringProperty("verdict", judged.verdict().words());
        json.writeBooleanProperty("leftOut", judged.leftOut());
        json.writeArrayPropertyStart("findings");
        judged.findings().forEach(f -> finding(json, f));
        json.writeEndArray();
    }

    private static void target(JsonGenerator json, Target target) {
        json.writeObjectPropertyStart("claimed");
        json.writeStringProperty("relation", target.relation().word());
        JsonText.number(json, "value", target.value(), 4);
        json.writeStringProperty("unit", target.unit());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding f) {
        json.writeStartObject();
        json.writeStringProperty("id", f.row().id());
        json.writeStringProperty("test", f.row().test().word());
        json.writeStringProperty("side", f.published() ? "sources" : "model");
        json.writeStringProperty("answer", f.answer().word());
        json.writeBooleanProperty("hasSay", f.hasSay());
        target(json, f.row().target());
        JsonText.number(json, "value", f.value(), 4);
        JsonText.number(json, "low", f.low(), 4);
        JsonText.number(json, "high", f.high(), 4);
        json.writeStringProperty("unit", f.unit());
        json.writeStringProperty("says", f.says());
        strings(json, "details", f.details());
        strings(json, "sources", f.sources());
        json.writeStringProperty("notes", f.row().notes());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void wouldHold(JsonGenerator json, WouldHold would) {
        json.writeStartObject();
        json.writeStringProperty("id", would.row());
        JsonText.number(json, "found", would.found(), 4);
        JsonText.number(json, "wanted", would.wanted(), 4);
        json.writeStringProperty("unit", would.unit());
        json.writeArrayPropertyStart("causes");
        for (WouldHold.Cause cause : would.causes()) {
            json.writeStartObject();
            json.writeStringProperty("cause", cause.what());
            json.writeStringProperty("unit", cause.unit());
            JsonText.number(json, "now", cause.now(), 4);
            JsonText.number(json, "factor", cause.factor(), 4);
            JsonText.number(json, "then", cause.then(), 4);
            JsonText.number(json, "reached", cause.reached(), 4);
            JsonText.number(json, "farthest", cause.farthest(), 4);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
