package org.landbridge.network.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Fault;
import org.landbridge.network.Validity;

/** The parameters of one test, {@code key=value; key=value}, with the faults of all of them. */
final class ClaimParameters {
    private final String file;
    private final RawTable.Row row;
    private final Map<String, Set<String>> ids;
    private final List<Fault> faults;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** @param ids ids of the rows of tables, by table */
    ClaimParameters(String file, RawTable.Row row, Map<String, Set<String>> ids, List<Fault> faults) {
        this.file = file;
        this.row = row;
        this.ids = ids;
        this.faults = faults;
        for (String item : Cells.list(row.text("parameters"))) {
            int at = item.indexOf('=');
            String key = at < 0 ? "" : item.substring(0, at).strip();
            String value = at < 0 ? "" : item.substring(at + 1).strip();
            if (key.isEmpty() || value.isEmpty()) {
                fault("\"" + item + "\" is no parameter", "write key=value; key=value");
            } else if (values.put(key, value) != null) {
                fault("the parameter " + key + " occurs twice", "keep one of them");
            }
        }
    }

    void fault(String problem, String remedy) {
        faults.add(new Fault(file, row.line(), "parameters", row.key(), problem, remedy));
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** The value, blank with a fault if it is missing. */
    String must(String key) {
        asked.add(key);
        String value = values.get(key);
        if (value == null) {
            fault("the parameter " + key + " is missing for a test of kind " + row.text("test"), "add " + key + "=...");
            return "";
        }
        return value;
    }

    private String orBlank(String key) {
        asked.add(key);
        return values.getOrDefault(key, "");
    }

    /** An id of a table, blank with a fault if it is missing or unknown. */
    String id(String key, String table) {
        return known(key, must(key), table);
    }

    /** An id of a table, blank if there is none. */
    String idOrBlank(String key, String table) {
        String value = orBlank(key);
        return value.isEmpty() ? value : known(key, value, table);
    }

    /** Ids of a table separated by {@code |}. */
    List<String> idList(String key, String table) {
        return all(key, must(key), table);
    }

    List<String> idListOrEmpty(String key, String table) {
        return all(key, orBlank(key), table);
    }

    private List<String> all(String key, String value, String table) {
        List<String> found = new ArrayList<>();
        for (String item : Cells.split(value, '|')) {
            String id = known(key, item, table);
            if (!id.isEmpty() && !found.contains(id)) {
                found.add(id);
            }
        }
        return found;
    }

    private String known(String key, String value, String table) {
        Set<String> rows = ids.getOrDefault(table, Set.of());
        if (value.isEmpty() || rows.contains(value)) {
            return value;
        }
        fault(
                "unknown key \"" + value + "\" for " + key + ": no such row in " + table + ".csv"
                        + EditDistance.didYouMean(value, rows),
                "correct the key");
        return "";
    }

    /** A number, NaN if there is none. */
    double numberOrNaN(String key, double least, double most) {
        return number(key, orBlank(key), least, most);
    }

    double number(String key, double least, double most) {
        return number(key, must(key), least, most);
    }

    private double number(String key, String text, double least, double most) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
            fault(key + "=" + text + " is out of bounds", "give a number from " + least + " to " + most);
        } catch (NumberFormatException e) {
            fault("\"" + text + "\" for " + key + " is not a number", "correct it");
        }
        return Double.NaN;
    }

    @Nullable
    LocalDate dateOrNull(String key) {
        String text = orBlank(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault("\"" + text + "\" for " + key + " is not a date", "write YYYY-MM-DD");
            return null;
        }
    }

    Validity period() {
        LocalDate from = dateOrNull("from_date");
        LocalDate to = dateOrNull("to_date");
        if (from != null && to != null && !from.isBefore(to)) {
            fault("to_date " + to + " is not after from_date " + from, "exchange or correct them");
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    /** One of some words; the first if there is none. */
    <T extends Enum<T>> T wordOr(String key, T[] words) {
        String text = orBlank(key);
        return text.isEmpty() ? words[0] : word(key, text, words);
    }

    /** One of some words. */
    <T extends Enum<T>> T word(String key, T[] words) {
        String text = must(key);
        return text.isEmpty() ? words[0] : word(key, text, words);
    }

    private <T extends Enum<T>> T word(String key, String text, T[] words) {
        List<String> known = new ArrayList<>();
        for (T word : words) {
            String name = word.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) {
                return word;
            }
            known.add(name);
        }
        fault("\"" + text + "\" for " + key + " is not one of " + String.join(", ", known), "correct it");
        return words[0];
    }

    String textOr(String key, String otherwise) {
        String text = orBlank(key);
        return text.isEmpty() ? otherwise : text;
    }

    /** A fault for every parameter that nobody asked for. */
    void done() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                fault(
                        "a test of kind " + row.text("test") + " has no parameter " + key
                                + EditDistance.didYouMean(key, asked),
                        "remove it; known are: "
                                + String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }
}
