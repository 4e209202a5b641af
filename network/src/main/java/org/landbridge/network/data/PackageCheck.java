package org.landbridge.network.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;

/** Checks a data package for every fault that can be found without knowing the question. */
public final class PackageCheck {
    private PackageCheck() {}

    /**
     * All faults of all tables, ordered by file, line and column; empty if there are none. Checks of meaning (geometry,
     * gauges, connectivity ...) need readable tables and follow once those of form are mended.
     *
     * @throws org.landbridge.network.DataFaultException if there is no such folder
     */
    public static List<Fault> check(Path folder) {
        PackageReader.requireFolder(folder);
        List<Fault> faults = new ArrayList<>();
        Descriptor descriptor = Descriptor.read(folder, faults);
        Map<String, RawTable> tables = PackageReader.tables(folder, true, faults);
        new RowChecks(tables, true, faults).run();
        new EvidenceChecks(tables, faults).run();
        RawTable calibration = tables.get("calibration");
        if (calibration != null) {
            CalibrationChecks.run(calibration, faults);
        }
        RawTable observations = tables.get("observations");
        if (observations != null) {
            ObservationReader.check(observations, faults);
        }
        new TradeChecks(tables, faults).run();
        RawTable claims = tables.get(ClaimReader.TABLE);
        if (claims != null) {
            ClaimReader.claims(claims, tables, faults);
        }
        if (faults.isEmpty()) {
            BaselineChecks.run(tables, faults);
        }
        if (descriptor != null && faults.isEmpty()) {
            Network network = NetworkRows.build(descriptor, tables);
            Lines lines = new Lines(tables);
            new GeometryChecks(network, tables, lines, faults).run();
            new GaugeChecks(network, lines, faults).run();
            new ProcessChecks(network, lines, faults).run();
            new SubjectChecks(network, lines, faults).run();
            FocusChecks.run(network, faults);
        }
        faults.sort(Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparing(Fault::column)
                .thenComparing(Fault::problem));
        return faults;
    }
}
