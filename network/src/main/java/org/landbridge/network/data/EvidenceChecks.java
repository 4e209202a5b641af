package org.landbridge.network.data;

import java.util.List;
import java.util.Map;
import org.landbridge.network.Fault;

/** An own estimate is never of high confidence. */
final class EvidenceChecks {
    private final Map<String, RawTable> tables;
    private final List<Fault> faults;

    EvidenceChecks(Map<String, RawTable> tables, List<Fault> faults) {
        this.tables = tables;
        this.faults = faults;
    }

    void run() {
        for (RawTable table : tables.values()) {
            if (table.schema().index("confidence") < 0) {
                continue;
            }
            for (RawTable.Row row : table.rows()) {
                if (row.text("source").equals("estimate")
                        && row.text("confidence").equals("high")) {
                    faults.add(new Fault(
                            table.schema().file(),
                            row.line(),
                            "confidence",
                            row.key(),
                            "an estimate of our own cannot have high confidence",
                            "name the document as source, or set confidence to low"));
                }
            }
        }
    }
}
