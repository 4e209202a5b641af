package org.landbridge.relations.votes;

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
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/** A CSV table of votes, plain or gzipped, read row by row, and the faults found so far. */
final class VoteTable {
    private static final int MOST_FAULTS = 20;

    private final Path path;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private @Nullable CsvRecord row;

    VoteTable(Path path) {
        this.path = path;
    }

    /** Reads all rows. */
    void read(Consumer<VoteTable> eachRow, String... required) {
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
    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** A cell of the row, blank if there is no such column. */
    String text(String column) {
        Integer at = columns.get(column);
        return at == null || row == null ? "" : row.getField(at).strip();
    }

    /** A cell by its place. */
    String text(int column) {
        return row == null ? "" : row.getField(column);
    }

    /** A day; null and a fault if it is none. */
    @Nullable
    LocalDate date(String column) {
        String cell = text(column);
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            fault(column, "\"" + cell + "\" is not a date", "write it as 2022-12-31");
            return null;
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
