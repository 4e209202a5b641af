package org.landbridge.network.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Treaty;

/** Reads the agreements between states. */
public final class TreatyReader {
    private TreatyReader() {}

    /** @throws DataFaultException with every fault of the table */
    public static List<Treaty> read(Path folder) {
        List<Fault> faults = new ArrayList<>();
        PackageReader.requireFolder(folder);
        Map<String, RawTable> tables = new LinkedHashMap<>();
        for (String name : List.of("sources", "states", "treaties")) {
            tables.put(name, TableReader.read(folder, PackageSchema.table(name), faults));
        }
        if (faults.isEmpty()) {
            new RowChecks(tables, false, faults).run();
        }
        if (!faults.isEmpty()) {
            String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
            throw new DataFaultException("cannot use the treaties of " + folder + ": " + count, faults);
        }
        RawTable table = tables.get("treaties");
        return table == null
                ? List.of()
                : table.rows().stream().map(TreatyReader::treaty).toList();
    }

    private static Treaty treaty(RawTable.Row r) {
        return new Treaty(
                r.key(),
                r.text("name"),
                Cells.list(r.text("states")),
                (int) r.number("depth"),
                Cells.date(r, "signed"),
                Cells.date(r, "in_force"),
                Cells.evidence(r));
    }
}
