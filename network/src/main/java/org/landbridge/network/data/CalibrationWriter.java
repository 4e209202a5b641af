package org.landbridge.network.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Mode;
import org.landbridge.network.calibration.Calibration;

/** Writes the calibration table of a data package. */
public final class CalibrationWriter {
    private CalibrationWriter() {}

    /**
     * Replaces {@code calibration.csv} as a whole: readers see the old file or the new one.
     *
     * @throws org.landbridge.network.UnwritableFileException if it cannot be written; the old file is kept then
     */
    public static void write(Path folder, List<Calibration> calibrations) {
        List<List<String>> rows = new ArrayList<>();
        for (Calibration row : calibrations) {
            rows.add(List.of(
                    row.id(),
                    row.quantity().word(),
                    String.join(";", row.modes().stream().map(Mode::word).toList()),
                    String.join(";", row.states()),
                    String.join(";", row.areas()),
                    TableWriter.plain(row.factor()),
                    TableWriter.plain(row.low()),
                    TableWriter.plain(row.high()),
                    TableWriter.day(row.fittedOn()),
                    Integer.toString(row.figures()),
                    row.evidence().sourceText(),
                    row.evidence().confidence().word(),
                    row.notes()));
        }
        TableWriter.write(folder, "calibration", rows);
    }
}
