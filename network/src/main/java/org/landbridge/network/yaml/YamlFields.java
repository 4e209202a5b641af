package org.landbridge.network.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Fault;
import org.landbridge.network.Season;
import org.landbridge.network.Validity;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys and values of one YAML mapping. Whatever is wrong with them becomes a fault with line and column. */
public final class YamlFields {
    /** The one fault of form that no JSON Schema can tell. */
    public static final String ENDS_BEFORE = "ends before it begins";

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 5000;

    /** What would break a line of a report, or turn its direction round, whatever it is printed on. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Set<Tag> NUMBERS = Set.of(Tag.INT, Tag.FLOAT);

    private final String file;
    private final Node node;
    private final List<Fault> faults;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** Keys that unknown keys probably stand for; that these are missing is no fault of its own. */
    private final Set<String> meant = new HashSet<>();

    /** Of what is not there, and was told to be missing: nothing in it is missing on its own. */
    private final boolean absent;

    private YamlFields(String file, Node node, List<Fault> faults, boolean absent) {
        this.file = file;
        this.node = node;
        this.faults = faults;
        this.absent = absent;
    }

    /** The known keys of a mapping; other keys, keys that occur twice, and anything that is no mapping, are faults. */
    public static YamlFields of(String file, Node node, List<Fault> faults, Collection<String> allowed) {
        YamlFields fields = new YamlFields(file, node, faults, false);
        if (!(node instanceof MappingNode mapping)) {
            fields.fault(node, "", "expected keys and values here", "use the keys " + String.join(", ", allowed));
            return fields;
        }
        if (!Tag.MAP.equals(mapping.getTag())) {
            fields.tagged(mapping, "");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            // A merge key and an alias are keys like any other here: unknown.
            if (!allowed.contains(key)) {
                String meant = EditDistance.closest(quote(key), allowed);
                fields.meant.add(meant);
                fields.fault(
                        tuple.getKeyNode(),
                        quote(key),
                        "unknown key \"" + quote(key) + "\"" + (meant.isEmpty() ? "" : ", did you mean " + meant + "?"),
                        "use the keys " + String.join(", ", allowed));
            } else if (fields.values.put(key, tuple.getValueNode()) != null) {
                fields.fault(tuple.getKeyNode(), key, "the key occurs twice", "keep one of them");
            }
        }
        return fields;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public Node node() {
        return node;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether there are keys that are not known here. */
    public boolean hasUnknown() {
        return !meant.isEmpty();
    }

    /** Whether the key is missing and no key looks like a misspelling of it. */
    public boolean misses(String key) {
        return !absent && isMapping() && !has(key) && !meant.contains(key);
    }

    @Nullable
    public Node value(String key) {
        return values.get(key);
    }

    /** The items of a list; anything else is one item. */
    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            if (!Tag.SEQ.equals(sequence.getTag())) {
                tagged(sequence, key);
            }
            return sequence.getValue();
        }
        return List.of(value);
    }

    /** A line of text that must be there; blank and a fault if it is not. */
    public String text(String key) {
        return text(key, LONGEST_LINE);
    }

    /** Text of several lines that must be there, as one line; blank and a fault if it is not there. */
    public String paragraph(String key) {
        return text(key, LONGEST_TEXT);
    }

    private String text(String key, int longest) {
        Node value = values.get(key);
        if (value == null) {
            if (misses(key)) {
                fault(node, key, "the key " + key + " is missing", "add it as text");
            }
            return "";
        }
        return line(value, key, longest);
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** The text of a node as one line without blanks around it; blank and a fault if it is none. */
    private String line(Node value, String key, int longest) {
        if (!(value instanceof ScalarNode scalar)) {
            fault(value, key, "expected one text in " + key, "write " + key + ": TEXT");
            return "";
        }
        if (!Tag.STR.equals(scalar.getTag()) && !Tag.NULL.equals(scalar.getTag())) {
            if (NUMBERS.contains(scalar.getTag()) || Tag.BOOL.equals(scalar.getTag())) {
                String quoted = quote(scalar.getValue());
                fault(
                        value,
                        key,
                        quoted + " is not text",
                        "put it into quotes if it is meant as text: \"" + quoted + "\"");
            } else {
                tagged(value, key);
            }
            return "";
        }
        boolean several = longest == LONGEST_TEXT;
        String text = several ? scalar.getValue().replaceAll("[ \\t\\r\\n]+", " ") : scalar.getValue();
        if (Tag.NULL.equals(scalar.getTag()) || blank(text)) {
            fault(value, key, "the key " + key + " is blank", "write a text");
            return "";
        }
        if (UNPRINTABLE.matcher(text).find()) {
            fault(value, key, "the text holds a line break or a control character", "write plain text on one line");
            return "";
        }
        if (scalar.getValue().codePointCount(0, scalar.getValue().length()) > longest) {
            fault(value, key, "the text is longer than " + longest + " characters", "shorten it");
            return "";
        }
        return text.strip();
    }

    private static boolean blank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private void tagged(Node value, String key) {
        fault(
                value,
                key,
                "has the YAML type " + quote(value.getTag().getValue()),
                "leave out the word that begins with !");
    }

    /** Texts of a list or of a single value. */
    public List<String> texts(String key) {
        return texts(key, LONGEST_LINE);
    }

    /** Texts of a list or of a single value, each of several lines if need be. */
    public List<String> paragraphs(String key) {
        return texts(key, LONGEST_TEXT);
    }

    private List<String> texts(String key, int longest) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            String text = line(item, key, longest);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        if (has(key) && items(key).isEmpty()) {
            fault(
                    values.getOrDefault(key, node),
                    key,
                    "the list " + key + " is empty",
                    "name something or leave the key out");
        }
        return texts;
    }

