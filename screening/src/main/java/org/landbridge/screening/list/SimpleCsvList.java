package org.landbridge.screening.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.SanctionsList;

/**
 * OpenSanctions {@code targets.simple.csv}: one row a target, several values of a cell separated by semicolons and quoted
 * like cells. Columns are found by name; {@code program_ids} came later and may be absent.
 */
final class SimpleCsvList {
    private static final List<String> NEEDED = List.of("id", "schema", "name", "aliases");

    private SimpleCsvList() {}

    static boolean recognises(String head) {
        String first = head.lines().findFirst().orElse("").replace("\"", "");
        return List.of(first.split(",")).containsAll(NEEDED);
    }

    static SanctionsList read(InputFile file) {
        List<EntityBuilder> builders = new ArrayList<>();
        int line = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text())) {
            List<String> columns = List.of();
            for (CsvRecord row : rows) {
                line = (int) row.getStartingLineNumber();
                if (columns.isEmpty()) {
                    columns = List.copyOf(row.getFields());
                } else if (row.getFieldCount() != columns.size()) {
                    throw file.fault(
                            line,
                            "",
                            "",
                            "the row has " + row.getFieldCount() + " cells, expected " + columns.size(),
                            "check that the file is whole");
                } else {
                    builders.add(entity(row, columns, line));
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw Csv.unreadable(file, e, line);
        }
        return ListReader.finish(file, SanctionsList.Format.OPENSANCTIONS_CSV, "", builders);
    }

    private static EntityBuilder entity(CsvRecord row, List<String> columns, int line) {
        EntityBuilder entity = new EntityBuilder(cell(row, columns, "id"), line);
        entity.kind = Schemas.kind(cell(row, columns, "schema"));
        entity.name(cell(row, columns, "name"), ListedName.Standing.NAME);
        values(row, columns, "aliases").forEach(a -> entity.name(a, ListedName.Standing.ALIAS));
        entity.birthDates.addAll(values(row, columns, "birth_date"));
        entity.countries.addAll(values(row, columns, "countries"));
        entity.datasets.addAll(values(row, columns, "dataset"));
        entity.programmes.addAll(values(row, columns, "program_ids"));
        if (entity.programmes.isEmpty()) {
            entity.programmes.addAll(values(row, columns, "sanctions"));
        }
        for (String identifier : values(row, columns, "identifiers")) {
            entity.imo(identifier);
            if (entity.kind == EntityKind.VESSEL && ImoNumber.isValid(identifier)) {
                entity.imoNumbers.add(identifier);
            }
        }
        entity.listedOn = day(cell(row, columns, "first_seen"));
        entity.changedOn = day(cell(row, columns, "last_change"));
        return entity;
    }

    /** The day of a time stamp. */
    static String day(String timestamp) {
        return timestamp.length() > 10 && timestamp.charAt(4) == '-' ? timestamp.substring(0, 10) : timestamp;
    }

    private static String cell(CsvRecord row, List<String> columns, String column) {
        int i = columns.indexOf(column);
        return i < 0 ? "" : row.getField(i).strip();
    }

    private static List<String> values(CsvRecord row, List<String> columns, String column) {
        String cell = cell(row, columns, column);
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        if (cell.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r')) {
            for (int from = 0; from <= cell.length(); ) {
                int to = cell.indexOf(';', from);
                to = to < 0 ? cell.length() : to;
                values.add(cell.substring(from, to).strip());
                from = to + 1;
            }
            values.removeIf(String::isEmpty);
            return values;
        }
        CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(cell)
                .forEach(r -> r.getFields().forEach(v -> values.add(v.strip())));
        values.removeIf(String::isEmpty);
        return values;
    }
}
