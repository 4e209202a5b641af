package org.landbridge.relations.votes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.CsvFile;

/**
 * Reads the voting data of the Dag Hammarskjoeld Library (UN Digital Library), one row for each state and resolution:
 * {@code undl_id, ms_code, ms_name, ms_vote (Y, N, A, X), date, session, resolution, title, subjects} and columns that
 * are passed over. It has emergency special sessions, and no votes on paragraphs or on drafts that failed. Issues are
 * found from words in the subjects and the title.
 */
public final class LibraryFile {
    /** Words of the library's subject headings that tell an issue. */
    private static final Map<Issue, Set<String>> WORDS = Map.of(
            Issue.MIDDLE_EAST, Set.of("PALESTIN", "MIDDLE EAST", "OCCUPIED ARAB", "GOLAN", "JERUSALEM", "UNRWA"),
            Issue.NUCLEAR, Set.of("NUCLEAR"),
            Issue.DISARMAMENT, Set.of("DISARMAMENT", "ARMS ", "WEAPON", "MINES"),
            Issue.HUMAN_RIGHTS, Set.of("HUMAN RIGHTS", "RACIAL", "TORTURE", "RIGHTS OF"),
            Issue.COLONIALISM, Set.of("DECOLONIZATION", "COLONIAL", "SELF-DETERMINATION", "NON-SELF-GOVERNING"),
            Issue.DEVELOPMENT, Set.of("DEVELOPMENT", "ECONOMIC", "TRADE", "DEBT"));

    private LibraryFile() {}

    /** @throws org.landbridge.network.DataFaultException if the file cannot be used */
    public static VoteMatrix read(Path path) {
        CsvFile table = new CsvFile(path);
        VoteRecords records = new VoteRecords();
        table.read(row -> row(row, records), "ms_code", "ms_name", "ms_vote", "date", "resolution");
        return records.matrix();
    }

    private static void row(CsvFile row, VoteRecords records) {
        LocalDate date = row.date("date");
        if (date == null) {
            return;
        }
        String resolution = row.text("resolution");
        if (resolution.isEmpty()) {
            row.fault("resolution", "is blank", "give the symbol of the resolution");
            return;
        }
        String state = state(row, date);
        Vote vote = vote(row);
        if (state == null || vote == null) {
            return;
        }
        String key = resolution + " " + date;
        int roll = records.find(key);
        if (roll < 0) {
            String id = row.text("undl_id");
            roll = records.add(
                    key,
                    new Roll(
                            id.isEmpty() ? resolution : id,
                            date,
                            session(row.text("session")),
                            resolution,
                            row.text("title"),
                            issues(row)));
        }
        Vote before = records.tell(roll, state, vote);
        if (before != null && before != vote) {
            row.fault(
                    "ms_vote",
                    state + " has two votes on " + resolution + ": " + before + " and " + vote,
                    "keep the one that the record shows");
        }
    }

    private static @Nullable String state(CsvFile row, LocalDate date) {
        StateCodes codes = StateCodes.standard();
        String iso3 = codes.find(StateCodes.Scheme.ISO3, row.text("ms_code"), date);
        if (iso3 == null) {
            iso3 = codes.find(StateCodes.Scheme.NAME, row.text("ms_name"), date);
        }
        if (iso3 == null) {
            row.fault(
                    "ms_code",
                    "\"" + row.text("ms_code") + "\" (" + row.text("ms_name") + ") is no state that is known",
                    "use its three letters of ISO 3166");
        }
        return iso3;
    }

    private static @Nullable Vote vote(CsvFile row) {
        return switch (row.text("ms_vote").toUpperCase(Locale.ROOT)) {
            case "Y" -> Vote.YES;
            case "A" -> Vote.ABSTAIN;
            case "N" -> Vote.NO;
            case "X", "NV", "" -> Vote.ABSENT;
            default -> {
                row.fault(
                        "ms_vote",
                        "\"" + row.text("ms_vote") + "\" is no vote",
                        "write Y yes, N no, A abstain or X not voting");
                yield null;
            }
        };
    }

    /** The number of a session; special and emergency sessions, such as 11emsp, have none. */
    private static int session(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    private static Set<Issue> issues(CsvFile row) {
        String text = (row.text("subjects") + " " + row.text("title") + " " + row.text("agenda_title"))
                .toUpperCase(Locale.ROOT);
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        WORDS.forEach((issue, words) -> {
            if (words.stream().anyMatch(text::contains)) {
                issues.add(issue);
            }
        });
        return issues;
    }
}
