package org.landbridge.trade.sanctions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.trade.table.Column;
import org.landbridge.trade.table.CsvTable;
import org.landbridge.trade.table.Table;
import org.landbridge.trade.table.Wanted;

/**
 * Reads cases of trade sanctions from a file in the format of the Global Sanctions Data Base, version 4 (Syropoulos,
 * Felbermayr, Kirilakha, Yalcin and Yotov 2024).
 */
public final class SanctionCases {
    private static final Set<String> MEASURES = Set.of("exp_compl", "exp_part", "imp_compl", "imp_part");
    private static final int MOST_FAULTS = 20;

    private SanctionCases() {}

    /**
     * Only the cases with a measure on trade.
     *
     * @throws DataFaultException if the file cannot be read or a cell of such a case is none of those expected
     */
    public static List<SanctionCase> read(Path file) {
        Wanted wanted = new Wanted()
                .number("case_id")
                .label("sanctioned_state")
                .label("sanctioning_state")
                .number("begin")
                .number("end")
                .number("trade")
                .label("descr_trade");
        Table table = CsvTable.read(file, wanted);
        Column.Numbers ids = numbers(table, "case_id");
        Column.Numbers begins = numbers(table, "begin");
        Column.Numbers ends = numbers(table, "end");
        Column.Numbers trade = numbers(table, "trade");
        Column.Labels targets = labels(table, "sanctioned_state");
        Column.Labels senders = labels(table, "sanctioning_state");
        Column.Labels words = labels(table, "descr_trade");
        List<Fault> faults = new ArrayList<>();
        List<SanctionCase> cases = new ArrayList<>();
        for (int i = 0; i < table.rows() && faults.size() < MOST_FAULTS; i++) {
            if (trade.values()[i] == 0) {
                continue;
            }
            String row = "data row " + (i + 1);
            for (Column column : List.of(ids, begins, ends, trade, targets, senders, words)) {
                if (column.isMissing(i)) {
                    faults.add(new Fault(
                            file.toString(),
                            0,
                            column.name(),
                            row,
                            "is blank in a case of trade sanctions",
                            "fill it in, or set trade to 0 where the case has no measure on trade"));
                }
            }
            if (!faults.isEmpty()) {
                continue;
            }
            int begin = (int) begins.values()[i];
            int end = (int) ends.values()[i];
            if (begin > end || begin < 1800 || end > 2200) {
                faults.add(new Fault(
                        file.toString(), 0, "begin", row, "holds from " + begin + " to " + end, "correct the years"));
            }
            Set<String> measures = new LinkedHashSet<>();
            for (String word : words.labels().get(words.codes()[i]).split(",")) {
                if (!MEASURES.contains(word.strip())) {
                    faults.add(new Fault(
                            file.toString(),
                            0,
                            "descr_trade",
                            row,
                            "\"" + word.strip() + "\" is no measure",
                            "expected exp_compl, exp_part, imp_compl, imp_part, with commas between"));
                }
                measures.add(word.strip());
            }
            cases.add(new SanctionCase(
                    (int) ids.values()[i],
                    targets.labels().get(targets.codes()[i]),
                    senders.labels().get(senders.codes()[i]),
                    begin,
                    end,
                    measures));
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use " + file + ":", faults);
        }
        return cases;
    }

    private static Column.Numbers numbers(Table table, String name) {
        return (Column.Numbers) table.column(name);
    }

    private static Column.Labels labels(Table table, String name) {
        return (Column.Labels) table.column(name);
    }
}
