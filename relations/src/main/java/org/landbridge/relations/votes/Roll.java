package org.landbridge.relations.votes;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * One roll call.
 *
 * @param id as its file has it; files repeat ids, so a date goes with it
 * @param session of the Assembly, 0 if the file does not say
 * @param resolution such as {@code A/RES/77/40}, blank if the file does not say
 * @param title what the vote was about, blank if the file does not say
 * @param issues blocks of the agenda, perhaps none
 */
public record Roll(String id, LocalDate date, int session, String resolution, String title, Set<Issue> issues) {
    public Roll {
        issues = issues.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(issues));
    }

    public Roll(String id, LocalDate date, Set<Issue> issues) {
        this(id, date, 0, "", "", issues);
    }

    /** The flags as bits; rolls of equal bits are one block. */
    public int block() {
        int bits = 0;
        for (Issue issue : issues) {
            bits |= issue.bit();
        }
        return bits;
    }
}
