package org.landbridge.network.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Demand;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.UnknownPlaceException;

/** Reads a demand table: CSV with the columns origin, destination and weight; places by id or name. */
public final class DemandReader {
    private static final List<Column> COLUMNS = List.of(
            Column.of("origin", Column.Type.TEXT).must(),
            Column.of("destination", Column.Type.TEXT).must(),
            Column.of("weight", Column.Type.NUMBER).must().within(0, 1e15));

    private final RawTable table;
    private final PlaceFinder finder;
    private final List<Fault> faults;

    private DemandReader(RawTable table, Network network, List<Fault> faults) {
        this.table = table;
        this.finder = new PlaceFinder(network);
        this.faults = faults;
    }

    /** @throws DataFaultException with every fault of the file, by row and column */
    public static List<Demand> read(Path file, Network network) {
        List<Fault> faults = new ArrayList<>();
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        String name =
                absolute.getFileName() == null ? "" : absolute.getFileName().toString();
        if (!name.endsWith(".csv") || parent == null) {
            faults.add(new Fault(name, 0, "", "", "is not a .csv file", "name a file of comma-separated values"));
            throw new DataFaultException("cannot use the demand table " + file, faults);
        }
        TableSchema schema = new TableSchema(name.substring(0, name.length() - ".csv".length()), COLUMNS, false, false);
        RawTable table = TableReader.read(parent, schema, faults);
        List<Demand> demand = new DemandReader(table, network, faults).rows();
        if (faults.isEmpty() && demand.stream().noneMatch(d -> d.weight() > 0)) {
            faults.add(new Fault(
                    schema.file(), 0, "weight", "", "no pair has any weight", "add a row with a weight above 0"));
        }
        if (!faults.isEmpty()) {
            String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
            throw new DataFaultException("cannot use the demand table " + file + ": " + count, faults);
        }
        return demand;
    }

    private List<Demand> rows() {
        List<Demand> demand = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (RawTable.Row row : table.rows()) {
            Place origin = place(row, "origin");
            Place destination = place(row, "destination");
            if (origin == null || destination == null) {
                continue;
            }
            if (origin.id().equals(destination.id())) {
                fault(row, "destination", "is the origin", "name two different places");
                continue;
            }
            Integer earlier = lines.putIfAbsent(origin.id() + " " + destination.id(), row.line());
            if (earlier != null) {
                fault(row, "destination", "the pair stands in line " + earlier + " already", "keep one row, or add up");
            }
            demand.add(new Demand(origin, destination, row.number("weight")));
        }
        return demand;
    }

    private @Nullable Place place(RawTable.Row row, String column) {
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

    private void fault(RawTable.Row row, String column, @Nullable String problem, String remedy) {
        faults.add(new Fault(
                table.schema().file(),
                row.line(),
                column,
                row.text("origin") + " to " + row.text("destination"),
                String.valueOf(problem),
                remedy));
    }
}
