package org.landbridge.relations.votes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.CsvFile;

/**
 * Reads roll calls as a matrix: columns {@code rcid}, {@code date}, flags of issues ({@code me, nu, di, hr, co, ec}: 0
 * or 1), then one column for each state (alpha-3 code) with 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member, blank or
 * -1 not known (taken as absent).
 */
public final class MatrixFile {
    private static final Set<String> HEAD = Set.of("rcid", "date", "me", "nu", "di", "hr", "co", "ec");

    private MatrixFile() {}

    /** @throws org.landbridge.network.DataFaultException if the file cannot be used */
    public static VoteMatrix read(Path path) {
        CsvFile table = new CsvFile(path);
        List<Roll> rolls = new ArrayList<>();
        List<byte[]> votes = new ArrayList<>();
        List<String> states = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        table.read(
                row -> {
                    if (states.isEmpty()) {
                        columns(row, states, columns);
                    }
                    LocalDate date = row.date("date");
                    byte[] cast = new byte[columns.size()];
                    for (int s = 0; s < cast.length; s++) {
                        cast[s] = vote(row, states.get(s), columns.get(s));
                    }
                    if (date != null) {
                        rolls.add(new Roll(row.text("rcid"), date, issues(row)));
                        votes.add(cast);
                    }
                },
                "rcid",
                "date");
        byte[][] byState = new byte[states.size()][rolls.size()];
        for (int r = 0; r < rolls.size(); r++) {
            for (int s = 0; s < states.size(); s++) {
                byState[s][r] = votes.get(r)[s];
            }
        }
        return VoteMatrix.of(states, rolls, byState);
    }

    private static void columns(CsvFile row, List<String> states, List<Integer> columns) {
        List<String> names = row.columns();
        Set<String> seen = new LinkedHashSet<>();
        for (int c = 0; c < names.size(); c++) {
            if (HEAD.contains(names.get(c))) {
                continue;
            }
            @Nullable String iso3 = StateCodes.standard().find(StateCodes.Scheme.ISO3, names.get(c), null);
            if (iso3 == null) {
                row.fault(names.get(c), "is no state that is known", "use codes of ISO 3166, three letters");
            } else if (!seen.add(iso3)) {
                row.fault(names.get(c), "is " + iso3 + ", which has a column already", "keep one of the two");
            } else {
                states.add(iso3);
                columns.add(c);
            }
        }
        if (states.isEmpty()) {
            row.fault("", "has no column of a state", "add one for each state, named by its three letters");
        }
        row.throwFaults();
    }

    private static byte vote(CsvFile row, String state, int column) {
        Vote vote = switch (row.text(column).strip()) {
            case "1" -> Vote.YES;
            case "2" -> Vote.ABSTAIN;
            case "3" -> Vote.NO;
            case "8", "", "-1" -> Vote.ABSENT;
            case "9" -> Vote.NOT_MEMBER;
            default -> {
                row.fault(
                        state,
                        "\"" + row.text(column) + "\" is no vote",
                        "write 1 yes, 2 abstain, 3 no, 8 absent or 9 not a member");
                yield Vote.ABSENT;
            }
        };
        return vote.code();
    }

    private static Set<Issue> issues(CsvFile row) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        for (Issue issue : Issue.values()) {
            switch (row.text(issue.code())) {
                case "1" -> issues.add(issue);
                case "0", "" -> {}
                default ->
                    row.fault(
                            issue.code(),
                            "\"" + row.text(issue.code()) + "\" is no flag",
                            "write 1 if the roll belongs to the issue, else 0");
            }
        }
        return issues;
    }
}
