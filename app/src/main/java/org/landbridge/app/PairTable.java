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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.Decimals;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/** Reads a CSV file of one number for a pair of states in each row. */
final class PairTable {
    private static final int MOST_FAULTS = 20;

    /**
     * A row.
     *
     * @param line of the file, 1 is the first
     */
    record Row(int line, String exporter, String importer, double value) {}

    /**
     * Which columns hold what.
     *
     * @param endless whether {@code Infinity} is a number
     */
    record Columns(String exporter, String importer, String value, boolean endless) {}

    private final Path file;
    private final Columns columns;
    private final @Nullable String year;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final TreeSet<String> years = new TreeSet<>();

    private PairTable(Path file, Columns columns, @Nullable String year) {
        this.file = file;
        this.columns = columns;
        this.year = year;
    }

    /**
     * Rows, of one year where a column {@code year} tells years apart.
     *
     * @param year wanted; null if the file has one or none
     * @throws DataFaultException if the file cannot be read, has a fault or several years and none is asked for
     */
    static PairTable read(Path file, Columns columns, @Nullable String year) {
        PairTable table = new PairTable(file, columns, year);
        table.read();
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    /** Year of the rows; blank if the file does not say. */
    String year() {
        return year != null ? year : years.isEmpty() ? "" : years.first();
    }

    /** Names of states, in order. */
    List<String> states() {
        TreeSet<String> states = new TreeSet<>();
        rows.forEach(row -> {
            states.add(row.exporter());
            states.add(row.importer());
        });
        return List.copyOf(states);
    }

    /** As a matrix, 0 where there is no row; two rows of a pair are a fault. */
    double[] matrix(List<String> states) {
        Map<String, Integer> index = new HashMap<>();
        states.forEach(state -> index.put(state, index.size()));
        int n = states.size();
        double[] matrix = new double[n * n];
        int[] seen = new int[n * n];
        for (Row row : rows) {
            int cell = index.getOrDefault(row.exporter(), 0) * n + index.getOrDefault(row.importer(), 0);
            if (seen[cell] > 0) {
                fault(
                        row.line(),
                        "",
                        row.exporter() + " to " + row.importer() + " is in line " + seen[cell] + " too",
                        "leave one row for each pair");
            }
            seen[cell] = row.line();
            matrix[cell] = row.value();
        }
        throwFaults();
        return matrix;
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
                    other ? "it has " + String.join(", ", years) : "write a row for each pair");
        }
        if (faults.isEmpty() && year == null && years.size() > 1) {
            fault(0, "year", "it has the years " + String.join(", ", years), "choose one with --year");
        }
        throwFaults();
    }

    private void requireColumns(NamedCsvRecord row) {
        for (String column : List.of(columns.exporter(), columns.importer(), columns.value())) {
            if (!row.getHeader().contains(column)) {
                fault(1, column, "the column is missing", "add it, or name the columns with --columns");
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
        if (row.getHeader().contains("year")) {
            String of = row.getField("year").strip();
            years.add(of);
            if (year != null && !year.equals(of)) {
                return;
            }
        }
        String from = state(row, columns.exporter(), line);
        String to = state(row, columns.importer(), line);
        double value = value(row, line);
        if (!from.isEmpty() && !to.isEmpty() && !Double.isNaN(value)) {
            rows.add(new Row(line, from, to, value));
        }
    }

    private String state(NamedCsvRecord row, String column, int line) {
        String name = row.getField(column).strip();
        if (name.isEmpty()) {
            fault(line, column, "the cell is empty", "name the state");
        }
        return name;
    }

    private double value(NamedCsvRecord row, int line) {
        String cell = row.getField(columns.value()).strip();
        if (columns.endless() && cell.equals("Infinity")) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            double value = Double.parseDouble(cell);
            if (value >= 0 && value < Double.POSITIVE_INFINITY && Decimals.isPlain(cell)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault(line, columns.value(), "\"" + cell + "\" is not a number of at least 0", "correct the cell");
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
