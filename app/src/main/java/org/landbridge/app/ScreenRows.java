package org.landbridge.app;

import java.util.List;
import org.landbridge.screening.Grade;
import org.landbridge.screening.ListedEntity;
import org.landbridge.screening.Match;
import org.landbridge.screening.SanctionsList;
import org.landbridge.screening.Screened;
import org.landbridge.screening.Subject;
import org.landbridge.screening.errors.ErrorRate;
import org.landbridge.screening.errors.ErrorRateTable;
import tools.jackson.core.JsonGenerator;

/** A screening for other programs: one CSV row for each match (or name without one), or one JSON document. */
final class ScreenRows {
    private ScreenRows() {}

    static String csv(List<Screened> screened) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "line",
                "id",
                "name",
                "score",
                "grade",
                "listed_id",
                "listed_name",
                "matched_name",
                "matched_as",
                "kind",
                "programmes",
                "datasets",
                "countries",
                "imo",
                "listed_on",
                "changed_on",
                "list_file",
                "reasons",
                "below_min_score",
                "beyond_max");
        for (Screened result : screened) {
            Subject subject = result.subject();
            String line = Integer.toString(subject.row());
            String below = Integer.toString(result.below());
            String beyond = Integer.toString(result.beyond());
            for (Match match : result.matches()) {
                ListedEntity entity = match.entity();
                CsvLine.append(
                        text,
                        line,
                        subject.id(),
                        subject.name(),
                        Figures.fixed(match.score(), 1),
                        match.grade().word(),
                        entity.id(),
                        entity.name(),
                        match.listedName().text(),
                        match.listedName().standing().word(),
                        entity.kind().word(),
                        String.join(";", entity.programmes()),
                        String.join(";", entity.datasets()),
                        String.join(";", entity.countries()),
                        String.join(";", entity.imoNumbers()),
                        entity.listedOn(),
                        entity.changedOn(),
                        match.list().file(),
                        String.join("; ", match.reasons()),
                        below,
                        beyond);
            }
            if (result.matches().isEmpty()) {
                CsvLine.append(
                        text,
                        line,
                        subject.id(),
                        subject.name(),
                        "",
                        "none",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        below,
                        beyond);
            }
        }
        return text.toString();
    }

    static String json(List<SanctionsList> lists, List<Screened> screened, double minScore, int max) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            json.writeStringProperty("landbridge", Version.text());
            json.writeStringProperty("notice", ScreenReport.NOTICE);
            JsonText.number(json, "minScore", minScore, 1);
            json.writeNumberProperty("max", max);
            json.writeObjectPropertyStart("errorRatesAtPossible");
            rate(json, "found", ErrorRate.Measure.FOUND);
            rate(json, "falseAlarm", ErrorRate.Measure.FALSE_ALARM);
            json.writeEndObject();
            json.writeArrayPropertyStart("lists");
            for (SanctionsList list : lists) {
                json.writeStartObject();
                json.writeStringProperty("file", list.file());
                json.writeStringProperty("format", list.format().title());
                json.writeStringProperty("publishedOn", list.publishedOn());
                json.writeNumberProperty("entries", list.entities().size());
                json.writeNumberProperty("names", list.nameCount());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("subjects");
            screened.forEach(result -> subject(json, result));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void rate(JsonGenerator json, String name, ErrorRate.Measure measure) {
        json.writeObjectPropertyStart(name);
        ErrorRateReport.interval(json, ErrorRateTable.overall(measure, Grade.POSSIBLE));
        json.writeEndObject();
    }

    private static void subject(JsonGenerator json, Screened result) {
        Subject subject = result.subject();
        json.writeStartObject();
        json.writeNumberProperty("line", subject.row());
        json.writeStringProperty("id", subject.id());
        json.writeStringProperty("name", subject.name());
        json.writeStringProperty("country", subject.country());
        json.writeStringProperty("kind", subject.kind().word());
        json.writeStringProperty("imo", subject.imo());
        json.writeArrayPropertyStart("matches");
        result.matches().forEach(match -> match(json, match));
        json.writeEndArray();
        json.writeNumberProperty("belowMinScore", result.below());
        json.writeNumberProperty("beyondMax", result.beyond());
        json.writeEndObject();
    }

    private static void match(JsonGenerator json, Match match) {
        ListedEntity entity = match.entity();
        json.writeStartObject();
        JsonText.number(json, "score", match.score(), 1);
        json.writeStringProperty("grade", match.grade().word());
        json.writeStringProperty("listedId", entity.id());
        json.writeStringProperty("listedName", entity.name());
        json.writeStringProperty("matchedName", match.listedName().text());
        json.writeStringProperty("matchedAs", match.listedName().standing().word());
        json.writeStringProperty("kind", entity.kind().word());
        strings(json, "programmes", entity.programmes());
        strings(json, "datasets", entity.datasets());
        strings(json, "countries", entity.countries());
        strings(json, "birthDates", entity.birthDates());
        strings(json, "imoNumbers", entity.imoNumbers());
        json.writeStringProperty("listedOn", entity.listedOn());
        json.writeStringProperty("changedOn", entity.changedOn());
        json.writeStringProperty("listFile", match.list().file());
        strings(json, "reasons", match.reasons());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
