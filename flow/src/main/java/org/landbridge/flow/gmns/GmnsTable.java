package org.landbridge.flow.gmns;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.Decimals;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/** A CSV table with named columns, read row by row, and the faults found so far. */
final class GmnsTable {
    private static final int MOST_FAULTS = 20;
    /** Tables that came by way of a shapefile have names cut to so many characters. */
    private static final int SHORT_NAME = 10;

    private final Path path;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private @Nullable CsvRecord row;

    GmnsTable(Path path) {
        this.path = path;
    }

    /** Reads all rows. */
    void read(Consumer<GmnsTable> eachRow, String... required) {
        if (!Files.isRegularFile(path)) {
            fault("", "there is no such file", "check the name");
            throwFaults();
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(path)) {
            for (CsvRecord next : reader) {
                row = next;
                if (columns.isEmpty()) {
                    header(next, required);
                } else if (next.getFieldCount() != columns.size()) {
                    fault(
                            "",
                            "the row has " + next.getFieldCount() + " cells, expected " + columns.size(),
                            "add or remove commas; quote cells that hold commas");
                } else {
                    eachRow.accept(this);
                }
            }
        } catch (CsvParseException e) {
            fault("", "is not proper CSV: " + e.getMessage(), "quote cells that hold commas, quotes or line breaks");
        } catch (IOException | UncheckedIOException e) {
            row = null;
            fault("", "cannot be read", "check that it is UTF-8 text, and its permissions");
        }
        row = null;
        if (columns.isEmpty()) {
            fault("", "is empty", "add the header row");
        }
        throwFaults();
    }

    private void header(CsvRecord names, String[] required) {
        for (int i = 0; i < names.getFieldCount(); i++) {
            String name = names.getField(i).strip().toLowerCase(Locale.ROOT);
            if (columns.put(name, i) != null) {
                fault(name, "the column occurs twice", "keep one of them");
            }
        }
        for (String name : required) {
            if (column(name) < 0) {
                fault(name, "the column is missing", "add it");
            }
        }
        throwFaults();
    }

    private int column(String name) {
        Integer at = columns.get(name);
        if (at == null && name.length() > SHORT_NAME) {
            at = columns.get(name.substring(0, SHORT_NAME));
        }
        return at == null ? -1 : at;
    }

    /** A cell of the row, blank if there is no such column. */
    String text(String column) {
        int at = column(column);
        return at < 0 || row == null ? "" : row.getField(at).strip();
    }

    /** A finite number, or a default where the cell is blank; NaN and a fault if it is neither. */
    double number(String column, double ifBlank) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return ifBlank;
        }
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value) && Decimals.isPlain(cell)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault(column, "\"" + cell + "\" is not a finite number", "correct the cell");
        return Double.NaN;
    }

    /** A number of at least 0, or a default where the cell is blank; NaN and a fault if it is neither. */
    double atLeastZero(String column, double ifBlank) {
        double value = number(column, ifBlank);
        if (value < 0) {
            fault(column, "is " + text(column) + ", expected at least 0", "correct the cell");
            return Double.NaN;
        }
        return value;
    }

    /** An id; a fault and {@link Long#MIN_VALUE} if it is not a whole number. */
    long id(String column) {
        String cell = text(column);
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            fault(column, "\"" + cell + "\" is not a whole number", "give nodes and zones whole numbers");
            return Long.MIN_VALUE;
        }
    }

    void fault(String column, String problem, String remedy) {
        int line = row == null ? 0 : (int) row.getStartingLineNumber();
        faults.add(new Fault(path.toString(), line, column, "", problem, remedy));
        if (faults.size() >= MOST_FAULTS) {
            throwFaults();
        }
    }

    /** @throws DataFaultException if there are faults */
    void throwFaults() {
        if (!faults.isEmpty()) {
            String stopped = faults.size() >= MOST_FAULTS ? ", reading stopped after " + MOST_FAULTS + " faults:" : ":";
            throw new DataFaultException("cannot use " + path + stopped, faults);
        }
    }
}
