package org.landbridge.network.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Season;

/** Reads one CSV file against its schema. Rows with a fault are left out; every fault is told. */
final class TableReader {
    private final TableSchema schema;
    private final List<Fault> faults;

    private TableReader(TableSchema schema, List<Fault> faults) {
        this.schema = schema;
        this.faults = faults;
    }

    static RawTable read(Path folder, TableSchema schema, List<Fault> faults) {
        return new TableReader(schema, faults).read(folder);
    }

    /** A user's own file with the columns of a table. */
    static RawTable readOwn(Path file, TableSchema like, List<Fault> faults) {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        Path last = absolute.getFileName();
        String name = last == null ? "" : last.toString();
        if (!name.endsWith(".csv") || parent == null) {
            throw new DataFaultException(
                    "cannot use " + file,
                    List.of(new Fault(name, 0, "", "", "is not a .csv file", "name a file of comma-separated values")));
        }
        String table = name.substring(0, name.length() - ".csv".length());
        return read(parent, new TableSchema(table, like.columns(), false, false), faults);
    }

    private RawTable read(Path folder) {
        List<RawTable.Row> rows = new ArrayList<>();
        String text = content(folder.resolve(schema.file()));
        if (text.isEmpty()) {
            return new RawTable(schema, rows);
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            int[] position = null;
            for (CsvRecord row : reader) {
                if (position == null) {
                    position = header(row.getFields());
                    if (position.length == 0) {
                        break;
                    }
                } else {
                    row(row, position, rows);
                }
            }
        } catch (CsvParseException e) {
            faults.add(new Fault(
                    schema.file(),
                    0,
                    "",
                    "",
                    "is not proper CSV: " + e.getMessage(),
                    "quote cells that hold commas, quotes or line breaks (RFC 4180)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RawTable(schema, rows);
    }

    private String content(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                fileFault("is missing", "add the file, with at least its header row");
                return "";
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            if (text.isBlank()) {
                fileFault("is empty", "add the header row");
                return "";
            }
            return text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            fileFault("is not UTF-8", "save it with UTF-8 encoding");
        } catch (IOException e) {
            fileFault("cannot be read", "check the file's permissions");
        }
        return "";
    }

    private void fileFault(String problem, String remedy) {
        faults.add(new Fault(schema.file(), 0, "", "", problem, remedy));
    }

    /** For each schema column its position in the file; empty if the header cannot be used. */
    private int[] header(List<String> names) {
        int[] position = new int[schema.columns().size()];
        Arrays.fill(position, -1);
        int before = faults.size();
        for (int i = 0; i < names.size(); i++) {
            int column = schema.index(names.get(i));
            if (column < 0) {
                faults.add(new Fault(
                        schema.file(),
                        1,
                        names.get(i),
                        "",
                        "unknown column \"" + names.get(i) + "\"",
                        "remove it, or correct its name to one of the table's columns"));
            } else if (position[column] >= 0) {
                faults.add(
                        new Fault(schema.file(), 1, names.get(i), "", "the column occurs twice", "keep one of them"));
            } else {
                position[column] = i;
            }
        }
        for (int c = 0; c < position.length; c++) {
            if (position[c] < 0) {
                String name = schema.columns().get(c).name();
                faults.add(new Fault(
                        schema.file(),
                        1,
                        name,
                        "",
                        "the column is missing",
                        "add it; its cells may be blank unless a value is required"));
            }
        }
        return faults.size() > before ? new int[0] : position;
    }

    private void row(CsvRecord row, int[] position, List<RawTable.Row> rows) {
        int line = (int) row.getStartingLineNumber();
        if (row.getFieldCount() != position.length) {
            faults.add(new Fault(
                    schema.file(),
                    line,
                    "",
                    row.getField(0),
                    "the row has " + row.getFieldCount() + " cells, expected " + position.length,
                    "add or remove commas; quote cells that hold commas"));
            return;
        }
        int before = faults.size();
        String[] cells = new String[position.length];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = row.getField(position[c]).strip();
        }
        for (int c = 0; c < cells.length; c++) {
            String problem = problem(schema.columns().get(c), cells[c]);
            if (!problem.isEmpty()) {
                faults.add(new Fault(
                        schema.file(), line, schema.columns().get(c).name(), cells[0], problem, "correct the cell"));
            }
        }
        if (faults.size() == before) {
            rows.add(new RawTable.Row(schema, line, cells));
        }
    }

    /** What is wrong with a cell, blank if nothing. */
    private static String problem(Column column, String cell) {
        if (cell.isEmpty()) {
            return column.required() ? "a value is required here" : "";
        }
        return switch (column.type()) {
            case TEXT -> "";
            case LIST -> {
                for (String item : Cells.list(cell)) {
                    if (!column.values().isEmpty() && !column.values().contains(item)) {
                        yield "\"" + item + "\" is not one of " + String.join(", ", column.values());
                    }
                }
                yield "";
            }
            case ENUM ->
                column.values().contains(cell)
                        ? ""
                        : "\"" + cell + "\" is not one of " + String.join(", ", column.values());
            case NUMBER, INTEGER -> numberProblem(column, cell);
            case DATE -> dateProblem(cell);
            case SEASON -> seasonProblem(cell);
        };
    }

    private static String numberProblem(Column column, String cell) {
        double value;
        try {
            value = Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return "\"" + cell + "\" is not a number";
        }
        if (!Double.isFinite(value)) {
            return "\"" + cell + "\" is not a finite number";
        }
        if (value < column.min() || value > column.max()) {
            return cell + " is out of bounds, expected " + bound(column.min()) + " to " + bound(column.max());
        }
        return column.type() == Column.Type.INTEGER && value != Math.rint(value) ? cell + " is not a whole number" : "";
    }

    private static String bound(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String dateProblem(String cell) {
        try {
            LocalDate.parse(cell);
            return "";
        } catch (DateTimeException e) {
            return "\"" + cell + "\" is not a date, expected YYYY-MM-DD";
        }
    }

    private static String seasonProblem(String cell) {
        try {
            Season.parse(cell);
            return "";
        } catch (DateTimeException e) {
            return "\"" + cell + "\" is not a season, expected MM-DD/MM-DD";
        }
    }
}
