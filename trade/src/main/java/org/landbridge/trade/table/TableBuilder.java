package org.landbridge.trade.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.trade.table.Wanted.Kind;

/** Makes a table out of cells that come row by row. Remembers what is wrong and goes on, so that one run tells it all. */
public final class TableBuilder {
    private static final int MOST_FAULTS = 20;
    private static final int MOST_OF_A_COLUMN = 3;
    private static final int SHOWN_LENGTH = 40;

    private final String file;
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int[] faultsOf = {};

    /**
     * @param file name of the file, for messages
     * @param header the columns that the file has
     * @throws DataFaultException if a column that is wanted is not there, or is there twice
     */
    public TableBuilder(String file, List<String> header, Wanted wanted) {
        this.file = file;
        Map<String, Kind> kinds = wanted.kinds();
        for (String name : wanted.names()) {
            long found = header.stream().filter(name::equals).count();
            if (found == 0) {
                fault(1, name, "there is no such column", ColumnNames.nearest(name, header));
            } else if (found > 1) {
                fault(1, name, "the file has " + found + " columns of this name", "rename or remove all but one");
            } else {
                columns.add(new ColumnBuilder(name, kinds.getOrDefault(name, Kind.LABEL)));
            }
        }
        throwFaults();
        faultsOf = new int[columns.size()];
    }

    /** In this order cells are numbered. */
    public List<String> names() {
        return columns.stream().map(ColumnBuilder::name).toList();
    }

    /** How many faults there are so far. */
    int faults() {
        return faults.size();
    }

    int rows() {
        return columns.isEmpty() ? 0 : columns.getLast().rows();
    }

    /** Adds a cell to a column. */
    public void add(int column, int line, char[] text, int from, int length) {
        @Nullable String expected = columns.get(column).add(text, from, length);
        if (expected != null && ++faultsOf[column] <= MOST_OF_A_COLUMN) {
            String name = columns.get(column).name();
            fault(
                    line,
                    name,
                    "\"" + new String(text, from, Math.min(length, SHOWN_LENGTH)) + "\" is not " + expected,
                    "correct the cell, or use the column as categories: factor(" + name
                            + "); blank, NA, NaN and . mean that there is no value");
        }
    }

    /** Adds the text of a cell, null if there is no value. */
    public void add(int column, int line, @Nullable String text) {
        if (text == null) {
            columns.get(column).addMissing();
        } else {
            add(column, line, text.toCharArray(), 0, text.length());
        }
    }

    /** Adds a number to a column that is wanted as numbers, NaN if there is no value. */
    public void addNumber(int column, int line, double value) {
        columns.get(column).addNumber(value);
        if (Double.isInfinite(value)) {
            fault(line, columns.get(column).name(), "the number is infinite", "correct the cell");
        }
    }

    /** @param line 0 if the whole file is meant */
    void fault(int line, String column, String problem, String remedy) {
        faults.add(new Fault(file, line, column, "", problem, remedy));
        if (faults.size() >= MOST_FAULTS) {
            throwFaults();
        }
    }

    private void throwFaults() {
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use " + file + ":", faults);
        }
    }

    /** @throws DataFaultException if anything was wrong, or there are no rows */
    public Table build(int rows) {
        if (rows == 0 && faults.isEmpty()) {
            fault(0, "", "has no rows", "check that this is the right file");
        }
        throwFaults();
        List<Column> built = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            built.add(columns.get(i).build());
        }
        return new Table(file, rows, built);
    }
}
