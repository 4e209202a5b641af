package org.landbridge.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the rows of a file into a full table over names, such as those of exporters, importers and sectors. Where it is
 * allowed, {@code *} stands for every name (for states: every other), and the row that names more goes first.
 */
final class KeySpread {
    private static final String ANY = "*";

    private final KeyTable table;
    private final List<List<String>> names;
    private final boolean wild;
    private final double[] cells;
    private final int[] rank;
    private final int[] lineOf;

    /**
     * @param names allowed in each key, in the order of the table's keys
     * @param wild whether {@code *} may stand for all
     * @param start what holds where no row speaks of a cell; not changed
     */
    KeySpread(KeyTable table, List<List<String>> names, boolean wild, double[] start) {
        this.table = table;
        this.names = names;
        this.wild = wild;
        cells = start.clone();
        rank = new int[cells.length];
        lineOf = new int[cells.length];
    }

    /**
     * The table, the last key running fastest.
     *
     * @param pairs whether the first two keys are states of which {@code *} means every other
     * @param column name of the value, for faults
     * @throws org.landbridge.network.DataFaultException if a name is unknown or two rows speak of a cell
     */
    double[] cells(boolean pairs, String column, String unknown) {
        int keys = names.size();
        List<Map<String, Integer>> index = names.stream().map(KeySpread::index).toList();
        for (KeyTable.Row row : table.rows()) {
            int[] low = new int[keys];
            int[] high = new int[keys];
            int named = 1;
            boolean known = true;
            for (int k = 0; k < keys; k++) {
                String name = row.key(k);
                Integer at = index.get(k).get(name);
                boolean all = wild && name.equals(ANY) || name.isEmpty();
                if (at == null && !all) {
                    table.fault(
                            row.line(),
                            name(k),
                            "\"" + name + "\" " + unknown,
                            "name one of " + shown(names.get(k)) + (wild ? ", or *" : ""));
                    known = false;
                }
                low[k] = at == null ? 0 : at;
                high[k] = at == null ? names.get(k).size() : at + 1;
                named += at == null ? 0 : 1;
            }
            if (known) {
                fill(row, low, high, named, pairs, column);
            }
        }
        table.throwFaults();
        return cells;
    }

    private void fill(KeyTable.Row row, int[] low, int[] high, int named, boolean pairs, String column) {
        int[] at = low.clone();
        boolean several = pairs && (high[0] - low[0] > 1 || high[1] - low[1] > 1);
        while (true) {
            if (!(several && at[0] == at[1])) {
                set(row, at, named, column);
            }
            int k = at.length - 1;
            while (k >= 0 && ++at[k] >= high[k]) {
                at[k] = low[k];
                k--;
            }
            if (k < 0) {
                return;
            }
        }
    }

    private void set(KeyTable.Row row, int[] at, int named, String column) {
        int cell = 0;
        for (int k = 0; k < at.length; k++) {
            cell = cell * names.get(k).size() + at[k];
        }
        if (named < rank[cell]) {
            return;
        }
        if (named == rank[cell]) {
            StringBuilder what = new StringBuilder();
            for (int k = 0; k < at.length; k++) {
                what.append(k == 0 ? "" : k == 1 ? " to " : ", ")
                        .append(names.get(k).get(at[k]));
            }
            table.fault(
                    row.line(),
                    column,
                    "line " + lineOf[cell] + " speaks of " + what + " too",
                    wild ? "leave one, or add a row that names all" : "leave one row for each");
            table.throwFaults();
        }
        rank[cell] = named;
        lineOf[cell] = row.line();
        cells[cell] = row.value();
    }

    private String name(int key) {
        return table.key(key);
    }

    private static String shown(List<String> names) {
        return names.size() > 8 ? String.join(", ", names.subList(0, 8)) + " ..." : String.join(", ", names);
    }

    private static Map<String, Integer> index(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        return index;
    }

    /** A table of one number everywhere. */
    static double[] all(int cells, double value) {
        double[] all = new double[cells];
        Arrays.fill(all, value);
        return all;
    }
}
