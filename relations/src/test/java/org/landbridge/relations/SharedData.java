package org.landbridge.relations;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.landbridge.relations.votes.MatrixFile;
import org.landbridge.relations.votes.VoteMatrix;

/** Data and published figures that the program is held against; they lie beside the repository. */
public final class SharedData {
    private static final class Holder {
        static final VoteMatrix VOTES = MatrixFile.read(file("unga_votes_matrix_1946_2024.csv.gz"));
        static final Published PUBLISHED = new Published();
    }

    private SharedData() {}

    public static Path file(String name) {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        return root.resolve("data/alignment").resolve(name);
    }

    public static VoteMatrix votes() {
        return Holder.VOTES;
    }

    public static Published published() {
        return Holder.PUBLISHED;
    }

    public static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = Files.newInputStream(file(name));
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(
                                name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            List<NamedCsvRecord> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pearson's correlation of what both have. */
    public static double correlation(double[] a, double[] b) {
        double[] both = new double[6];
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                both[0]++;
                both[1] += a[i];
                both[2] += b[i];
                both[3] += a[i] * a[i];
                both[4] += b[i] * b[i];
                both[5] += a[i] * b[i];
            }
        }
        double n = both[0];
        double ab = both[5] / n - both[1] / n * both[2] / n;
        double aa = both[3] / n - both[1] / n * both[1] / n;
        double bb = both[4] / n - both[2] / n * both[2] / n;
        return ab / Math.sqrt(aa * bb);
    }

    /** Published ideal points of Bailey, Strezhnev and Voeten, of final passages, all votes and the older series. */
    public static final class Published {
        private final Map<String, NamedCsvRecord> rows = new HashMap<>();
        private final List<String> states;

        Published() {
            for (NamedCsvRecord row : rows("unga_idealpoints_bsv_jul2025.csv.gz")) {
                rows.put(row.getField("iso3c") + row.getField("year"), row);
            }
            states = rows.values().stream()
                    .map(r -> r.getField("iso3c"))
                    .filter(s -> !s.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
        }

        public List<String> states() {
            return states;
        }

        /** NaN where there is none. */
        public double value(String column, String iso3, int year) {
            NamedCsvRecord row = rows.get(iso3 + year);
            return row == null || row.getField(column).isEmpty()
                    ? Double.NaN
                    : Double.parseDouble(row.getField(column));
        }

        /** Standard deviation of the fp series from its outer quantiles. */
        public double sd(String iso3, int year) {
            return (value("q95fp", iso3, year) - value("q5fp", iso3, year)) / 3.29;
        }

        public double[] column(String column, List<String> of, int year) {
            return of.stream().mapToDouble(s -> value(column, s, year)).toArray();
        }

        /** Distances of a pair over years. */
        public double[] distances(String column, String a, String b, int from, int to) {
            double[] d = new double[to - from + 1];
            Arrays.setAll(d, y -> Math.abs(value(column, a, from + y) - value(column, b, from + y)));
            return d;
        }
    }
}
