package org.landbridge.network.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.calibration.Calibration;
import org.landbridge.network.calibration.Calibrator;

/** Reads a data package into a network. */
public final class PackageReader {
    private PackageReader() {}

    /**
     * Reads the tables that a network is made of, and calibrates it; evidence tables (observations, trade, ...) stay
     * unread.
     *
     * @throws DataFaultException if the folder is no data package, with every fault found
     */
    public static Network read(Path folder) {
        Uncalibrated parts = readUncalibrated(folder);
        return Calibrator.apply(parts.sourced(), parts.calibrations()).network();
    }

    /** The network with its sourced values, and the factors that are to be applied to them. */
    public record Uncalibrated(Network sourced, List<Calibration> calibrations) {}

    /**
     * As {@link #read}, with the calibration apart.
     *
     * @throws DataFaultException if the folder is no data package, with every fault found
     */
    public static Uncalibrated readUncalibrated(Path folder) {
        List<Fault> faults = new ArrayList<>();
        requireFolder(folder);
        Descriptor descriptor = Descriptor.read(folder, faults);
        Map<String, RawTable> tables = tables(folder, false, faults);
        if (faults.isEmpty()) {
            new RowChecks(tables, false, faults).run();
        }
        if (!faults.isEmpty() || descriptor == null) {
            throw unusable(folder, faults);
        }
        Network sourced = NetworkRows.build(descriptor, tables);
        return new Uncalibrated(sourced, NetworkRows.calibrations(table(tables, "calibration")));
    }

    private static RawTable table(Map<String, RawTable> tables, String name) {
        RawTable table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("no table " + name);
        }
        return table;
    }

    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw unusable(
                    folder,
                    List.of(new Fault(
                            folder.toString(),
                            0,
                            "",
                            "",
                            "no such folder",
                            "name a folder that holds datapackage.json and its tables")));
        }
    }

    /** Whether the package has the table. */
    public static boolean has(Path folder, String table) {
        return Files.exists(folder.resolve(PackageSchema.table(table).file()));
    }

    /** The tables that a network is made of, an optional one that is missing as an empty one; with all, every table. */
    static Map<String, RawTable> tables(Path folder, boolean all, List<Fault> faults) {
        Map<String, RawTable> tables = new LinkedHashMap<>();
        for (TableSchema schema : PackageSchema.TABLES) {
            boolean absent = !PackageSchema.REQUIRED.contains(schema.name()) && !has(folder, schema.name());
            if (absent && schema.needed()) {
                tables.put(schema.name(), new RawTable(schema, List.of()));
            } else if (!absent && (all || schema.needed())) {
                tables.put(schema.name(), TableReader.read(folder, schema, faults));
            }
        }
        return tables;
    }

    private static DataFaultException unusable(Path folder, List<Fault> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return new DataFaultException("cannot use the data package " + folder + ": " + count, faults);
    }

    /**
     * Drawn courses by link id, as WKT line strings from the link's first place to its second; empty if the package has
     * none.
     *
     * @throws DataFaultException if the table cannot be read
     */
    public static Map<String, String> readCourses(Path folder) {
        return drawn(folder, "courses", "course");
    }

    /**
     * Outlines of states by state id, as WKT multipolygons; empty if the package has none.
     *
     * @throws DataFaultException if the table cannot be read
     */
    public static Map<String, String> readOutlines(Path folder) {
        return drawn(folder, "outlines", "outline");
    }

    private static Map<String, String> drawn(Path folder, String name, String column) {
        if (!has(folder, name)) {
            return Map.of();
        }
        List<Fault> faults = new ArrayList<>();
        RawTable table = TableReader.read(folder, PackageSchema.table(name), faults);
        if (!faults.isEmpty()) {
            throw unusable(folder, faults);
        }
        Map<String, String> drawn = new LinkedHashMap<>();
        for (RawTable.Row row : table.rows()) {
            drawn.put(row.key(), row.text(column));
        }
        return drawn;
    }
}
