package org.landbridge.studio.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.studio.http.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a body: each is asked for by name and form; what is wrong is collected and told at once. */
final class Fields {
    private static final int MOST_DEPTH = 30;
    private static final int MOST_TEXT = 1 << 20;
    private static final int MOST_ERRORS = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(MOST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode root;
    private final List<Problem.At> errors = new ArrayList<>();

    private Fields(JsonNode root) {
        this.root = root;
    }

    /**
     * @param known the names that may stand in the body
     * @throws Problem if the body is no JSON object
     */
    static Fields of(String body, Set<String> known) {
        JsonNode root;
        try {
            root = MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw Problem.badBody(List.of(new Problem.At("", "is not JSON: " + oneLine(e.getOriginalMessage()))));
        }
        if (root == null || !root.isObject()) {
            throw Problem.badBody(List.of(new Problem.At("", "is no JSON object")));
        }
        Fields fields = new Fields(root);
        for (String name : root.propertyNames()) {
            if (!known.contains(name)) {
                fields.wrong(
                        name,
                        "is no field here; there are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return fields;
    }

    private static String oneLine(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    void wrong(String name, String detail) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new Problem.At("/" + oneLine(name).replace("~", "~0").replace("/", "~1"), detail));
        }
    }

    /** @throws Problem with everything that was wrong so far */
    void finish() {
        if (!errors.isEmpty()) {
            throw Problem.badBody(errors);
        }
    }

    private @Nullable JsonNode node(String name) {
        JsonNode node = root.get(name);
        return node == null || node.isNull() ? null : node;
    }

    boolean has(String name) {
        return node(name) != null;
    }

    /** A field that must be there; blank where it is wrong. */
    String text(String name, int most) {
        String text = text(name, null, most);
        if (text == null) {
            wrong(name, "is missing: a text is expected");
            return "";
        }
        return text;
    }

    @Nullable
    String text(String name, @Nullable String otherwise, int most) {
        JsonNode node = node(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isString()) {
            wrong(name, "must be a text");
            return otherwise;
        }
        if (node.stringValue().length() > most) {
            wrong(name, "must have at most " + most + " characters");
            return otherwise;
        }
        return node.stringValue();
    }

    String choice(String name, String otherwise, List<String> choices) {
        String text = text(name, otherwise, MOST_TEXT);
        if (text == null || !choices.contains(text)) {
            wrong(name, "must be one of " + String.join(", ", choices));
            return otherwise;
        }
        return text;
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name, null, 10);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(name, "must be a date, YYYY-MM-DD");
            return null;
        }
    }

    int integer(String name, int otherwise, int least, int most) {
        JsonNode node = node(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            wrong(name, "must be a whole number between " + least + " and " + most);
            return otherwise;
        }
        return node.intValue();
    }

    long whole(String name, long otherwise) {
        JsonNode node = node(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            wrong(name, "must be a whole number of at most 64 bits");
            return otherwise;
        }
        return node.longValue();
    }

    double number(String name, double otherwise, double least, double most) {
        JsonNode node = node(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
            wrong(name, "must be a number between " + least + " and " + most);
            return otherwise;
        }
        return node.doubleValue();
    }

    boolean flag(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isBoolean()) {
            wrong(name, "must be true or false");
        }
        return node != null && node.isBoolean() && node.booleanValue();
    }

    List<String> texts(String name, int mostItems, int mostLength) {
        JsonNode node = node(name);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (!node.isArray() || node.size() > mostItems) {
            wrong(name, "must be a list of at most " + mostItems + " texts");
            return texts;
        }
        for (JsonNode item : node) {
            if (item.isString() && item.stringValue().length() <= mostLength) {
                texts.add(item.stringValue());
            } else {
                wrong(name, "must hold texts of at most " + mostLength + " characters");
            }
        }
        return texts;
    }

    /** A list of texts or of lists of texts: scenarios, and scenarios taken together. */
    List<List<String>> groups(String name, int mostGroups, int mostItems) {
        JsonNode node = node(name);
        List<List<String>> groups = new ArrayList<>();
        if (node == null) {
            return groups;
        }
        if (!node.isArray() || node.size() > mostGroups) {
            wrong(name, "must be a list of at most " + mostGroups + " scenarios");
            return groups;
        }
        for (JsonNode item : node) {
            List<String> group = new ArrayList<>();
            if (item.isString()) {
                group.add(item.stringValue());
            } else if (item.isArray() && !item.isEmpty() && item.size() <= mostItems) {
                for (JsonNode part : item) {
                    if (part.isString()) {
                        group.add(part.stringValue());
                    } else {
                        wrong(name, "must hold the text of a scenario, or a list of such texts taken together");
                    }
                }
            } else {
                wrong(name, "must hold the text of a scenario, or a list of 1 to " + mostItems + " taken together");
            }
            groups.add(group);
        }
        return groups;
    }

    /** A field with fields of its own; null if it is not there. */
    @Nullable
    Fields object(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            wrong(name, "must be an object");
            return null;
        }
        return new Fields(node);
    }

    List<String> names() {
        return List.copyOf(root.propertyNames());
    }

    List<Problem.At> errors() {
        return errors;
    }
}
