package org.landbridge.relations.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a kind come from.
 *
 * @param id number of the import
 * @param kind word of its kind
 * @param form which form the file had
 * @param file name it was imported from
 * @param sha256 of the file
 * @param imported instant, UTC
 * @param licence as told by the user; {@code not stated} otherwise
 * @param citation what its makers ask to be cited, blank if not known
 * @param coveredFrom first day that it speaks of, null if it has no rows
 * @param coveredTo last day
 * @param storedRows how many
 * @param defects what was found wrong with it, and what is known to be
 */
public record EvidenceTable(
        int id,
        String kind,
        String form,
        String file,
        String sha256,
        String imported,
        String licence,
        String citation,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        long storedRows,
        String defects) {
    public EvidenceKind evidenceKind() {
        return EvidenceKind.of(kind);
    }
}
