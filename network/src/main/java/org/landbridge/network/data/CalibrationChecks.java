package org.landbridge.network.data;

import java.util.List;
import org.landbridge.network.Fault;

/** Whether fitted factors keep to their own bounds. */
final class CalibrationChecks {
    private CalibrationChecks() {}

    static void run(RawTable table, List<Fault> faults) {
        for (RawTable.Row row : table.rows()) {
            double factor = row.number("factor");
            if (factor < row.number("low") || factor > row.number("high")) {
                faults.add(new Fault(
                        table.schema().file(),
                        row.line(),
                        "factor",
                        row.key(),
                        "the factor " + row.text("factor") + " is outside its own bounds",
                        "run landbridge calibrate --write, or widen low and high"));
            }
        }
    }
}
