package org.landbridge.trade.estimate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.landbridge.trade.estimate.Design.Codes;

/** A shared CSV file without quoted commas, all cells as text. */
final class TestTable {
    private final List<String> header;
    private final List<String[]> rows;

    private TestTable(List<String> header, List<String[]> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** Shared files lie beside the repository or where LANDBRIDGE_SHARED says. */
    static TestTable read(String name) {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        Path file = root.resolve("data/trade").resolve(name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            List<String> header = List.of(lines.readLine().split(","));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(line.split(",", -1));
            }
            return new TestTable(header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestTable where(String column, Predicate<String> test) {
        int at = header.indexOf(column);
        return new TestTable(header, rows.stream().filter(r -> test.test(r[at])).toList());
    }

    double[] numbers(String column) {
        int at = header.indexOf(column);
        return rows.stream().mapToDouble(r -> Double.parseDouble(r[at])).toArray();
    }

    double[] logs(String column) {
        int at = header.indexOf(column);
        return rows.stream()
                .mapToDouble(r -> Math.log(Double.parseDouble(r[at])))
                .toArray();
    }

    /** Codes of one column or several joined. */
    Codes codes(String... columns) {
        Map<String, Integer> seen = new HashMap<>();
        int[] of = new int[rows.size()];
        for (int r = 0; r < of.length; r++) {
            StringBuilder key = new StringBuilder();
            for (String column : columns) {
                key.append(rows.get(r)[header.indexOf(column)]).append('|');
            }
            of[r] = seen.computeIfAbsent(key.toString(), k -> seen.size());
        }
        return new Codes(String.join("^", columns), of, seen.size());
    }
}
