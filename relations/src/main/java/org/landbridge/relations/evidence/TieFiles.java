package org.landbridge.relations.evidence;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.CsvFile;
import org.landbridge.relations.votes.StateCodes;
import org.landbridge.relations.votes.StateCodes.Scheme;

/**
 * Reads the ties of a data package: {@code treaties.csv}, {@code memberships.csv} and the depth of organisations in
 * {@code blocs.csv}. A treaty counts from its entry into force, or from its signature where that is not known. Only
 * grades {@code member} and {@code suspended} make a tie; observers and partners do not.
 */
final class TieFiles {
    /** Depth of a bloc in a span of time. */
    private record Depth(
            String name,
            String kind,
            int depth,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private final StateFinder states = new StateFinder(EvidenceKind.TIES);
    private final Years years = new Years();
    private final List<TieParty> rows = new ArrayList<>();

    private TieFiles() {}

    static Imported read(Path folder) {
        TieFiles ties = new TieFiles();
        ties.treaties(new CsvFile(folder.resolve("treaties.csv")));
        ties.memberships(
                new CsvFile(folder.resolve("memberships.csv")), blocs(new CsvFile(folder.resolve("blocs.csv"))));
        return EvidenceFiles.rows(Form.DATA_PACKAGE, ties.rows, ties.years, ties.states, List.of());
    }

    private void treaties(CsvFile file) {
        file.read(
                row -> {
                    LocalDate signed = day(row, "signed");
                    LocalDate inForce = day(row, "in_force");
                    LocalDate from = inForce == null ? signed : inForce;
                    LocalDate to = day(row, "ended");
                    LocalDate suspended = day(row, "suspended");
                    int depth = depth(row);
                    String[] parties = row.text("states").split(";");
                    for (String party : parties) {
                        String state = state(row, "states", party.strip());
                        if (state == null) {
                            continue;
                        }
                        TieParty whole = new TieParty(
                                row.text("id"),
                                row.text("name"),
                                row.text("kind"),
                                depth,
                                parties.length > 2,
                                state,
                                from,
                                suspended == null ? to : suspended,
                                false,
                                row.text("source"),
                                row.text("confidence"));
                        add(whole);
                        if (suspended != null) {
                            add(frozen(whole, suspended, to));
                        }
                    }
                },
                "id",
                "name",
                "states",
                "kind",
                "depth",
                "signed",
                "in_force",
                "ended",
                "suspended",
                "source",
                "confidence");
    }

    private static TieParty frozen(TieParty whole, LocalDate from, @Nullable LocalDate to) {
        return new TieParty(
                whole.tie(),
                whole.name(),
                whole.kind(),
                whole.depth(),
                whole.multilateral(),
                whole.state(),
                from,
                to,
                true,
                whole.source(),
                whole.confidence());
    }

    private static Map<String, List<Depth>> blocs(CsvFile file) {
        Map<String, List<Depth>> depths = new HashMap<>();
        file.read(
                row -> depths.computeIfAbsent(row.text("id"), k -> new ArrayList<>())
                        .add(new Depth(
                                row.text("name"),
                                row.text("kind"),
                                depth(row),
                                day(row, "from_date"),
                                day(row, "to_date"))),
                "id",
                "name",
                "kind",
                "depth",
                "from_date",
                "to_date");
        return depths;
    }

    private void memberships(CsvFile file, Map<String, List<Depth>> blocs) {
        file.read(
                row -> {
                    String grade = row.text("grade");
                    if (!grade.equals("member") && !grade.equals("suspended")) {
                        return;
                    }
                    String state = state(row, "state", row.text("state"));
                    List<Depth> depths = blocs.get(row.text("bloc"));
                    if (depths == null) {
                        row.fault("bloc", row.text("bloc") + " has no depth", "add it to blocs.csv");
                        return;
                    }
                    LocalDate from = day(row, "from_date");
                    LocalDate to = day(row, "to_date");
                    for (Depth depth : depths) {
                        LocalDate start = later(from, depth.from);
                        LocalDate end = earlier(to, depth.to);
                        if (state != null && (start == null || end == null || start.isBefore(end))) {
                            add(new TieParty(
                                    row.text("bloc"),
                                    depth.name,
                                    depth.kind,
                                    depth.depth,
                                    true,
                                    state,
                                    start,
                                    end,
                                    grade.equals("suspended"),
                                    row.text("source"),
                                    row.text("confidence")));
                        }
                    }
                },
                "state",
                "bloc",
                "grade",
                "from_date",
                "to_date",
                "source",
                "confidence");
    }

    private void add(TieParty party) {
        if (party.fromDate() != null) {
            years.add(party.fromDate(), party.fromDate());
        }
        rows.add(party);
    }

    private @Nullable String state(CsvFile row, String column, String code) {
        String iso3 = StateCodes.standard().find(Scheme.ISO2, code, null);
        if (iso3 == null) {
            row.fault(column, "\"" + code + "\" is no state that is known", "use its two letters of ISO 3166");
        }
        return iso3;
    }

    private static int depth(CsvFile row) {
        String cell = row.text("depth");
        if (cell.matches("[0-3]")) {
            return Integer.parseInt(cell);
        }
        row.fault("depth", "\"" + cell + "\" is no depth", "write 0, 1, 2 or 3");
        return 0;
    }

    private static @Nullable LocalDate day(CsvFile row, String column) {
        String cell = row.text(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            row.fault(column, "\"" + cell + "\" is not a date", "write it as 2022-12-31");
            return null;
        }
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
