package org.landbridge.trade.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the cells of wanted columns as the parser finds them, without making a string of each. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final String file;
    private final Wanted wanted;
    private final List<String> header = new ArrayList<>();
    private @Nullable TableBuilder builder;
    private int[] columnOf = {};
    private int rows;
    private int line;

    CsvRows(String file, Wanted wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /** The line where the row that was read last starts. */
    int line() {
        return line;
    }

    Table table() {
        TableBuilder built = builder == null ? new TableBuilder(file, header, wanted) : builder;
        return built.build(rows);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = (int) startingLineNumber;
    }

    @Override
    protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
        if (builder == null) {
            header.add(new String(text, from, length).strip());
        } else if (index < columnOf.length && columnOf[index] >= 0) {
            builder.add(columnOf[index], line, text, from, length);
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (builder == null) {
            builder = new TableBuilder(file, header, wanted);
            List<String> names = builder.names();
            columnOf = new int[header.size()];
            Arrays.setAll(columnOf, i -> names.indexOf(header.get(i)));
            return Boolean.TRUE;
        }
        if (getFieldCount() != columnOf.length) {
            builder.fault(
                    line,
                    "",
                    "the row has " + getFieldCount() + " cells, expected " + columnOf.length,
                    "add or remove separators; quote cells that hold them");
            // Columns are no longer equally long.
            return Boolean.FALSE;
        }
        rows++;
        return Boolean.TRUE;
    }
}
