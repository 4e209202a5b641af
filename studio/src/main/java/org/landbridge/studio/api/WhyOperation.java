package org.landbridge.studio.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.app.JsonReport;
import org.landbridge.app.JsonText;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Network;
import org.landbridge.network.Source;
import org.landbridge.studio.api.Reasons.Reason;
import org.landbridge.studio.api.Reasons.Term;
import org.landbridge.studio.http.Call;
import org.landbridge.studio.http.Problem;
import org.landbridge.studio.http.Reply;
import org.landbridge.studio.http.Routes;
import org.landbridge.studio.http.Workers;
import org.landbridge.study.Comparison;
import org.landbridge.study.Route;
import tools.jackson.core.JsonGenerator;

/** Why a figure of a comparison is what it is: its inputs, formula, sources and confidence. */
final class WhyOperation implements Routes.Operation {
    private final Desk desk;
    private final Workers workers;

    WhyOperation(Desk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    @Override
    public Reply reply(Call call) throws InterruptedException {
        Fields fields = Fields.of(call.body(), Asked.fieldsAnd("scenario", "rank", "figure"));
        int scenario = fields.integer("scenario", 0, 0, Desk.MOST_SCENARIOS);
        int rank = fields.integer("rank", 1, 1, 50);
        String figure = fields.choice("figure", "", List.copyOf(Reasons.FIGURES));
        return workers.compute(() -> {
            Asked asked = Asked.read(fields, desk);
            Comparison comparison =
                    new Asked(asked.scenarios(), asked.question().against(null)).compare(desk);
            Route route = route(comparison, scenario, rank);
            Reason reason = new Reasons(comparison, route).of(figure);
            return Reply.json(JsonText.compact(json -> write(json, comparison, scenario, rank, route, reason)));
        });
    }

    private static Route route(Comparison comparison, int scenario, int rank) {
        if (scenario >= comparison.scenarios().size()) {
            throw Problem.badBody(List.of(new Problem.At(
                    "/scenario",
                    "is the number of a scenario, 0 for the base; there are "
                            + comparison.scenarios().size() + " with the base")));
        }
        List<Route> routes = comparison.scenarios().get(scenario).routes();
        if (rank > routes.size()) {
            throw Problem.badBody(
                    List.of(new Problem.At("/rank", "is too high: there are " + routes.size() + " ways")));
        }
        return routes.get(rank - 1);
    }

    private static void write(
            JsonGenerator json, Comparison comparison, int scenario, int rank, Route route, Reason reason) {
        json.writeStartObject();
        json.writeStringProperty(
                "scenario", comparison.scenarios().get(scenario).name());
        json.writeNumberProperty("rank", rank);
        json.writeStringProperty("corridor", route.corridor());
        json.writeStringProperty("figure", reason.figure());
        JsonText.number(json, "value", reason.value(), 3);
        json.writeStringProperty("unit", reason.unit());
        json.writeStringProperty("formula", reason.formula());
        json.writeStringProperty("sampled", reason.sampled());
        json.writeStringProperty("confidence", JsonReport.word(weakest(reason)));
        json.writeArrayPropertyStart("terms");
        for (Term term : reason.terms()) {
            json.writeStartObject();
            json.writeStringProperty("what", term.what());
            json.writeStringProperty("where", term.place());
            json.writeStringProperty("row", term.row());
            JsonText.number(json, "value", term.value(), 3);
            json.writeStringProperty("note", term.note());
            json.writeArrayPropertyStart("sources");
            term.evidence().sources().forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty(
                    "confidence", JsonReport.word(term.evidence().confidence()));
            json.writeEndObject();
        }
        json.writeEndArray();
        sources(
                json,
                comparison.known(),
                reason.terms().stream().map(Term::evidence).toList());
        json.writeEndObject();
    }

    private static Confidence weakest(Reason reason) {
        return reason.terms().stream()
                .map(term -> term.evidence().confidence())
                .reduce(Confidence.HIGH, Confidence::weaker);
    }

    /** Every source once, by its row in the sources table. */
    static void sources(JsonGenerator json, Network network, List<Evidence> evidence) {
        Map<String, Source> found = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            for (String id : one.sources()) {
                Source source = network.sources().get(id);
                found.putIfAbsent(id, source == null ? new Source(id, "", "", "", "") : source);
            }
        }
        sources(json, found.values());
    }

    static void sources(JsonGenerator json, Collection<Source> all) {
        json.writeArrayPropertyStart("sources");
        for (Source source : all) {
            json.writeStartObject();
            json.writeStringProperty("id", source.id());
            json.writeStringProperty("title", source.title());
            json.writeStringProperty("publisher", source.publisher());
            json.writeStringProperty("year", source.year());
            json.writeStringProperty("url", source.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
