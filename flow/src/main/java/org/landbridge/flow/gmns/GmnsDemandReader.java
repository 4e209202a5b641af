package org.landbridge.flow.gmns;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.landbridge.flow.OdMatrix;
import org.landbridge.network.DataFaultException;

/** Reads trips from a CSV file with the columns {@code o_zone_id}, {@code d_zone_id} and {@code volume}. */
public final class GmnsDemandReader {
    private int cells;
    private int[] origin = new int[1 << 10];
    private int[] destination = new int[1 << 10];
    private double[] trips = new double[1 << 10];
    private final Set<Long> seen = new HashSet<>();

    private GmnsDemandReader() {}

    /**
     * Reads trips.
     *
     * @param zoneIds id of each zone of the network
     * @throws DataFaultException if the file cannot be read or holds a fault
     */
    public static OdMatrix read(Path file, long[] zoneIds) {
        Map<Long, Integer> zoneOf = new HashMap<>();
        for (int z = 0; z < zoneIds.length; z++) {
            zoneOf.put(zoneIds[z], z);
        }
        GmnsDemandReader reader = new GmnsDemandReader();
        new GmnsTable(file).read(row -> reader.add(row, zoneOf), "o_zone_id", "d_zone_id", "volume");
        return OdMatrix.of(zoneIds.length, reader.cells, reader.origin, reader.destination, reader.trips);
    }

    private void add(GmnsTable row, Map<Long, Integer> zoneOf) {
        int from = zone(row, "o_zone_id", zoneOf);
        int to = zone(row, "d_zone_id", zoneOf);
        if (row.text("volume").isEmpty()) {
            row.fault("volume", "is blank", "give the trips, or remove the row");
            return;
        }
        double volume = row.atLeastZero("volume", 0);
        if (from < 0 || to < 0 || Double.isNaN(volume)) {
            return;
        }
        if (!seen.add((long) from << 32 | to)) {
            row.fault("d_zone_id", "trips of this pair of zones occur twice", "keep one of the rows");
        }
        if (cells == origin.length) {
            origin = Arrays.copyOf(origin, 2 * cells);
            destination = Arrays.copyOf(destination, 2 * cells);
            trips = Arrays.copyOf(trips, 2 * cells);
        }
        origin[cells] = from;
        destination[cells] = to;
        trips[cells++] = volume;
    }

    private static int zone(GmnsTable row, String column, Map<Long, Integer> zoneOf) {
        long id = row.id(column);
        Integer zone = zoneOf.get(id);
        if (zone == null && id != Long.MIN_VALUE) {
            row.fault(column, "zone " + id + " is not in node.csv", "correct the cell");
        }
        return zone == null ? -1 : zone;
    }
}
