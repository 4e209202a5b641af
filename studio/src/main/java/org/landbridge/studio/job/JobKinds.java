package org.landbridge.studio.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.studio.job.JobKind.Choice;
import org.landbridge.studio.job.JobKind.Field;
import org.landbridge.studio.job.JobKind.FileResult;
import org.landbridge.studio.job.JobKind.Result;
import org.landbridge.studio.job.JobKind.Run;
import org.landbridge.studio.job.JobKind.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of studies that {@code studies.json} declares. */
public final class JobKinds {
    private final String text;
    private final Map<String, JobKind> kinds = new LinkedHashMap<>();

    private JobKinds(String text) {
        this.text = text;
        for (JsonNode node : JsonMapper.shared().readTree(text).get("studies")) {
            JobKind kind = kind(node);
            kinds.put(kind.id(), kind);
        }
    }

    public static JobKinds read() {
        try (InputStream in = JobKinds.class.getResourceAsStream("studies.json")) {
            if (in == null) {
                throw new IllegalStateException("the studio lacks its file studies.json");
            }
            return new JobKinds(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The declaration as it stands, for the pages. */
    public String json() {
        return text;
    }

    public List<JobKind> all() {
        return List.copyOf(kinds.values());
    }

    public @Nullable JobKind find(String id) {
        return kinds.get(id);
    }

    private static JobKind kind(JsonNode node) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode field : node.get("fields")) {
            fields.add(field(field));
        }
        List<Run> runs = new ArrayList<>();
        for (JsonNode run : node.get("runs")) {
            List<FileResult> files = new ArrayList<>();
            for (JsonNode file : run.path("files")) {
                files.add(new FileResult(
                        text(file, "name"), text(file, "title"), text(file, "type"), text(file, "option")));
            }
            JsonNode result = run.get("result");
            runs.add(new Run(
                    text(run, "id"),
                    texts(run, "arguments"),
                    new Result(text(result, "name"), text(result, "title"), text(result, "type")),
                    files));
        }
        JsonNode why = node.get("why");
        return new JobKind(
                text(node, "id"),
                text(node, "page"),
                text(node, "title"),
                texts(node, "about"),
                texts(node, "command"),
                node.path("data").asBoolean(true),
                fields,
                runs,
                new Why(text(why, "formula"), texts(why, "inputs"), text(why, "confidence")));
    }

    private static Field field(JsonNode node) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode choice : node.path("choices")) {
            choices.add(new Choice(text(choice, "value"), text(choice, "label"), text(choice, "argument")));
        }
        return new Field(
                text(node, "name"),
                text(node, "label"),
                text(node, "help"),
                text(node, "type"),
                text(node, "option"),
                node.path("required").asBoolean(false),
                node.has("initial") ? text(node, "initial") : null,
                node.path("least").asDouble(Double.NEGATIVE_INFINITY),
                node.path("most").asDouble(Double.POSITIVE_INFINITY),
                node.has("pattern") ? text(node, "pattern") : null,
                choices,
                textOr(node, "form"),
                textOr(node, "instead"),
                textOr(node, "part"));
    }

    private static String textOr(JsonNode node, String name) {
        return node.has(name) ? text(node, name) : "";
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalStateException("studies.json: no text " + name + " in " + node);
        }
        return value.stringValue();
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        node.get(name).forEach(item -> texts.add(item.stringValue()));
        return texts;
    }
}
