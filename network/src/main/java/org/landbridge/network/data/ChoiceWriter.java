package org.landbridge.network.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.ChoiceValue;

/** Writes the table of a data package that says how shippers choose. */
public final class ChoiceWriter {
    private ChoiceWriter() {}

    /**
     * Replaces {@code choice.csv} as a whole: readers see the old file or the new one.
     *
     * @throws org.landbridge.network.UnwritableFileException if it cannot be written; the old file is kept then
     */
    public static void write(Path folder, List<ChoiceValue> values) {
        List<List<String>> rows = new ArrayList<>();
        for (ChoiceValue row : values) {
            rows.add(List.of(
                    row.id(),
                    row.parameter().word(),
                    row.corridor(),
                    TableWriter.plain(row.value()),
                    row.fitted() ? "yes" : "no",
                    Double.isNaN(row.standardError()) ? "" : TableWriter.plain(row.standardError()),
                    TableWriter.day(row.fittedOn()),
                    row.fitted() ? Integer.toString(row.questions()) : "",
                    row.evidence().sourceText(),
                    row.evidence().confidence().word(),
                    row.notes()));
        }
        TableWriter.write(folder, "choice", rows);
    }
}
