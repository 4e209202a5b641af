package org.landbridge.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.landbridge.app.TextTable.Column;
import org.landbridge.relations.evidence.EvidenceCheck;
import org.landbridge.relations.evidence.EvidenceTable;
import tools.jackson.core.JsonGenerator;

/** What is in a store of evidence, and what is wrong with it, as text and as JSON. */
final class EvidenceText {
    private static final int TEXT_WIDTH = 44;
    private static final int SHORT_HASH = 12;

    private EvidenceText() {}

    /** {@code 1946-01-01 to 2024-06-30}. */
    static String span(EvidenceTable table) {
        return table.coveredFrom() == null ? "no dates" : table.coveredFrom() + " to " + table.coveredTo();
    }

    static String list(Path store, List<EvidenceTable> tables) {
        StringBuilder text = new StringBuilder("Evidence in ").append(store).append("\n\n");
        TextTable table = new TextTable(
                Column.left("kind"),
                Column.broken("file", TEXT_WIDTH),
                Column.right("rows"),
                Column.broken("covers", 13),
                Column.broken("licence", 16),
                Column.broken("known defects", TEXT_WIDTH + 10));
        for (EvidenceTable row : tables) {
            table.add(
                    row.kind(),
                    String.valueOf(Path.of(row.file()).getFileName()) + " (" + row.form() + ", sha256 "
                            + row.sha256()
                                    .substring(
                                            0, Math.min(SHORT_HASH, row.sha256().length())) + ", imported "
                            + row.imported() + ")",
                    Figures.grouped((double) row.storedRows(), 0),
                    row.coveredFrom() == null ? "-" : row.coveredFrom().getYear() + " to " + lastYear(row),
                    row.licence(),
                    row.defects().isEmpty() ? "none known" : row.defects());
        }
        text.append(table.text("")).append('\n');
        for (EvidenceTable row : tables) {
            text.append(row.kind())
                    .append(": ")
                    .append(row.evidenceKind().limit())
                    .append(row.citation().isEmpty() ? "" : ". Cite " + row.citation())
                    .append(".\n");
        }
        return text.toString();
    }

    private static String lastYear(EvidenceTable row) {
        return row.coveredTo() == null ? "" : Integer.toString(row.coveredTo().getYear());
    }

    static String listJson(Path store, List<EvidenceTable> tables) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(json, store.toString(), "", "base", null, 0);
            json.writeArrayPropertyStart("tables");
            tables.forEach(t -> table(json, t));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static void table(JsonGenerator json, EvidenceTable table) {
        json.writeStartObject();
        json.writeStringProperty("kind", table.kind());
        json.writeStringProperty("form", table.form());
        json.writeStringProperty("file", table.file());
        json.writeStringProperty("sha256", table.sha256());
        json.writeStringProperty("imported", table.imported());
        json.writeStringProperty("licence", table.licence());
        json.writeStringProperty("citation", table.citation());
        json.writeStringProperty(
                "coveredFrom",
                table.coveredFrom() == null ? null : table.coveredFrom().toString());
        json.writeStringProperty(
                "coveredTo",
                table.coveredTo() == null ? null : table.coveredTo().toString());
        json.writeNumberProperty("rows", table.storedRows());
        json.writeStringProperty("defects", table.defects());
        json.writeStringProperty("limit", table.evidenceKind().limit());
        json.writeEndObject();
    }

    static String check(Path store, List<EvidenceCheck.Finding> findings) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> counts = new TreeMap<>();
        TextTable table = new TextTable(
                Column.left("kind"),
                Column.left("matter"),
                Column.left("state"),
                Column.left("year"),
                Column.left("what"));
        for (EvidenceCheck.Finding f : findings) {
            counts.merge(word(f), 1, Integer::sum);
            table.add(
                    f.kind(),
                    word(f),
                    f.state().isEmpty() ? "-" : f.state(),
                    f.year() == 0 ? "-" : Integer.toString(f.year()),
                    f.text());
        }
        text.append(Figures.count(findings.size(), "finding"))
                .append(" in ")
                .append(store)
                .append('\n');
        counts.forEach((matter, count) ->
                text.append("  ").append(matter).append(": ").append(count).append('\n'));
        return findings.isEmpty()
                ? text.toString()
                : text.append('\n').append(table.text("")).toString();
    }

    private static String word(EvidenceCheck.Finding finding) {
        return finding.matter().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String checkJson(Path store, EvidenceCheck.Limits limits, List<EvidenceCheck.Finding> findings) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(json, store.toString(), "", "base", null, 0);
            json.writeNumberProperty("absent", limits.absent());
            json.writeNumberProperty("mirror", limits.mirror());
            json.writeArrayPropertyStart("findings");
            for (EvidenceCheck.Finding f : findings) {
                json.writeStartObject();
                json.writeStringProperty("kind", f.kind());
                json.writeStringProperty("matter", f.matter().name().toLowerCase(Locale.ROOT));
                json.writeStringProperty("state", f.state());
                if (f.year() == 0) {
                    json.writeNullProperty("year");
                } else {
                    json.writeNumberProperty("year", f.year());
                }
                json.writeStringProperty("text", f.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
