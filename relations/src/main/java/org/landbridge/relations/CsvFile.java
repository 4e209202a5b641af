package org.landbridge.relations;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/** A CSV table, plain or gzipped, read row by row, and the faults found so far. */
public final class CsvFile {
    private static final int MOST_FAULTS = 20;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private final Path path;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private @Nullable CsvRecord row;

    public CsvFile(Path path) {
        this.path = path;
    }

    /**
     * Reads all rows.
     *
     * @throws DataFaultException if the file is no such table, or if a row told a fault
     */
    public void read(Consumer<CsvFile> eachRow, String... required) {
        read(false, eachRow, required);
    }

    /** Names of the columns of a file, in order; reads nothing else. */
    public static List<String> header(Path path) {
        CsvFile file = new CsvFile(path);
        file.read(true, row -> {});
        return file.columns();
    }

    private void read(boolean headerOnly, Consumer<CsvFile> eachRow, String... required) {
        if (!Files.isRegularFile(path)) {
            fault("", "there is no such file", "check the name");
            throwFaults();
        }
        try (InputStream in = open();
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .detectBomHeader(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(
                                in,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            for (CsvRecord next : reader) {
                row = next;
                if (columns.isEmpty()) {
                    header(next, required);
                    if (headerOnly) {
                        break;
                    }
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
        } catch (ZipException e) {
            row = null;
            fault("", "ends in .gz and is no gzip file", "fetch it again, or take the ending off");
        } catch (IOException | UncheckedIOException e) {
            row = null;
            fault("", "cannot be read", "check that it is whole, UTF-8 text, and its permissions");
        }
        row = null;
        if (columns.isEmpty()) {
            fault("", "is empty", "add the header row");
        }
        throwFaults();
    }

    private InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            return path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private void header(CsvRecord names, String[] required) {
        for (int i = 0; i < names.getFieldCount(); i++) {
            String name = names.getField(i).strip();
            if (i == 0 && name.startsWith("\uFEFF")) {
                name = name.substring(1);
            }
            if (columns.put(name, i) != null) {
                fault(name, "the column occurs twice", "keep one of them");
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                fault(name, "the column is missing", "add it, or check that it is this kind of file");
            }
        }
        throwFaults();
    }

    /** Names of columns, in order. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** A cell of the row, blank if there is no such column. */
    public String text(String column) {
        Integer at = columns.get(column);
        return at == null || row == null ? "" : row.getField(at).strip();
    }

    /** A cell by its place. */
    public String text(int column) {
        return row == null ? "" : row.getField(column);
    }

    /** A day; null and a fault if it is none. */
    public @Nullable LocalDate date(String column) {
        String cell = text(column);
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            fault(column, "\"" + cell + "\" is not a date", "write it as 2022-12-31");
            return null;
        }
    }

    /** A number; NaN if the cell is blank or NA, NaN and a fault if it is none. */
    public double number(String column) {
        String cell = text(column);
        if (cell.isEmpty() || cell.equals("NA")) {
            return Double.NaN;
        }
        if (NUMBER.matcher(cell).matches()) {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return value;
            }
        }
        fault(column, "\"" + cell + "\" is not a number", "write it as 1234.5, or leave it blank if it is not known");
        return Double.NaN;
    }

    /** A year; 0 and a fault if it is none. */
    public int year(String column) {
        String cell = text(column);
        if (cell.matches("[12]\\d{3}")) {
            return Integer.parseInt(cell);
        }
        fault(column, "\"" + cell + "\" is not a year", "write it as 2022");
        return 0;
    }

    public void fault(String column, String problem, String remedy) {
        int line = row == null ? 0 : (int) row.getStartingLineNumber();
        faults.add(new Fault(path.toString(), line, column, "", problem, remedy));
        if (faults.size() >= MOST_FAULTS) {
            throwFaults();
        }
    }

    /** @throws DataFaultException if there are faults */
    public void throwFaults() {
        if (!faults.isEmpty()) {
            String stopped = faults.size() >= MOST_FAULTS ? ", reading stopped after " + MOST_FAULTS + " faults:" : ":";
            throw new DataFaultException("cannot use " + path + stopped, faults);
        }
    }
}
