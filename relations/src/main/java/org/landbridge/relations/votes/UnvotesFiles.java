package org.landbridge.relations.votes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.relations.CsvFile;

/**
 * Reads the three tables of the unvotes data: a matrix ({@code rcid} and one column for each state, alpha-2 code: 1 yes, 2
 * abstain, 3 no, 0 not recorded), the roll calls ({@code rcid, session, date, unres, short, descr}) and the issues
 * ({@code rcid, short_name}). Not recorded is absent where the state had a seat, else no member. Where two codes are of
 * one state (YU and CS are Serbia's), the one that voted counts.
 */
public final class UnvotesFiles {
    private UnvotesFiles() {}

    /** @throws org.landbridge.network.DataFaultException if a file cannot be used */
    public static VoteMatrix read(Path matrix, Path rollCalls, Path issues) {
        Map<String, Set<Issue>> issuesOf = issues(issues);
        Map<String, Roll> rolls = rolls(rollCalls, issuesOf);
        VoteRecords records = new VoteRecords();
        CsvFile table = new CsvFile(matrix);
        List<String> codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        table.read(
                row -> {
                    if (codes.isEmpty()) {
                        codes.addAll(row.columns());
                        check(row, codes);
                    }
                    String id = row.text("rcid");
                    Roll roll = rolls.get(id);
                    if (roll == null) {
                        row.fault("rcid", id + " is not among the roll calls", "take tables of the same release");
                    } else if (!seen.add(id)) {
                        row.fault("rcid", id + " occurs twice", "keep one of the rows");
                    } else {
                        int number = records.add(id, roll);
                        for (int c = 0; c < codes.size(); c++) {
                            vote(row, c, codes.get(c), roll.date(), number, records);
                        }
                    }
                },
                "rcid");
        return records.matrix();
    }

    private static void check(CsvFile row, List<String> codes) {
        for (String code : codes) {
            if (!code.equals("rcid") && StateCodes.standard().find(StateCodes.Scheme.ISO2, code, null) == null) {
                row.fault(code, "is no state that is known", "use codes of ISO 3166, two letters");
            }
        }
        row.throwFaults();
    }

    private static void vote(CsvFile row, int column, String code, LocalDate date, int roll, VoteRecords records) {
        if (code.equals("rcid")) {
            return;
        }
        Vote vote = switch (row.text(column).strip()) {
            case "1" -> Vote.YES;
            case "2" -> Vote.ABSTAIN;
            case "3" -> Vote.NO;
            case "0", "", "NA" -> Vote.ABSENT;
            default -> {
                row.fault(
                        code,
                        "\"" + row.text(column) + "\" is no vote",
                        "write 1 yes, 2 abstain, 3 no or 0 not recorded");
                yield Vote.ABSENT;
            }
        };
        String iso3 = StateCodes.standard().find(StateCodes.Scheme.ISO2, code, date);
        if (iso3 != null && vote.cast()) {
            records.tell(roll, iso3, vote);
        }
    }

    private static Map<String, Roll> rolls(Path path, Map<String, Set<Issue>> issuesOf) {
        Map<String, Roll> rolls = new HashMap<>();
        CsvFile table = new CsvFile(path);
        table.read(
                row -> {
                    LocalDate date = row.date("date");
                    String id = row.text("rcid");
                    String session = row.text("session");
                    if (!session.matches("\\d{1,3}")) {
                        row.fault("session", "\"" + session + "\" is no number of a session", "write it as 77");
                    } else if (date != null) {
                        String title = row.text("short").isEmpty() ? row.text("descr") : row.text("short");
                        Set<Issue> issues = issuesOf.getOrDefault(id, Set.of());
                        Roll roll = new Roll(id, date, Integer.parseInt(session), row.text("unres"), title, issues);
                        if (rolls.put(id, roll) != null) {
                            row.fault("rcid", id + " occurs twice", "keep one of the rows");
                        }
                    }
                },
                "rcid",
                "session",
                "date");
        return rolls;
    }

    private static Map<String, Set<Issue>> issues(Path path) {
        Map<String, Set<Issue>> issues = new HashMap<>();
        CsvFile table = new CsvFile(path);
        table.read(
                row -> {
                    Issue issue = Issue.find(row.text("short_name"));
                    if (issue == null) {
                        row.fault(
                                "short_name",
                                "\"" + row.text("short_name") + "\" is no issue",
                                "use me, nu, di, hr, co or ec");
                    } else {
                        issues.computeIfAbsent(row.text("rcid"), k -> EnumSet.noneOf(Issue.class))
                                .add(issue);
                    }
                },
                "rcid",
                "short_name");
        return issues;
    }
}
