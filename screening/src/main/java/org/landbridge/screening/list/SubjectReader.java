package org.landbridge.screening.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.Subject;

/** Reads the names to screen: a CSV with a {@code name} column, or plain text with one name a line. */
public final class SubjectReader {
    private static final int FAULTS_TOLD = 20;
    private static final List<String> COLUMNS = List.of("name", "id", "country", "kind", "imo");

    private final InputFile file;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private SubjectReader(InputFile file) {
        this.file = file;
    }

    /**
     * Every name of the file.
     *
     * @throws DataFaultException if the file or one of its rows cannot be used
     */
    public static List<Subject> read(Path path) {
        SubjectReader reader = new SubjectReader(new InputFile(path, "the file of names"));
        String head = reader.file.head();
        String first = head.lines().findFirst().orElse("");
        List<String> header = header(first);
        if (header.contains("name")) {
            reader.csv(header);
        } else if (header.size() > 1 && COLUMNS.containsAll(header)) {
            throw reader.file.fault(1, "name", "", "the column is missing", "add it, with the names to screen");
        } else {
            reader.text();
        }
        if (!reader.faults.isEmpty()) {
            throw reader.file.unfit(reader.faults);
        }
        if (reader.subjects.isEmpty()) {
            throw reader.file.fault(0, "", "", "has no name", "add a row for each name");
        }
        return List.copyOf(reader.subjects);
    }

    /**
     * A name of the command line.
     *
     * @throws BadUsageException if it cannot be screened
     */
    public static Subject of(String name) {
        String problem = problem(name);
        if (!problem.isEmpty()) {
            throw new BadUsageException("the name " + problem);
        }
        return subject(0, "", name, "", EntityKind.UNKNOWN, "");
    }

    private static List<String> header(String line) {
        List<String> names = new ArrayList<>();
        for (String cell : line.split(",")) {
            names.add(cell.replace("\"", "").strip().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private void text() {
        int number = 0;
        try (BufferedReader lines = new BufferedReader(file.text())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(number, "", line.strip(), "", EntityKind.UNKNOWN, "");
                }
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private void csv(List<String> header) {
        int line = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text())) {
            boolean first = true;
            for (CsvRecord row : rows) {
                line = (int) row.getStartingLineNumber();
                if (!first) {
                    row(row, header, line);
                }
                first = false;
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw Csv.unreadable(file, e, line);
        }
    }

    private void row(CsvRecord row, List<String> header, int line) {
        if (row.getFieldCount() != header.size()) {
            fault(
                    line,
                    "",
                    "",
                    "the row has " + row.getFieldCount() + " cells, expected " + header.size(),
                    "quote cells that hold commas");
            return;
        }
        String id = cell(row, header, "id");
        EntityKind kind = switch (cell(row, header, "kind").toLowerCase(Locale.ROOT)) {
            case "" -> EntityKind.UNKNOWN;
            case "person", "individual" -> EntityKind.PERSON;
            case "organisation", "organization", "company", "entity" -> EntityKind.ORGANISATION;
            case "vessel", "ship" -> EntityKind.VESSEL;
            case "aircraft" -> EntityKind.AIRCRAFT;
            default -> null;
        };
        if (kind == null) {
            fault(
                    line,
                    "kind",
                    id,
                    "\"" + ListReader.clipped(cell(row, header, "kind")) + "\" is no kind",
                    "write person, organisation, vessel or aircraft, or leave it blank");
            return;
        }
        String imo = cell(row, header, "imo").replaceAll("(?i)^imo\\s*", "");
        if (!imo.isEmpty() && !ImoNumber.isValid(imo)) {
            fault(
                    line,
                    "imo",
                    id,
                    "\"" + ListReader.clipped(imo) + "\" is no IMO number",
                    "write seven digits, the last of which is the check digit");
            return;
        }
        add(line, id, cell(row, header, "name"), cell(row, header, "country"), kind, imo);
    }

    private static String cell(CsvRecord row, List<String> header, String column) {
        int i = header.indexOf(column);
        return i < 0 ? "" : row.getField(i).strip();
    }

    private void add(int line, String id, String name, String country, EntityKind kind, String imo) {
        String problem = problem(name);
        if (problem.isEmpty()) {
            subjects.add(subject(line, id, name, country, kind, imo));
        } else {
            fault(line, "name", id, problem, "correct or remove the row");
        }
    }

    private static Subject subject(int line, String id, String name, String country, EntityKind kind, String imo) {
        List<String> numbers = ImoNumber.find(name);
        String number = !imo.isEmpty() ? imo : numbers.isEmpty() ? "" : numbers.getFirst();
        String bare = numbers.isEmpty() ? name : ImoNumber.without(name);
        return new Subject(line, id, bare.isEmpty() ? name : bare, country, kind, number);
    }

    private static String problem(String name) {
        if (name.length() > InputFile.LONGEST_NAME) {
            return "has " + name.length() + " characters, expected at most " + InputFile.LONGEST_NAME;
        }
        return name.codePoints().noneMatch(Character::isLetterOrDigit) ? "has no letter" : "";
    }

    private void fault(int line, String column, String key, String problem, String remedy) {
        if (faults.size() < FAULTS_TOLD) {
            faults.add(file.faultAt(line, column, ListReader.clipped(key), problem, remedy));
        }
    }
}
