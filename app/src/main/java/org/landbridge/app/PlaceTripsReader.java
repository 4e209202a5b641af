package org.landbridge.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.Decimals;
import org.landbridge.flow.OdMatrix;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.LandbridgeException;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;

/** Reads tonnes a year between places from a CSV file with {@code origin}, {@code destination} and {@code tonnes}. */
final class PlaceTripsReader {
    private static final int MOST_FAULTS = 20;

    private final Path file;
    private final PlaceFinder finder;
    private final Map<String, Integer> zoneOf = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int cells;
    private int[] origin = new int[64];
    private int[] destination = new int[64];
    private double[] tonnes = new double[64];

    private PlaceTripsReader(Path file, Network network, List<Place> zones) {
        this.file = file;
        finder = new PlaceFinder(network);
        for (int z = 0; z < zones.size(); z++) {
            zoneOf.put(zones.get(z).id(), z);
        }
    }

    /**
     * Reads trips; rows of one pair add up.
     *
     * @param zones the places where freight can start and end
     * @throws DataFaultException if the file cannot be read or holds a fault
     */
    static OdMatrix read(Path file, Network network, List<Place> zones) {
        PlaceTripsReader reader = new PlaceTripsReader(file, network, zones);
        reader.rows();
        return OdMatrix.of(zones.size(), reader.cells, reader.origin, reader.destination, reader.tonnes);
    }

    private void rows() {
        if (!Files.isRegularFile(file)) {
            fault(0, "", "there is no such file", "check the name");
            throwFaults();
        }
        int rows = 0;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                if (rows++ == 0) {
                    requireColumns(row);
                }
                add(row);
            }
        } catch (CsvParseException | IllegalStateException e) {
            fault(0, "", "is not proper CSV", "quote cells that hold commas, and give every row the same cells");
        } catch (IOException | UncheckedIOException e) {
            fault(0, "", "cannot be read", "check that it is UTF-8 text, and its permissions");
        }
        if (rows == 0 && faults.isEmpty()) {
            fault(0, "", "has no rows", "write origin,destination,tonnes and a row for each pair");
        }
        throwFaults();
    }

    private void requireColumns(NamedCsvRecord row) {
        for (String column : List.of("origin", "destination", "tonnes")) {
            if (!row.getHeader().contains(column)) {
                fault(1, column, "the column is missing", "add it");
            }
        }
        throwFaults();
    }

    private void add(NamedCsvRecord row) {
        int expected = row.getHeader().size();
        if (row.getFieldCount() != expected) {
            fault(
                    line(row),
                    "",
                    "the row has " + row.getFieldCount() + " cells, expected " + expected,
                    "add or remove commas; quote cells that hold commas");
            return;
        }
        int from = zone(row, "origin");
        int to = zone(row, "destination");
        double amount = tonnes(row);
        if (from < 0 || to < 0 || Double.isNaN(amount)) {
            return;
        }
        if (cells == origin.length) {
            origin = Arrays.copyOf(origin, 2 * cells);
            destination = Arrays.copyOf(destination, 2 * cells);
            tonnes = Arrays.copyOf(tonnes, 2 * cells);
        }
        origin[cells] = from;
        destination[cells] = to;
        tonnes[cells++] = amount;
    }

    private int zone(NamedCsvRecord row, String column) {
        String name = row.getField(column).strip();
        try {
            Place place = finder.find(name);
            @Nullable Integer zone = zoneOf.get(place.id());
            if (zone != null) {
                return zone;
            }
            fault(line(row), column, "freight cannot start or end at " + place.name() + " that day", "name another");
        } catch (LandbridgeException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown place");
            fault(line(row), column, first, "name a place of the data package");
        }
        return -1;
    }

    private double tonnes(NamedCsvRecord row) {
        String cell = row.getField("tonnes").strip();
        try {
            double value = Double.parseDouble(cell);
            if (value >= 0 && value < Double.POSITIVE_INFINITY && Decimals.isPlain(cell)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault(line(row), "tonnes", "\"" + cell + "\" is not a number of at least 0", "correct the cell");
        return Double.NaN;
    }

    private static int line(NamedCsvRecord row) {
        return (int) row.getStartingLineNumber();
    }

    private void fault(int line, String column, String problem, String remedy) {
        faults.add(new Fault(file.toString(), line, column, "", problem, remedy));
        if (faults.size() >= MOST_FAULTS) {
            throwFaults();
        }
    }

    private void throwFaults() {
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use " + file + ":", faults);
        }
    }
}