    /** Texts of which each is one of the words; others are faults and left out. */
    public List<String> words(String key, Collection<String> allowed) {
        List<String> known = new ArrayList<>();
        for (Node item : items(key)) {
            String word = word(item, key, allowed);
            if (word != null) {
                known.add(word);
            }
        }
        if (has(key) && items(key).isEmpty()) {
            texts(key);
        }
        return known;
    }

    /** One of the words; {@code otherwise} if the key is missing. */
    @Nullable
    public String word(String key, Collection<String> allowed, @Nullable String otherwise) {
        Node value = values.get(key);
        if (value == null) {
            if (otherwise == null) {
                text(key);
            }
            return otherwise;
        }
        return word(value, key, allowed);
    }

    private @Nullable String word(Node value, String key, Collection<String> allowed) {
        String word = line(value, key, LONGEST_LINE);
        // A word in quotes with blanks around it is no such word.
        if (word.isEmpty() || allowed.contains(scalar(value))) {
            return word.isEmpty() ? null : word;
        }
        fault(
                value,
                key,
                "\"" + quote(word) + "\" is not one of " + String.join(", ", allowed)
                        + EditDistance.didYouMean(quote(word), allowed),
                "use one of these words");
        return null;
    }

    /** A number within bounds that must be there. */
    public double number(String key, double least, double most) {
        Node value = values.get(key);
        if (value == null) {
            if (misses(key)) {
                fault(node, key, "the key " + key + " is missing", "add it as a number");
            }
            return Double.NaN;
        }
        return number(value, key, least, most);
    }

    private double number(Node value, String key, double least, double most) {
        String text = scalar(value);
        double number = Double.NaN;
        if (NUMBERS.contains(value.getTag())) {
            try {
                number = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                // Not a number of YAML that is finite; told below.
                number = Double.NaN;
            }
        }
        if (Double.isNaN(number)) {
            fault(
                    value,
                    key,
                    "\"" + quote(text) + "\" is not a number",
                    "expected a number such as 0.5, without quotes");
            return Double.NaN;
        }
        if (number < least || number > most) {
            fault(value, key, quote(text) + " is out of bounds", "expected " + plain(least) + " to " + plain(most));
            return Double.NaN;
        }
        return number;
    }

    /** A whole number within bounds, 0 if the key is missing. */
    public int wholeIfAny(String key, int least, int most) {
        double number = numberIfAny(key, least, most);
        if (Double.isNaN(number)) {
            return 0;
        }
        if (number != Math.rint(number)) {
            fault(
                    values.getOrDefault(key, node),
                    key,
                    quote(scalar(values.getOrDefault(key, node))) + " is not a whole number",
                    "expected " + least + " to " + most);
        }
        return (int) number;
    }

