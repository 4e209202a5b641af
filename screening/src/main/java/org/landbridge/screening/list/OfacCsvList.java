package org.landbridge.screening.list;

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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.SanctionsList;

/**
 * OFAC's legacy CSV: {@code sdn.csv} (12 cells: ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, Vess_type,
 * Tonnage, GRT, Vess_flag, Vess_owner, Remarks) and {@code alt.csv} (5 cells: ent_num, alt_num, alt_type, alt_name,
 * alt_remarks) beside it; no header, {@code -0-} for nothing, perhaps a control-Z at the end (OFAC, SDN data
 * specification). The consolidated non-SDN list has the same form ({@code cons_prim.csv}, {@code cons_alt.csv}).
 */
final class OfacCsvList {
    private static final int CELLS = 12;
    private static final int ALIAS_CELLS = 5;
    private static final Pattern WEAK_ALIAS = Pattern.compile("a\\.k\\.a\\. '([^']+)'");
    private static final Pattern BIRTH = Pattern.compile("DOB ([^;.]+)");
    private static final Pattern NATIONALITY = Pattern.compile("(?:nationality|citizen) ([^;.]+)");

    private OfacCsvList() {}

    static boolean recognises(String head) {
        return firstRow(head, CELLS).size() == CELLS;
    }

    static boolean recognisesAliases(String head) {
        List<String> row = firstRow(head, ALIAS_CELLS);
        return row.size() == ALIAS_CELLS && ListReader.lower(row.get(2)).matches("[afn]ka|dba");
    }

    /** The first row if it has that many cells and starts with a number. */
    private static List<String> firstRow(String head, int cells) {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(head.lines().findFirst().orElse(""))) {
            for (CsvRecord row : rows) {
                if (row.getFieldCount() == cells && row.getField(0).strip().matches("\\d{1,9}")) {
                    return row.getFields();
                }
                break;
            }
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
        return List.of();
    }

    static SanctionsList read(InputFile file) {
        Map<String, EntityBuilder> builders = new HashMap<>();
        List<EntityBuilder> order = new ArrayList<>();
        rows(file, CELLS, (cells, line) -> {
            EntityBuilder entity = entity(cells, line);
            builders.putIfAbsent(entity.id, entity);
            order.add(entity);
        });
        InputFile aliases = new InputFile(aliasFile(file), "the list");
        aliases.head();
        rows(aliases, ALIAS_CELLS, (cells, line) -> {
            EntityBuilder entity = builders.get(cells.get(0));
            if (entity == null) {
                throw aliases.fault(
                        line,
                        "ent_num",
                        ListReader.clipped(cells.get(0)),
                        "names an entry that " + file.path().getFileName() + " does not have",
                        "supply both files of one day");
            }
            entity.name(
                    cells.get(3),
                    ListReader.lower(cells.get(2)).equals("fka")
                            ? ListedName.Standing.FORMER_NAME
                            : ListedName.Standing.ALIAS);
        });
        return ListReader.finish(file, SanctionsList.Format.OFAC_CSV, "", order);
    }

    private static Path aliasFile(InputFile file) {
        String name = String.valueOf(file.path().getFileName());
        String other = name.replace("sdn", "alt")
                .replace("SDN", "ALT")
                .replace("prim", "alt")
                .replace("PRIM", "ALT");
        for (String candidate : List.of(other, "alt.csv", "ALT.CSV")) {
            Path path = file.path().resolveSibling(candidate);
            if (!candidate.equals(name) && Files.isRegularFile(path)) {
                return path;
            }
        }
        throw file.fault(
                0,
                "",
                "",
                "has no alt.csv beside it",
                "put OFAC's alt.csv of the same day into its folder: it has the aliases");
    }

    /** Takes a row. */
    private interface Rows {
        void row(List<String> cells, int line);
    }

    private static void rows(InputFile file, int expected, Rows taker) {
        int line = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text())) {
            for (CsvRecord row : rows) {
                line = (int) row.getStartingLineNumber();
                if (row.getFieldCount() == 1
                        && row.getField(0).strip().replace("\u001A", "").isEmpty()) {
                    continue;
                }
                if (row.getFieldCount() != expected) {
                    throw file.fault(
                            line,
                            "",
                            "",
                            "the row has " + row.getFieldCount() + " cells, expected " + expected,
                            "check that the file is whole");
                }
                taker.row(row.getFields().stream().map(OfacCsvList::value).toList(), line);
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw Csv.unreadable(file, e, line);
        }
    }

    private static String value(String cell) {
        String bare = cell.strip();
        return bare.equals("-0-") ? "" : bare;
    }

    private static EntityBuilder entity(List<String> cells, int line) {
        EntityBuilder entity = new EntityBuilder(cells.get(0), line);
        entity.kind = kind(cells.get(2));
        entity.name(cells.get(1), ListedName.Standing.NAME);
        entity.datasets.add("OFAC");
        for (String programme : cells.get(3).split("\\]\\s*\\[|;")) {
            EntityBuilder.add(entity.programmes, programme.replaceAll("[\\[\\]]", ""));
        }
        EntityBuilder.add(entity.countries, cells.get(9));
        String remarks = cells.get(11);
        entity.imo(remarks);
        found(WEAK_ALIAS, remarks).forEach(a -> entity.name(a, ListedName.Standing.WEAK_ALIAS));
        found(BIRTH, remarks).forEach(d -> EntityBuilder.add(entity.birthDates, d));
        found(NATIONALITY, remarks).forEach(c -> EntityBuilder.add(entity.countries, c));
        return entity;
    }

    static EntityKind kind(String type) {
        return switch (ListReader.lower(type)) {
            case "individual" -> EntityKind.PERSON;
            case "vessel" -> EntityKind.VESSEL;
            case "aircraft" -> EntityKind.AIRCRAFT;
            default -> EntityKind.ORGANISATION;
        };
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1).strip());
        }
        return found;
    }
}
