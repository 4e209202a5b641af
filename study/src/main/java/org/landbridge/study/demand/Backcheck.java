package org.landbridge.study.demand;

import java.util.List;

/**
 * A model held against every published volume.
 *
 * @param rows in the order of the table
 */
public record Backcheck(String dataName, String dataVersion, List<BackcheckRow> rows) {
    public Backcheck {
        rows = List.copyOf(rows);
    }
}
