package org.landbridge.network.data;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.UnknownPlaceException;

/** What tables of demand have in common: a file of the caller's own, and places where freight can start or end. */
final class DemandPlaces {
    private final RawTable table;
    private final PlaceFinder finder;
    private final List<Fault> faults;

    DemandPlaces(RawTable table, PlaceFinder finder, List<Fault> faults) {
        this.table = table;
        this.finder = finder;
        this.faults = faults;
    }

    /** @throws DataFaultException if the file is no CSV file by its name */
    static RawTable table(Path file, List<Column> columns, List<Fault> faults) {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        String name =
                absolute.getFileName() == null ? "" : absolute.getFileName().toString();
        if (!name.endsWith(".csv") || parent == null) {
            faults.add(new Fault(name, 0, "", "", "is not a .csv file", "name a file of comma-separated values"));
            throw new DataFaultException("cannot use the demand table " + file, faults);
        }
        TableSchema schema = new TableSchema(name.substring(0, name.length() - ".csv".length()), columns, false, false);
        return TableReader.read(parent, schema, faults);
    }

    /** @throws DataFaultException if there is any fault */
    static void refuse(Path file, List<Fault> faults) {
        if (!faults.isEmpty()) {
            String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
            throw new DataFaultException("cannot use the demand table " + file + ": " + count, faults);
        }
    }

    @Nullable
    Place place(RawTable.Row row, String column) {
        try {
            Place place = finder.find(row.text(column));
            if (place.kind().hasDoor()) {
                return place;
            }
            fault(
                    row,
                    column,
                    place.name() + " is a " + place.kind().word() + ", where freight cannot start or end",
                    "name a port, terminal, border station or city");
        } catch (UnknownPlaceException e) {
            fault(row, column, e.getMessage(), "correct the cell");
        }
        return null;
    }

    void fault(RawTable.Row row, String column, @Nullable String problem, String remedy) {
        faults.add(new Fault(
                table.schema().file(),
                row.line(),
                column,
                row.text("origin") + " to " + row.text("destination"),
                String.valueOf(problem),
                remedy));
    }
}
