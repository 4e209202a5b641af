package org.landbridge.network.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Fault;
import org.landbridge.network.Season;
import org.landbridge.network.Validity;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The keys and values of one YAML mapping. Whatever is wrong with them becomes a fault with line and column. */
final class YamlFields {
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final Node node;
    private final List<Fault> faults;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlFields(String file, Node node, List<Fault> faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
    }

    /** The known keys of a mapping; other keys, keys that occur twice, and anything that is no mapping, are faults. */
    static YamlFields of(String file, Node node, List<Fault> faults, Collection<String> allowed) {
        YamlFields fields = new YamlFields(file, node, faults);
        if (!(node instanceof MappingNode mapping)) {
            fields.fault(node, "", "expected keys and values here", "use the keys " + String.join(", ", allowed));
            return fields;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!allowed.contains(key)) {
                fields.fault(
                        tuple.getKeyNode(),
                        quote(key),
                        "unknown key \"" + quote(key) + "\"" + Known.nearest(quote(key), allowed),
                        "use the keys " + String.join(", ", allowed));
            } else if (fields.values.put(key, tuple.getValueNode()) != null) {
                fields.fault(tuple.getKeyNode(), key, "the key occurs twice", "keep one of them");
            }
        }
        return fields;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    Node node() {
        return node;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Node value(String key) {
        return values.get(key);
    }

    /** The items of a list; anything else is one item. */
    List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    }

    /** A text that must be there; blank and a fault if it is not. */
    String text(String key) {
        Node value = values.get(key);
        String text = value == null ? "" : scalar(value).strip();
        if (text.isEmpty() && isMapping()) {
            fault(value == null ? node : value, key, "the key " + key + " is missing or blank", "add it as text");
        }
        return text;
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** Texts of a list or of a single value. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            String text = scalar(item).strip();
            if (text.isEmpty()) {
                fault(item, key, "expected a word in " + key, "write " + key + ": WORD or " + key + ": [WORD, WORD]");
            } else {
                texts.add(text);
            }
        }
        if (has(key) && items(key).isEmpty()) {
            fault(node, key, "the list " + key + " is empty", "name something or leave the key out");
        }
        return texts;
    }

    /** Texts of which each is one of the words; others are faults and left out. */
    List<String> words(String key, Collection<String> allowed) {
        List<String> known = new ArrayList<>();
        for (String word : texts(key)) {
            if (allowed.contains(word)) {
                known.add(word);
            } else {
                unknownWord(key, word, allowed);
            }
        }
        return known;
    }

    /** One of the words; {@code otherwise} if the key is missing. */
    @Nullable
    String word(String key, Collection<String> allowed, @Nullable String otherwise) {
        if (!has(key) && otherwise != null) {
            return otherwise;
        }
        String word = text(key);
        if (word.isEmpty() || allowed.contains(word)) {
            return word.isEmpty() ? null : word;
        }
        unknownWord(key, word, allowed);
        return null;
    }

    private void unknownWord(String key, String word, Collection<String> allowed) {
        fault(
                values.getOrDefault(key, node),
                key,
                "\"" + quote(word) + "\" is not one of " + String.join(", ", allowed),
                "use one of these words");
    }

    /** A number within bounds that must be there. */
    double number(String key, double least, double most) {
        Node value = values.get(key);
        if (value == null) {
            if (isMapping()) {
                fault(node, key, "the key " + key + " is missing", "add it as a number");
            }
            return Double.NaN;
        }
        String text = scalar(value).strip();
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        // Java's own suffixes and hexadecimal floats are no YAML numbers.
        if (!Double.isFinite(number) || !text.matches("[-+0-9.eE]+")) {
            fault(value, key, "\"" + quote(text) + "\" is not a number", "expected a number such as 0.5");
            return Double.NaN;
        }
        if (number < least || number > most) {
            fault(value, key, text + " is out of bounds", "expected " + plain(least) + " to " + plain(most));
            return Double.NaN;
        }
        return number;
    }

    /** A number within bounds, NaN if the key is missing. */
    double numberIfAny(String key, double least, double most) {
        return has(key) ? number(key, least, most) : Double.NaN;
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    @Nullable
    LocalDate date(String key) {
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(scalar(value).strip());
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
            fault(value, key, date + " is out of bounds", "expected a date from 1900 to 2200");
        } catch (DateTimeException e) {
            fault(value, key, "\"" + quote(scalar(value)) + "\" is not a date", "expected YYYY-MM-DD");
        }
        return null;
    }

    /** The span from {@code from} to {@code to}, which is the first day on which it no longer holds. */
    Validity validity() {
        LocalDate from = date("from");
        LocalDate to = date("to");
        if (from != null && to != null && !from.isBefore(to)) {
            fault(node, "to", "ends before it begins", "let to be later than from");
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    /** A season that must be there; null is all year. */
    @Nullable
    Season season(String key) {
        String text = text(key);
        if (text.isEmpty() || text.equals("all year")) {
            return null;
        }
        try {
            return Season.parse(text);
        } catch (DateTimeException e) {
            fault(
                    values.getOrDefault(key, node),
                    key,
                    "\"" + quote(text) + "\" is not a season",
                    "expected MM-DD/MM-DD or all year");
            return null;
        }
    }

    /** The place of the value of a key; of the whole if the key is missing. */
    Origin origin(String scenario, String key) {
        Optional<Mark> mark = values.getOrDefault(key, node).getStartMark();
        return new Origin(
                scenario,
                file,
                mark.map(m -> m.getLine() + 1).orElse(0),
                mark.map(m -> m.getColumn() + 1).orElse(0));
    }

    void fault(Node where, String key, String problem, String remedy) {
        Optional<Mark> mark = where.getStartMark();
        int line = mark.map(m -> m.getLine() + 1).orElse(0);
        String column = mark.map(m -> Integer.toString(m.getColumn() + 1)).orElse("");
        faults.add(new Fault(file, line, column, key, problem, remedy));
    }

    static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Short and printable, so that a message stays a line whatever a file holds. */
    static String quote(String text) {
        String plain = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .limit(LONGEST_QUOTE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.length() > plain.length() ? plain + "..." : plain;
    }
}
