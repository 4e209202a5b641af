package org.landbridge.study;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Transits of chokepoints by month (IMF PortWatch), from the shared test data. */
final class PortWatch {
    private record Month(double containerShips, double containerCapacity, double days) {}

    private final Map<String, Month> months = new HashMap<>();

    private PortWatch() {}

    /** Empty, and said loudly, where the shared data is not at hand; in continuous integration it must be. */
    static Optional<PortWatch> read() {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path folder = shared == null || shared.isBlank() ? Path.of("..", "..", "shared") : Path.of(shared);
        Path file = folder.resolve(Path.of("data", "trade", "portwatch", "portwatch_chokepoint_monthly.csv.gz"));
        if (!Files.isReadable(file)) {
            assertThat(System.getenv("CI"))
                    .as("no " + file + " in continuous integration")
                    .isNull();
            System.err.println("SKIPPED: backtests against PortWatch, for lack of " + file);
            return Optional.empty();
        }
        PortWatch table = new PortWatch();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                table.months.put(
                        row.getField("chokepoint_slug") + " "
                                + YearMonth.from(LocalDate.parse(row.getField("period_dt"))),
                        new Month(
                                Double.parseDouble(row.getField("n_container")),
                                Double.parseDouble(row.getField("capacity_container")),
                                Double.parseDouble(row.getField("n_days"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(table);
    }

    private Month month(String chokepoint, String month) {
        return Optional.ofNullable(months.get(chokepoint + " " + month)).orElseThrow();
    }

    /** Container ships that passed in a month. */
    double containerShips(String chokepoint, String month) {
        return month(chokepoint, month).containerShips();
    }

    /** Container capacity that passed a day in a month, over that of another month. */
    double capacityShare(String chokepoint, String month, String base) {
        Month now = month(chokepoint, month);
        Month then = month(chokepoint, base);
        return now.containerCapacity() / now.days() / (then.containerCapacity() / then.days());
    }
}
