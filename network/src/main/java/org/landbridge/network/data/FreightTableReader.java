package org.landbridge.network.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Commodity;
import org.landbridge.network.CommodityDemand;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;

/**
 * Reads freight by commodity: CSV with the columns origin, destination, commodity and tonnes_per_year; places by id or
 * name, commodities by id.
 */
public final class FreightTableReader {
    private static final List<Column> COLUMNS = List.of(
            Column.of("origin", Column.Type.TEXT).must(),
            Column.of("destination", Column.Type.TEXT).must(),
            Column.of("commodity", Column.Type.TEXT).must(),
            Column.of("tonnes_per_year", Column.Type.NUMBER).must().within(0, 1e10));

    private final RawTable table;
    private final Network network;
    private final DemandPlaces places;

    private FreightTableReader(RawTable table, Network network, List<Fault> faults) {
        this.table = table;
        this.network = network;
        this.places = new DemandPlaces(table, new PlaceFinder(network), faults);
    }

    /** @throws DataFaultException with every fault of the file, by row and column */
    public static List<CommodityDemand> read(Path file, Network network) {
        List<Fault> faults = new ArrayList<>();
        RawTable table = DemandPlaces.table(file, COLUMNS, faults);
        List<CommodityDemand> demand = new FreightTableReader(table, network, faults).rows();
        if (faults.isEmpty() && demand.stream().noneMatch(d -> d.tonnesPerYear() > 0)) {
            faults.add(new Fault(
                    table.schema().file(), 0, "tonnes_per_year", "", "nothing moves", "add a row with tonnes above 0"));
        }
        DemandPlaces.refuse(file, faults);
        return demand;
    }

    private List<CommodityDemand> rows() {
        List<CommodityDemand> demand = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (RawTable.Row row : table.rows()) {
            Place origin = places.place(row, "origin");
            Place destination = places.place(row, "destination");
            Commodity commodity = commodity(row);
            if (origin == null || destination == null || commodity == null) {
                continue;
            }
            if (origin.id().equals(destination.id())) {
                places.fault(row, "destination", "is the origin", "name two different places");
                continue;
            }
            String key = origin.id() + " " + destination.id() + " " + commodity.id();
            Integer earlier = lines.putIfAbsent(key, row.line());
            if (earlier != null) {
                places.fault(
                        row,
                        "commodity",
                        "pair and commodity stand in line " + earlier + " already",
                        "keep one row, or add up");
            }
            demand.add(new CommodityDemand(origin, destination, commodity, row.number("tonnes_per_year")));
        }
        return demand;
    }

    private @Nullable Commodity commodity(RawTable.Row row) {
        Commodity commodity = network.commodities().get(row.text("commodity"));
        if (commodity == null) {
            places.fault(
                    row,
                    "commodity",
                    "unknown commodity \"" + row.text("commodity") + "\"",
                    "known are: " + String.join(", ", network.commodities().keySet()));
        }
        return commodity;
    }
}
