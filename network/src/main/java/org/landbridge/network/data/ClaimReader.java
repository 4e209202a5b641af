package org.landbridge.network.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Validity;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.network.claim.Relation;
import org.landbridge.network.claim.Target;

/**
 * Reads claims with their tests. Rows of one number belong together; cells of the claim, relation, value, unit and dates
 * that are blank are those of the first row of their number.
 */
public final class ClaimReader {
    static final String TABLE = "claims";
    private static final List<String> NAMED = List.of("places", "corridors", "links", "states");

    /** Evidence that tests name; a package that is only routed over may lack it. */
    private static final List<String> RECORDED = List.of("treaties", ClaimTests.QUESTIONS);

    private ClaimReader() {}

    /**
     * The claims of a data package.
     *
     * @return empty where the package has none
     * @throws DataFaultException with every fault of the table
     */
    public static List<Claim> read(Path folder) {
        PackageReader.requireFolder(folder);
        TableSchema schema = PackageSchema.table(TABLE);
        if (!Files.exists(folder.resolve(schema.file()))) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, RawTable> tables = named(folder, faults);
        tables.put("sources", TableReader.read(folder, PackageSchema.table("sources"), faults));
        RawTable table = TableReader.read(folder, schema, faults);
        tables.put(TABLE, table);
        return checked(table, tables, faults, folder.resolve(schema.file()));
    }

    /**
     * Claims of a user's own file, with the columns of the package's table. Its sources need no row in the package.
     *
     * @throws DataFaultException with every fault of the file
     */
    public static List<Claim> read(Path folder, Path file) {
        PackageReader.requireFolder(folder);
        List<Fault> faults = new ArrayList<>();
        Map<String, RawTable> tables = named(folder, faults);
        RawTable table = TableReader.readOwn(file, PackageSchema.table(TABLE), faults);
        tables.put(TABLE, table);
        return checked(table, tables, faults, file);
    }

    private static Map<String, RawTable> named(Path folder, List<Fault> faults) {
        Map<String, RawTable> tables = new LinkedHashMap<>();
        for (String name : NAMED) {
            tables.put(name, TableReader.read(folder, PackageSchema.table(name), faults));
        }
        for (String name : RECORDED) {
            TableSchema schema = PackageSchema.table(name);
            if (Files.exists(folder.resolve(schema.file()))) {
                tables.put(name, TableReader.read(folder, schema, faults));
            }
        }
        return tables;
    }

    private static List<Claim> checked(RawTable table, Map<String, RawTable> tables, List<Fault> faults, Path file) {
        List<Claim> claims = List.of();
        if (faults.isEmpty()) {
            new RowChecks(tables, false, faults).run();
            claims = claims(table, tables, faults);
        }
        if (!faults.isEmpty()) {
            String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
            throw new DataFaultException("cannot use the claims of " + file + ": " + count, faults);
        }
        return claims;
    }

    /** The claims in order of their first rows, with what the schema cannot say told as faults. */
    static List<Claim> claims(RawTable table, Map<String, RawTable> tables, List<Fault> faults) {
        Map<String, Set<String>> ids = new HashMap<>();
        tables.forEach((name, named) -> {
            Set<String> keys = new LinkedHashSet<>();
            named.rows().forEach(row -> keys.add(name.equals(ClaimTests.QUESTIONS) ? row.text("question") : row.key()));
            ids.put(name, keys);
        });
        Map<Integer, List<RawTable.Row>> byNumber = new LinkedHashMap<>();
        for (RawTable.Row row : table.rows()) {
            byNumber.computeIfAbsent((int) row.number("claim_no"), k -> new ArrayList<>())
                    .add(row);
        }
        if (byNumber.isEmpty()) {
            faults.add(new Fault(table.schema().file(), 0, "", "", "holds no claim", "add at least one row"));
        }
        List<Claim> claims = new ArrayList<>();
        byNumber.forEach((number, rows) -> claims.add(claim(table.schema().file(), number, rows, ids, faults)));
        return claims;
    }

