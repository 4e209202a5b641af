package org.landbridge.network.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Fault;
import org.landbridge.network.Validity;

/** Faults between rows that make a package unusable: unknown keys, duplicates, validity that overlaps or is empty. */
final class RowChecks {
    /** Tables keyed by what they draw. */
    private static final Set<String> DRAWN = Set.of("courses", "outlines");

    private final Map<String, RawTable> tables;
    private final boolean whole;
    private final List<Fault> faults;

    /** @param whole whether these are all tables of the package, so that a table not among them has no rows */
    RowChecks(Map<String, RawTable> tables, boolean whole, List<Fault> faults) {
        this.tables = tables;
        this.whole = whole;
        this.faults = faults;
    }

    void run() {
        Map<String, Set<String>> ids = new HashMap<>();
        tables.forEach((name, table) -> {
            Set<String> keys = new HashSet<>();
            table.rows().forEach(row -> keys.add(row.key()));
            ids.put(name, keys);
        });
        for (RawTable table : tables.values()) {
            references(table, ids);
            validity(table);
        }
    }

    private void references(RawTable table, Map<String, Set<String>> ids) {
        for (int c = 0; c < table.schema().columns().size(); c++) {
            Column column = table.schema().columns().get(c);
            if (column.reference().isEmpty() || !whole && !ids.containsKey(column.reference())) {
                continue;
            }
            Set<String> known = ids.getOrDefault(column.reference(), Set.of());
            for (RawTable.Row row : table.rows()) {
                for (String item : Cells.list(row.cells()[c])) {
                    if (!known.contains(item)) {
                        faults.add(new Fault(
                                table.schema().file(),
                                row.line(),
                                column.name(),
                                row.key(),
                                "unknown key \"" + item + "\": no such row in " + column.reference() + ".csv",
                                "correct the key or add the row"));
                    }
                }
            }
        }
    }

    private void validity(RawTable table) {
        boolean dated = table.schema().index("from_date") >= 0;
        boolean keyed =
                table.schema().index("id") == 0 || DRAWN.contains(table.schema().name());
        Map<String, List<RawTable.Row>> byKey = new HashMap<>();
        for (RawTable.Row row : table.rows()) {
            Validity validity = dated ? Cells.validity(row) : Validity.ALWAYS;
            if (validity.from() != null
                    && validity.to() != null
                    && !validity.from().isBefore(validity.to())) {
                faults.add(new Fault(
                        table.schema().file(),
                        row.line(),
                        "to_date",
                        row.key(),
                        "to_date " + validity.to() + " is not after from_date " + validity.from(),
                        "rows hold from from_date up to, not including, to_date"));
            }
            if (!keyed) {
                continue;
            }
            for (RawTable.Row other : byKey.computeIfAbsent(row.key(), k -> new ArrayList<>())) {
                boolean versions = dated && table.schema().repeats();
                if (!versions) {
                    faults.add(new Fault(
                            table.schema().file(),
                            row.line(),
                            "id",
                            row.key(),
                            "duplicate id, already used in line " + other.line(),
                            "give the row an id of its own"));
                    break;
                } else if (validity.overlaps(Cells.validity(other))) {
                    faults.add(new Fault(
                            table.schema().file(),
                            row.line(),
                            "from_date",
                            row.key(),
                            "duplicate id whose validity overlaps that of line " + other.line(),
                            "end one row on the day the other begins, or give it another id"));
                    break;
                }
            }
            byKey.getOrDefault(row.key(), new ArrayList<>()).add(row);
        }
    }
}
