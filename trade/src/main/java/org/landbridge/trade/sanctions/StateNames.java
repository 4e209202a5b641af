package org.landbridge.trade.sanctions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.trade.table.Column;
import org.landbridge.trade.table.CsvTable;
import org.landbridge.trade.table.Table;
import org.landbridge.trade.table.Wanted;

/**
 * Codes of the states that a name of the list of cases stands for. {@code state_names.csv} beside this class holds the
 * names: a state with its codes, or a group with a row for each member and the years in which it was one.
 */
public final class StateNames {
    /** Stands for every economy of the panel. */
    private static final String ALL = "*";

    private static final String OWN = "state_names.csv";

    /** @param codes of which a panel has at most one: those of ISO 3166 and older ones */
    private record Member(List<String> codes, int from, int to) {}

    private final Map<String, List<Member>> members = new HashMap<>();

    private StateNames() {}

    /** The names that the program knows. */
    public static StateNames standard() {
        StateNames names = new StateNames();
        try (InputStream stream = StateNames.class.getResourceAsStream(OWN)) {
            if (stream == null) {
                throw new IllegalStateException("no " + OWN);
            }
            try (CsvReader<CsvRecord> rows =
                    CsvReader.builder().ofCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                boolean head = true;
                for (CsvRecord row : rows) {
                    if (!head) {
                        names.add(
                                row.getField(0),
                                row.getField(1),
                                year(row.getField(2), 0),
                                year(row.getField(3), 9999));
                    }
                    head = false;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /**
     * These and those of a file with the columns name, codes, from, to; a name in the file replaces its own rows here.
     *
     * @throws DataFaultException if the file cannot be used
     */
    public StateNames with(Path file) {
        Table table = CsvTable.read(
                file, new Wanted().label("name").label("codes").number("from").number("to"));
        Column.Labels name = (Column.Labels) table.column("name");
        Column.Labels codes = (Column.Labels) table.column("codes");
        double[] from = ((Column.Numbers) table.column("from")).values();
        double[] to = ((Column.Numbers) table.column("to")).values();
        StateNames more = new StateNames();
        for (int i = 0; i < table.rows(); i++) {
            if (name.isMissing(i) || codes.isMissing(i)) {
                throw new DataFaultException(
                        "cannot use " + file + ":",
                        List.of(new Fault(
                                file.toString(),
                                0,
                                name.isMissing(i) ? "name" : "codes",
                                "data row " + (i + 1),
                                "is blank",
                                "give a name and the code of a state, or * for all")));
            }
            more.add(
                    name.labels().get(name.codes()[i]),
                    codes.labels().get(codes.codes()[i]),
                    Double.isNaN(from[i]) ? 0 : (int) from[i],
                    Double.isNaN(to[i]) ? 9999 : (int) to[i]);
        }
        StateNames both = new StateNames();
        both.members.putAll(members);
        both.members.putAll(more.members);
        return both;
    }

    private void add(String name, String codes, int from, int to) {
        members.computeIfAbsent(name.strip(), k -> new ArrayList<>())
                .add(new Member(List.of(codes.strip().split("\\s*;\\s*")), from, to));
    }

    private static int year(String text, int otherwise) {
        return text.isBlank() ? otherwise : Integer.parseInt(text.strip());
    }

    boolean knows(String name) {
        return members.containsKey(name);
    }

    /** The parts of a list with commas between, of which some stand in names themselves: Korea, South. */
    List<String> split(String list) {
        String[] parts = list.split(",");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            String name = parts[i].strip();
            if (i + 1 < parts.length && members.containsKey(name + ", " + parts[i + 1].strip())) {
                i++;
                name += ", " + parts[i].strip();
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Codes of the panel that the name stands for in the year; empty for a name that is not known. */
    Set<String> codes(String name, int year, Set<String> panel) {
        Set<String> found = new TreeSet<>();
        for (Member member : members.getOrDefault(name, List.of())) {
            if (year < member.from || year > member.to) {
                continue;
            }
            for (String code : member.codes) {
                if (code.equals(ALL)) {
                    found.addAll(panel);
                } else if (panel.contains(code)) {
                    found.add(code);
                    break;
                }
            }
        }
        return found;
    }
}
