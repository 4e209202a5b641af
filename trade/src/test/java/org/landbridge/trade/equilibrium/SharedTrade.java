package org.landbridge.trade.equilibrium;

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
import java.util.zip.GZIPInputStream;

/** The shared test data of trade: published tables and what others computed. */
final class SharedTrade {
    private SharedTrade() {}

    static Path folder() {
        return org.landbridge.trade.SharedTrade.file("");
    }

    /** Whether the data is at hand; in continuous integration it must be. */
    static boolean isThere() {
        boolean there = Files.isDirectory(folder());
        if (!there && System.getenv("CI") != null) {
            throw new IllegalStateException("no " + folder() + " in continuous integration");
        }
        return there;
    }

    /** Rows of a CSV file without quoted commas in the columns that are asked for. */
    static List<Map<String, String>> rows(String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        Path file = folder().resolve(name);
        try (InputStream raw = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        name.endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            String[] head = cells(reader.readLine());
            String line;
            while ((line = reader.readLine()) != null) {
                String[] cells = cells(line);
                Map<String, String> row = new HashMap<>();
                for (int c = 0; c < Math.min(head.length, cells.length); c++) {
                    row.put(head[c], cells[c]);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String[] cells(String line) {
        return line.replace("\"", "").split(",", -1);
    }

    /** All numbers of a text file in the order they stand. */
    static double[] numbers(String name) {
        try {
            String[] words = Files.readString(folder().resolve(name)).strip().split("\\s+");
            double[] numbers = new double[words.length];
            for (int i = 0; i < words.length; i++) {
                numbers[i] = Double.parseDouble(words[i]);
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
