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
import org.jspecify.annotations.Nullable;
import org.landbridge.network.UnwritableFileException;

/** Replaces a table of a data package as a whole: readers see the old file or the new one. */
final class TableWriter {
    private TableWriter() {}

    /**
     * @param rows cells in the order of the table's columns
     * @throws UnwritableFileException if it cannot be written; the old file is kept then
     */
    static void write(Path folder, String table, List<List<String>> rows) {
        TableSchema schema = PackageSchema.table(table);
        Path target = folder.resolve(schema.file());
        try {
            Path draft = Files.createTempFile(folder, table, ".tmp");
            try {
                Files.writeString(draft, text(schema, rows));
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UnwritableFileException("cannot write " + target + ": is the folder writable?");
        }
    }

    private static String text(TableSchema schema, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(schema.columns().stream().map(Column::name).toArray(String[]::new));
            rows.forEach(row -> csv.writeRecord(row.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
