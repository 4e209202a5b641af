package org.landbridge.studio.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.landbridge.app.JsonText;
import org.landbridge.network.BadScenarioException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.LandbridgeException;
import org.landbridge.network.NoRouteException;
import org.landbridge.network.UnknownPlaceException;
import tools.jackson.core.JsonGenerator;

/**
 * A request that gets no answer, told as problem details (RFC 9457). {@code detail} says what was wrong and what to do.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final transient List<At> errors;
    private final transient Map<String, String> headers;

    /**
     * One thing that is wrong in a body.
     *
     * @param pointer JSON pointer to it (RFC 6901)
     */
    public record At(String pointer, String detail) {}

    public Problem(int status, String type, String title, String detail) {
        this(status, type, title, detail, List.of(), Map.of());
    }

    public Problem(int status, String type, String title, String detail, List<At> errors, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    public static Problem badBody(List<At> errors) {
        At first = errors.getFirst();
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more, see errors)";
        String where = first.pointer().isEmpty() ? "the body" : first.pointer();
        return new Problem(
                400,
                "bad-request",
                "The request is not understood",
                where + " " + first.detail() + more,
                errors,
                Map.of());
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", "There is no such thing", detail);
    }

    /** The server has enough to do; {@code seconds} says when to come again. */
    public static Problem busy(int status, String detail, int seconds) {
        return new Problem(
                status,
                "busy",
                "Too much at once",
                detail + "; try again in " + seconds + " s",
                List.of(),
                Map.of("Retry-After", Integer.toString(seconds)));
    }

    public int status() {
        return status;
    }

    public Reply.Whole reply() {
        return reply(status, type, title, String.valueOf(getMessage()), headers, json -> {
            if (!errors.isEmpty()) {
                json.writeArrayPropertyStart("errors");
                for (At at : errors) {
                    json.writeStartObject();
                    json.writeStringProperty("pointer", at.pointer());
                    json.writeStringProperty("detail", at.detail());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        });
    }

    /** The program's own errors keep their words. */
    public static Reply.Whole of(LandbridgeException e) {
        String detail = String.valueOf(e.getMessage());
        if (e instanceof UnknownPlaceException unknown) {
            return reply(422, "unknown-place", "No such place", detail, Map.of(), json -> {
                json.writeArrayPropertyStart("nearest");
                unknown.nearest().forEach(place -> {
                    json.writeStartObject();
                    json.writeStringProperty("id", place.id());
                    json.writeStringProperty("name", place.name());
                    json.writeEndObject();
                });
                json.writeEndArray();
            });
        }
        if (e instanceof BadScenarioException bad) {
            return reply(422, "bad-scenario", "The scenario cannot be used", detail, Map.of(), json -> {
                json.writeArrayPropertyStart("faults");
                bad.faults().forEach(fault -> fault(json, fault));
                json.writeEndArray();
            });
        }
        if (e instanceof DataFaultException bad) {
            return reply(422, "bad-document", "The document cannot be used", detail, Map.of(), json -> {
                json.writeArrayPropertyStart("faults");
                bad.faults().forEach(fault -> fault(json, fault));
                json.writeEndArray();
            });
        }
        if (e instanceof NoRouteException none) {
            return reply(422, "no-route", "No way joins these places", detail, Map.of(), json -> {
                json.writeArrayPropertyStart("blockers");
                none.blockers().forEach(json::writeString);
                json.writeEndArray();
            });
        }
        return reply(422, "bad-question", "The question makes no sense as asked", detail, Map.of(), json -> {});
    }

    /** What must not happen; the reader learns no more than that. */
    static Reply.Whole bug() {
        return reply(
                500,
                "bug",
                "This is a bug",
                "something unexpected happened; the terminal that runs the studio shows what",
                Map.of(),
                json -> {});
    }

    private static void fault(JsonGenerator json, Fault fault) {
        json.writeStartObject();
        json.writeStringProperty("file", fault.file());
        json.writeNumberProperty("line", fault.line());
        json.writeStringProperty("column", fault.column());
        json.writeStringProperty("key", fault.key());
        json.writeStringProperty("problem", fault.problem());
        json.writeStringProperty("remedy", fault.remedy());
        json.writeEndObject();
    }

    private static Reply.Whole reply(
            int status,
            String type,
            String title,
            String detail,
            Map<String, String> headers,
            java.util.function.Consumer<JsonGenerator> more) {
        String text = JsonText.compact(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "urn:landbridge:problem:" + type);
            json.writeStringProperty("title", title);
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail);
            more.accept(json);
            json.writeEndObject();
        });
        return new Reply.Whole(
                status, "application/problem+json; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), headers);
    }
}
