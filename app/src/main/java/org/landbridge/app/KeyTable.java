package org.landbridge.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.Decimals;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/** Reads a CSV file whose rows have names, such as those of two states, and numbers. */
final class KeyTable {
    private static final int MOST_FAULTS = 20;
    private static final String YEAR = "year";

    /** Which numbers may stand in a file. */
    enum Range {
        POSITIVE("a number of at least 0"),
        /** {@code Infinity} too. */
        ENDLESS("a number of at least 0, or Infinity"),
        ANY("a number");

        private final String text;

        Range(String text) {
            this.text = text;
        }

        boolean holds(double value) {
            return switch (this) {
                case POSITIVE -> value >= 0 && value < Double.POSITIVE_INFINITY;
                case ENDLESS -> value >= 0;
                case ANY -> Double.isFinite(value);
            };
        }
    }

    /**
     * What columns there are.
     *
     * @param optional those of keys and values that may be missing: a key is then blank, a value NaN
     * @param advice what to do about a column that is missing
     */
    record Form(List<String> keys, List<String> values, List<String> optional, Range range, String advice) {}

    /**
     * A row.
     *
     * @param line of the file, 1 is the first
     */
    record Row(int line, List<String> keys, List<Double> values) {
        String key(int k) {
            return keys.get(k);
        }

        double value() {
            return values.getFirst();
        }
    }

    private final Path file;
    private final Form form;
    private final @Nullable String year;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final TreeSet<String> years = new TreeSet<>();
    private final TreeSet<String> missing = new TreeSet<>();

    private KeyTable(Path file, Form form, @Nullable String year) {
        this.file = file;
        this.form = form;
        this.year = year;
    }

    /**
     * Rows, of one year where a column {@code year} tells years apart.
     *
     * @param year wanted; null if the file has one or none
     * @throws DataFaultException if the file cannot be read, has a fault or several years and none is asked for
     */
    static KeyTable read(Path file, Form form, @Nullable String year) {
        KeyTable table = new KeyTable(file, form, year);
        table.read();
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    /** Name of the column of a key. */
    String key(int k) {
        return form.keys().get(k);
    }

    boolean lacks(String column) {
        return missing.contains(column);
    }

    /** Year of the rows; blank if the file does not say. */
    String year() {
        return year != null ? year : years.isEmpty() ? "" : years.first();
    }

    /** Names in the columns of these keys, in order. */
    List<String> names(int... keys) {
        TreeSet<String> names = new TreeSet<>();
        for (Row row : rows) {
            for (int k : keys) {
                names.add(row.key(k));
            }
        }
        return List.copyOf(names);
    }

    private void read() {
        if (!Files.isRegularFile(file)) {
            fault(0, "", "there is no such file", "check the name");
            throwFaults();
        }
        boolean first = true;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                if (first) {
                    requireColumns(row);
                    first = false;
                }
                add(row);
            }
        } catch (CsvParseException | IllegalStateException e) {
            fault(0, "", "is not proper CSV", "quote cells that hold commas, and give every row the same cells");
        } catch (IOException | UncheckedIOException e) {
            fault(0, "", "cannot be read", "check that it is UTF-8 text, and its permissions");
        }
        if (faults.isEmpty() && rows.isEmpty()) {
            boolean other = year != null && !years.isEmpty();
            fault(
                    0,
                    "",
                    other ? "has no row of the year " + year : "has no rows",
                    other ? "it has " + String.join(", ", years) : "write a row for each of " + form.keys());
        }
        if (faults.isEmpty() && year == null && years.size() > 1) {
            fault(0, YEAR, "it has the years " + String.join(", ", years), "choose one with --year");
        }
        throwFaults();
    }

    private void requireColumns(NamedCsvRecord row) {
        List<String> columns = new ArrayList<>(form.keys());
        columns.addAll(form.values());
        for (String column : columns) {
            if (row.getHeader().contains(column)) {
                continue;
            }
            missing.add(column);
            if (!form.optional().contains(column)) {
                fault(1, column, "the column is missing", form.advice());
            }
        }
        throwFaults();
    }

    private void add(NamedCsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        if (row.getFieldCount() != row.getHeader().size()) {
            fault(
                    line,
                    "",
                    "the row has " + row.getFieldCount() + " cells, expected "
                            + row.getHeader().size(),
                    "add or remove commas; quote cells that hold commas");
            return;
        }
        if (row.getHeader().contains(YEAR)) {
            String of = row.getField(YEAR).strip();
            years.add(of);
            if (year != null && !year.equals(of)) {
                return;
            }
        }
        int before = faults.size();
        String[] keys = new String[form.keys().size()];
        Arrays.setAll(keys, k -> key(row, form.keys().get(k), line));
        Double[] values = new Double[form.values().size()];
        Arrays.setAll(values, k -> value(row, form.values().get(k), line));
        if (faults.size() == before) {
            rows.add(new Row(line, List.of(keys), List.of(values)));
        }
    }

    private String key(NamedCsvRecord row, String column, int line) {
        if (missing.contains(column)) {
            return "";
        }
        String name = row.getField(column).strip();
        if (name.isEmpty()) {
            fault(line, column, "the cell is empty", "name the " + column);
        }
        return name;
    }

    private double value(NamedCsvRecord row, String column, int line) {
        if (missing.contains(column)) {
            return Double.NaN;
        }
        String cell = row.getField(column).strip();
        if (form.range() == Range.ENDLESS && cell.equals("Infinity")) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value) && form.range().holds(value) && Decimals.isPlain(cell)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        String wanted = form.range() == Range.ENDLESS ? Range.POSITIVE.text : form.range().text;
        fault(line, column, "\"" + cell + "\" is not " + wanted, "correct the cell");
        return Double.NaN;
    }

    void fault(int line, String column, String problem, String remedy) {
        faults.add(new Fault(file.toString(), line, column, "", problem, remedy));
        if (faults.size() >= MOST_FAULTS) {
            throwFaults();
        }
    }

    void throwFaults() {
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use " + file + ":", faults);
        }
    }
}