    /** A number within bounds, NaN if the key is missing. */
    public double numberIfAny(String key, double least, double most) {
        return has(key) ? number(key, least, most) : Double.NaN;
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    @Nullable
    public LocalDate date(String key) {
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        try {
            if (Tag.STR.equals(value.getTag())) {
                LocalDate date = LocalDate.parse(scalar(value));
                if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                    return date;
                }
                fault(value, key, date + " is out of bounds", "expected a date from 1900 to 2200");
                return null;
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        fault(value, key, "\"" + quote(scalar(value)) + "\" is not a date", "expected YYYY-MM-DD");
        return null;
    }

    /** The span from {@code from} to {@code to}, which is the first day on which it no longer holds. */
    public Validity validity() {
        LocalDate from = date("from");
        LocalDate to = date("to");
        if (from != null && to != null && !from.isBefore(to)) {
            fault(values.getOrDefault("to", node), "to", ENDS_BEFORE, "let to be later than from");
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    /** A season that must be there; null is all year. */
    @Nullable
    public Season season(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        Node value = values.getOrDefault(key, node);
        try {
            return scalar(value).equals("all year") ? null : Season.parse(scalar(value));
        } catch (DateTimeException e) {
            fault(value, key, "\"" + quote(text) + "\" is not a season", "expected MM-DD/MM-DD or all year");
            return null;
        }
    }

    /** Line of the value of a key, 1 is the first; of the whole if the key is missing. */
    public int line(String key) {
        return values.getOrDefault(key, node)
                .getStartMark()
                .map(m -> m.getLine() + 1)
                .orElse(0);
    }

    /** Column of the value of a key, 1 is the first; of the whole if the key is missing. */
    public int column(String key) {
        return values.getOrDefault(key, node)
                .getStartMark()
                .map(m -> m.getColumn() + 1)
                .orElse(0);
    }

    /** The mapping that a key holds; a fault, and a mapping without keys, if it holds anything else. */
    public YamlFields fields(String key, Collection<String> allowed) {
        Node value = values.get(key);
        if (value != null) {
            return of(file, value, faults, allowed);
        }
        if (misses(key)) {
            fault(node, key, "the key " + key + " is missing", "add it with the keys " + String.join(", ", allowed));
        }
        return new YamlFields(file, node, faults, true);
    }

    /** The mappings of a list, in order; none and a fault if the key holds no list. */
    public List<YamlFields> list(String key, Collection<String> allowed, int most) {
        Node value = values.get(key);
        List<YamlFields> list = new ArrayList<>();
        if (value instanceof SequenceNode sequence && Tag.SEQ.equals(sequence.getTag())) {
            if (sequence.getValue().isEmpty() || sequence.getValue().size() > most) {
                fault(value, key, "has " + sequence.getValue().size() + " items", "expected 1 to " + most);
            } else {
                sequence.getValue().forEach(item -> list.add(of(file, item, faults, allowed)));
            }
        } else if (value != null) {
            fault(value, key, "expected a list in " + key, "begin each item with a hyphen");
        } else if (misses(key)) {
            fault(node, key, "the key " + key + " is missing", "add it as a list");
        }
        return list;
    }

    /** Numbers of a list, each within bounds; none and a fault if the key holds no list. */
    public List<Double> numbers(String key, double least, double most, int count) {
        Node value = values.get(key);
        List<Double> numbers = new ArrayList<>();
        if (value instanceof SequenceNode sequence && Tag.SEQ.equals(sequence.getTag())) {
            if (sequence.getValue().isEmpty() || sequence.getValue().size() > count) {
                fault(value, key, "has " + sequence.getValue().size() + " numbers", "expected 1 to " + count);
            } else {
                sequence.getValue().forEach(item -> numbers.add(number(item, key, least, most)));
            }
        } else if (value != null) {
            fault(value, key, "expected a list of numbers in " + key, "write " + key + ": [1, 2]");
        }
        return numbers;
    }

    /** Any words as keys, a number within bounds as the value of each, in the order of the file. */
    public static Map<String, Double> numbersByWord(
            YamlFields outer, String key, Collection<String> words, double least, double most) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (outer.has(key)) {
            YamlFields fields = outer.fields(key, words);
            for (String word : fields.keys()) {
                numbers.put(word, fields.number(word, least, most));
            }
        }
        return numbers;
    }

    /** A fault of the value of a key; of the whole if the key is missing. */
    public void fault(String key, String problem, String remedy) {
        fault(values.getOrDefault(key, node), key, problem, remedy);
    }

    public void fault(Node where, String key, String problem, String remedy) {
        Optional<Mark> mark = where.getStartMark();
        int line = mark.map(m -> m.getLine() + 1).orElse(0);
        String column = mark.map(m -> Integer.toString(m.getColumn() + 1)).orElse("");
        faults.add(new Fault(file, line, column, key, problem, remedy));
    }

    public static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Short and printable, so that a message stays a line whatever a file holds. */
    public static String quote(String text) {
        String plain = text.codePoints()
                .map(c -> unprintable(c) ? '?' : c)
                .limit(LONGEST_QUOTE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > LONGEST_QUOTE ? plain + "..." : plain;
    }

    private static boolean unprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