    private static Claim claim(
            String file, int number, List<RawTable.Row> rows, Map<String, Set<String>> ids, List<Fault> faults) {
        RawTable.Row first = rows.getFirst();
        for (String column : List.of("claim", "relation")) {
            if (first.text(column).isEmpty()) {
                faults.add(new Fault(
                        file,
                        first.line(),
                        column,
                        first.key(),
                        "is blank in the first row of claim " + number,
                        "say what is claimed; later rows of the claim may leave it blank"));
            }
        }
        List<Claim.Row> tests = new ArrayList<>();
        for (RawTable.Row row : rows) {
            boolean other = !row.text("claim").isEmpty() && !row.text("claim").equals(first.text("claim"));
            if (other) {
                faults.add(new Fault(
                        file,
                        row.line(),
                        "claim",
                        row.key(),
                        "differs from the text of claim " + number + " in line " + first.line(),
                        "leave it blank, or give the row another claim_no"));
            }
            Target target = target(file, row, first, faults);
            ClaimTest test = ClaimTests.of(row.text("test"), new ClaimParameters(file, row, ids, faults));
            List<String> sources = Cells.list(row.text("source"));
            if (test.word().startsWith("source") && sources.isEmpty()) {
                faults.add(new Fault(
                        file, row.line(), "source", row.key(), "is blank in a test of a source", "name the source"));
            }
            figure(file, row, target, test, faults);
            Validity own = Cells.validity(row);
            tests.add(new Claim.Row(
                    row.key(),
                    row.line(),
                    target,
                    own.equals(Validity.ALWAYS) ? Cells.validity(first) : own,
                    test,
                    sources,
                    row.text("confidence"),
                    row.text("notes")));
        }
        return new Claim(
                number,
                first.text("claim"),
                target(file, first, first, new ArrayList<>()),
                Cells.validity(first),
                tests);
    }

    /** Whether the test can be held against what is claimed. */
    private static void figure(String file, RawTable.Row row, Target target, ClaimTest test, List<Fault> faults) {
        List<String> units = ClaimTests.units(test);
        if (target.relation() == Relation.HOLDS) {
            if (ClaimTests.needsFigure(test)) {
                faults.add(new Fault(
                        file,
                        row.line(),
                        "test",
                        row.key(),
                        "a test of kind " + test.word() + " finds a figure, and none is claimed",
                        "give the row a relation, value and unit of its own"));
            }
        } else if (!units.isEmpty() && !target.unit().isEmpty() && !units.contains(target.unit())) {
            faults.add(new Fault(
                    file,
                    row.line(),
                    "unit",
                    row.key(),
                    "is \"" + target.unit() + "\", but a test of kind " + test.word() + " finds "
                            + String.join(" or ", units),
                    "correct the unit, or give the row a relation, value and unit of its own"));
        }
    }

    private static Target target(String file, RawTable.Row row, RawTable.Row first, List<Fault> faults) {
        boolean own = !row.text("relation").isEmpty() || !row.text("value").isEmpty();
        String word = row.text("relation").isEmpty() ? first.text("relation") : row.text("relation");
        Relation relation = word.isEmpty() ? Relation.HOLDS : Relation.of(word);
        RawTable.Row from = own ? row : first;
        double value = relation == Relation.HOLDS ? Double.NaN : from.number("value");
        boolean bare = relation == Relation.HOLDS && !from.text("value").isEmpty();
        boolean without = relation != Relation.HOLDS && from.text("value").isEmpty();
        if (bare || without) {
            faults.add(new Fault(
                    file,
                    from.line(),
                    "value",
                    from.key(),
                    bare ? "a claim that holds or not has no figure" : "a claim of this relation needs a figure",
                    bare ? "clear it, or change the relation" : "give it, or set relation to holds"));
        }
        if (relation == Relation.HOLDS) {
            return new Target(relation, value, "");
        }
        String unit = row.text("unit").isEmpty() ? first.text("unit") : row.text("unit");
        if (unit.isEmpty()) {
            faults.add(new Fault(file, from.line(), "unit", from.key(), "is blank beside a figure", "give the unit"));
        }
        return new Target(relation, value, unit);
    }
}
