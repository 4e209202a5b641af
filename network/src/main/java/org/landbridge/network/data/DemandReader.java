package org.landbridge.network.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Demand;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;

/** Reads a demand table: CSV with the columns origin, destination and weight; places by id or name. */
public final class DemandReader {
    private static final List<Column> COLUMNS = List.of(
            Column.of("origin", Column.Type.TEXT).must(),
            Column.of("destination", Column.Type.TEXT).must(),
            Column.of("weight", Column.Type.NUMBER).must().within(0, 1e15));

    private final RawTable table;
    private final DemandPlaces places;

    private DemandReader(RawTable table, Network network, List<Fault> faults) {
        this.table = table;
        this.places = new DemandPlaces(table, new PlaceFinder(network), faults);
    }

    /** @throws DataFaultException with every fault of the file, by row and column */
    public static List<Demand> read(Path file, Network network) {
        List<Fault> faults = new ArrayList<>();
        RawTable table = DemandPlaces.table(file, COLUMNS, faults);
        List<Demand> demand = new DemandReader(table, network, faults).rows();
        if (faults.isEmpty() && demand.stream().noneMatch(d -> d.weight() > 0)) {
            faults.add(new Fault(
                    table.schema().file(),
                    0,
                    "weight",
                    "",
                    "no pair has any weight",
                    "add a row with a weight above 0"));
        }
        DemandPlaces.refuse(file, faults);
        return demand;
    }

    private List<Demand> rows() {
        List<Demand> demand = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (RawTable.Row row : table.rows()) {
            Place origin = places.place(row, "origin");
            Place destination = places.place(row, "destination");
            if (origin == null || destination == null) {
                continue;
            }
            if (origin.id().equals(destination.id())) {
                places.fault(row, "destination", "is the origin", "name two different places");
                continue;
            }
            Integer earlier = lines.putIfAbsent(origin.id() + " " + destination.id(), row.line());
            if (earlier != null) {
                places.fault(
                        row,
                        "destination",
                        "the pair stands in line " + earlier + " already",
                        "keep one row, or add up");
            }
            demand.add(new Demand(origin, destination, row.number("weight")));
        }
        return demand;
    }
}
