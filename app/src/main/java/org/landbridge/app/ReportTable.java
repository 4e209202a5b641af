package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.app.TextTable.Column;

/** One table that is printed as plain text or as Markdown. */
final class ReportTable {
    private final List<Column> columns;
    private final List<String[]> rows = new ArrayList<>();

    ReportTable(Column... columns) {
        this.columns = List.of(columns);
    }

    void add(String... cells) {
        rows.add(cells);
    }

    String text(boolean markdown) {
        if (markdown) {
            MarkdownTable table = new MarkdownTable(
                    columns.stream().map(c -> c.head() + (c.right() ? ":" : "")).toArray(String[]::new));
            rows.forEach(table::add);
            return table.text();
        }
        TextTable table = new TextTable(columns.toArray(Column[]::new));
        rows.forEach(table::add);
        return table.text("");
    }
}
