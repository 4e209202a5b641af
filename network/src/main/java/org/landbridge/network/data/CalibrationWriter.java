package org.landbridge.network.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.landbridge.network.Mode;
import org.landbridge.network.UnwritableFileException;
import org.landbridge.network.calibration.Calibration;

/** Writes the calibration table of a data package. */
public final class CalibrationWriter {
    private CalibrationWriter() {}

    /**
     * Replaces {@code calibration.csv} as a whole: readers see the old file or the new one.
     *
     * @throws UnwritableFileException if it cannot be written; the old file is kept then
     */
    public static void write(Path folder, List<Calibration> rows) {
        Path target = folder.resolve("calibration.csv");
        try {
            Path draft = Files.createTempFile(folder, "calibration", ".tmp");
            try {
                Files.writeString(draft, text(rows));
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UnwritableFileException("cannot write " + target + ": is the folder writable?");
        }
    }

    private static String text(List<Calibration> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(PackageSchema.table("calibration").columns().stream()
                    .map(Column::name)
                    .toArray(String[]::new));
            for (Calibration row : rows) {
                LocalDate day = row.fittedOn();
                csv.writeRecord(
                        row.id(),
                        row.quantity().word(),
                        String.join(";", row.modes().stream().map(Mode::word).toList()),
                        String.join(";", row.states()),
                        String.join(";", row.areas()),
                        plain(row.factor()),
                        plain(row.low()),
                        plain(row.high()),
                        day == null ? "" : day.toString(),
                        Integer.toString(row.figures()),
                        String.join(";", row.evidence().sources()),
                        row.evidence().confidence().word(),
                        row.notes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
