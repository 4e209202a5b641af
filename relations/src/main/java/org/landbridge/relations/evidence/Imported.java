package org.landbridge.relations.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.votes.VoteMatrix;

/**
 * What a file holds, brought to one form.
 *
 * @param rows records of the kind; for votes empty
 * @param votes null for all kinds but votes
 */
public record Imported(
        EvidenceKind kind,
        Form form,
        List<? extends Record> rows,
        @Nullable VoteMatrix votes,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        List<UnknownCode> unknownCodes,
        List<String> defects) {
    public Imported {
        rows = List.copyOf(rows);
        unknownCodes = List.copyOf(unknownCodes);
        defects = List.copyOf(defects);
    }

    /** What is known of the form, then what was found in the file. */
    public String allDefects(String told) {
        List<String> all = new ArrayList<>();
        if (!told.isBlank()) {
            all.add(told);
        }
        if (!form.defects().isEmpty()) {
            all.add(form.defects());
        }
        all.addAll(defects);
        return String.join("; ", all);
    }
}
