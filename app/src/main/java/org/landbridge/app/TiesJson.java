package org.landbridge.app;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.ties.BreakingPoints.Break;
import org.landbridge.relations.ties.Exclusivity;
import org.landbridge.relations.ties.Persistence;
import org.landbridge.study.ties.PanelEstimate;
import org.landbridge.study.ties.Statement;
import org.landbridge.study.ties.Tie;
import org.landbridge.study.ties.TiesReport;
import tools.jackson.core.JsonGenerator;

/** Ties as one JSON document. */
final class TiesJson {
    private final TiesReport r;
    private final JsonGenerator json;

    private TiesJson(TiesReport report, JsonGenerator json) {
        this.r = report;
        this.json = json;
    }

    static String text(TiesReport report, @Nullable String state) {
        return JsonText.indented(json -> new TiesJson(report, json).write(state));
    }

    private void write(@Nullable String state) {
        json.writeStartObject();
        JsonText.head(json, r.dataName(), r.dataVersion(), "base", r.date().toString(), r.seed());
        json.writeNumberProperty("tradeYear", r.tradeYear());
        number("psi", r.psi());
        json.writeStringProperty("psiSource", r.psiSource());
        number("floor", r.floor());
        number("tradeElasticity", r.theta());
        json.writeBooleanProperty("unique", r.unique());
        number("offRest", r.atRest());
        json.writeArrayPropertyStart("ties");
        TiesWords.shown(r, state).forEach(this::tie);
        json.writeEndArray();
        json.writeObjectPropertyStart("exclusivityIndex");
        r.exclusivityIndex().forEach(this::number);
        json.writeEndObject();
        json.writeArrayPropertyStart("panels");
        r.estimates().forEach(this::panel);
        json.writeEndArray();
        json.writeArrayPropertyStart("statements");
        for (Statement s : r.statements()) {
            json.writeStartObject();
            json.writeStringProperty("id", s.id());
            json.writeStringProperty("says", s.says());
            json.writeStringProperty("refutedBy", s.refutedBy());
            json.writeStringProperty("outcome", s.outcome().text());
            json.writeStringProperty("found", s.found());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("notes", r.notes());
        texts("assumptions", TiesWords.assumptions());
        json.writeEndObject();
    }

    private void tie(Tie tie) {
        json.writeStartObject();
        json.writeStringProperty("a", tie.a());
        json.writeStringProperty("b", tie.b());
        number("strength", tie.strength());
        number("shareOfA", tie.shareOfA());
        number("shareOfB", tie.shareOfB());
        number("treatyDepth", tie.depth());
        json.writeNumberProperty("regimes", tie.regimes());
        number("hostility", tie.hostility());
        json.writeArrayPropertyStart("breaks");
        for (Break b : tie.breaks()) {
            json.writeStartObject();
            json.writeStringProperty("cause", b.cause().name().toLowerCase(Locale.ROOT));
            number("amount", b.amount());
            number("room", b.room());
            if (b.through() >= 0) {
                json.writeStringProperty("through", r.states().get(b.through()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void panel(PanelEstimate e) {
        json.writeStartObject();
        json.writeStringProperty("tiesBy", e.kind());
        json.writeStringProperty("hostilityBy", e.hostility());
        json.writeNumberProperty("firstYear", e.firstYear());
        json.writeNumberProperty("lastYear", e.lastYear());
        json.writeNumberProperty("states", e.states());
        Exclusivity x = e.exclusivity();
        if (x != null) {
            json.writeObjectPropertyStart("exclusivity");
            number("psi", x.psi());
            number("standardError", x.standardError());
            number("low", x.low());
            number("high", x.high());
            number("p", x.probability());
            number("leastSquares", x.leastSquares());
            number("firstStageF", x.firstStageF());
            json.writeNumberProperty("observations", x.observations());
            json.writeNumberProperty("pairs", x.pairs());
            json.writeEndObject();
        }
        Persistence p = e.persistence();
        if (p != null) {
            json.writeObjectPropertyStart("persistence");
            number("share", p.share());
            number("later", p.later());
            json.writeNumberProperty("lag", p.lag());
            number("halfLifeYears", p.halfLife());
            number("low", p.low());
            number("high", p.high());
            json.writeNumberProperty("observed", p.observed());
            json.writeEndObject();
        }
        json.writeStringProperty("note", e.note());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void number(String name, double value) {
        JsonText.number(json, name, value, 6);
    }
}
