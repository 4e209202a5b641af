package org.landbridge.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.DataFaultException;

/**
 * Reads changes of trade costs: a factor for an exporter and an importer, where {@code *} stands for every other state. A
 * row that names both states goes before one that names one, and that before one that names none.
 */
final class ShockReader {
    private static final String ANY = "*";
    private static final int BOTH = 3;

    private ShockReader() {}

    /**
     * Factors of every pair, 1 where no row speaks of it.
     *
     * @throws DataFaultException if the file cannot be used, names a state without trade, or says two things of one pair
     */
    static double[] read(Path file, List<String> states) {
        PairTable table = PairTable.read(file, new PairTable.Columns("exporter", "importer", "factor", true), null);
        Map<String, Integer> index = new HashMap<>();
        states.forEach(state -> index.put(state, index.size()));
        int n = states.size();
        double[] factors = new double[n * n];
        Arrays.fill(factors, 1);
        int[] rank = new int[n * n];
        int[] lineOf = new int[n * n];
        for (PairTable.Row row : table.rows()) {
            int from = find(table, row, row.exporter(), "exporter", index);
            int to = find(table, row, row.importer(), "importer", index);
            if (from < -1 || to < -1) {
                continue;
            }
            int own = from >= 0 && to >= 0 ? BOTH : from >= 0 || to >= 0 ? 2 : 1;
            for (int i = Math.max(0, from); i < (from < 0 ? n : from + 1); i++) {
                for (int j = Math.max(0, to); j < (to < 0 ? n : to + 1); j++) {
                    int cell = i * n + j;
                    if (i == j && own < BOTH || own < rank[cell]) {
                        continue;
                    }
                    if (own == rank[cell]) {
                        table.fault(
                                row.line(),
                                "factor",
                                "line " + lineOf[cell] + " speaks of " + states.get(i) + " to " + states.get(j)
                                        + " too",
                                "leave one, or add a row for the pair itself");
                        table.throwFaults();
                    }
                    rank[cell] = own;
                    lineOf[cell] = row.line();
                    factors[cell] = row.value();
                }
            }
        }
        table.throwFaults();
        return factors;
    }

    /** Index of a state, -1 for every one, -2 for an unknown one. */
    private static int find(
            PairTable table, PairTable.Row row, String name, String column, Map<String, Integer> index) {
        if (name.equals(ANY)) {
            return -1;
        }
        Integer found = index.get(name);
        if (found == null) {
            table.fault(row.line(), column, "\"" + name + "\" has no row of trade", "name a state of the flows, or *");
            return -2;
        }
        return found;
    }
}
