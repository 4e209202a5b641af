package org.landbridge.app;

import java.util.List;
import org.landbridge.app.TextTable.Column;
import org.landbridge.study.validate.ErrorSummary;

/** Errors of a model as a text table, one row for each set of figures. */
final class ErrorTable {
    private ErrorTable() {}

    /** @param groups head of the first column */
    static String text(String groups, List<ErrorSummary> summaries) {
        TextTable table = new TextTable(
                Column.left(groups),
                Column.right("figures"),
                Column.right("median error"),
                Column.right("MAPE"),
                Column.right("bias"),
                Column.right("held"));
        for (ErrorSummary s : summaries) {
            table.add(
                    s.group(),
                    Integer.toString(s.count()),
                    Figures.percent(s.medianApe()),
                    Figures.percent(s.meanApe()),
                    Figures.signedPercent(s.bias()),
                    Figures.percent(s.coverage()));
        }
        return table.text("  ");
    }
}
