package org.landbridge.app;

import java.util.List;
import java.util.Locale;
import org.landbridge.app.TextTable.Column;
import org.landbridge.screening.Grade;
import org.landbridge.screening.errors.ErrorRate;
import org.landbridge.screening.errors.ErrorRateTable;
import tools.jackson.core.JsonGenerator;

/** The measured error rates of screening. */
final class ErrorRateReport {
    private ErrorRateReport() {}

    /** In one line, for the foot of a report. */
    static String summary() {
        ErrorRate found = ErrorRateTable.overall(ErrorRate.Measure.FOUND, Grade.POSSIBLE);
        ErrorRate alarms = ErrorRateTable.overall(ErrorRate.Measure.FALSE_ALARM, Grade.POSSIBLE);
        return "Measured on names held out from tuning, at possible or better: "
                + percent(1 - found.share()) + " of known variants missed (95 % interval "
                + percent(1 - found.high()) + " to " + percent(1 - found.low()) + "), "
                + percent(alarms.share()) + " of similar names of others raised ("
                + percent(alarms.low()) + " to " + percent(alarms.high()) + ").";
    }

    static String text(Format format) {
        List<ErrorRate> rates = ErrorRateTable.shipped();
        return switch (format) {
            case JSON -> JsonText.indented(json -> json(json, rates));
            case CSV -> csv(rates);
            default -> table(rates);
        };
    }

    private static String table(List<ErrorRate> rates) {
        return "Error rates of screening, measured on labelled names held out from tuning\n\n"
                + "Variants of one name that were found\n"
                + table(rates, ErrorRate.Measure.FOUND)
                + "\nSimilar names of different bearers that were taken for each other\n"
                + table(rates, ErrorRate.Measure.FALSE_ALARM)
                + "\nShare at that grade or better, Wilson 95 % interval in brackets. Script: of the screened name.\n"
                + "The names are of well-known people, companies and ships of the region; less known names may be\n"
                + "missed more often, the more so as the program knows forms of common given names.\n"
                + "False alarms are per pair of similar names: a long list has many pairs.\n";
    }

    private static String table(List<ErrorRate> rates, ErrorRate.Measure measure) {
        TextTable table = new TextTable(
                Column.left("names"),
                Column.right("pairs"),
                Column.right("exact"),
                Column.right("strong"),
                Column.right("possible"),
                Column.right("weak"));
        List<ErrorRate> wanted =
                rates.stream().filter(r -> r.measure() == measure).toList();
        int grades = Grade.values().length;
        for (int i = 0; i + grades <= wanted.size(); i += grades) {
            table.add(
                    wanted.get(i).group(),
                    Figures.grouped(wanted.get(i).of(), 0),
                    share(wanted.get(i)),
                    share(wanted.get(i + 1)),
                    share(wanted.get(i + 2)),
                    share(wanted.get(i + 3)));
        }
        return table.text("  ");
    }

    private static String share(ErrorRate rate) {
        return percent(rate.share()) + " (" + Figures.fixed(100 * rate.low(), 1) + "–"
                + Figures.fixed(100 * rate.high(), 1) + ")";
    }

    private static String percent(double share) {
        return Figures.fixed(100 * share, 1) + " %";
    }

    private static String csv(List<ErrorRate> rates) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, "measure", "names", "grade", "count", "pairs", "share", "low95", "high95");
        for (ErrorRate rate : rates) {
            CsvLine.append(
                    text,
                    word(rate.measure()),
                    rate.group(),
                    rate.grade().word(),
                    Integer.toString(rate.count()),
                    Integer.toString(rate.of()),
                    Figures.fixed(rate.share(), 4),
                    Figures.fixed(rate.low(), 4),
                    Figures.fixed(rate.high(), 4));
        }
        return text.toString();
    }

    private static void json(JsonGenerator json, List<ErrorRate> rates) {
        json.writeStartObject();
        json.writeStringProperty("landbridge", Version.text());
        json.writeArrayPropertyStart("errorRates");
        for (ErrorRate rate : rates) {
            json.writeStartObject();
            json.writeStringProperty("measure", word(rate.measure()));
            json.writeStringProperty("names", rate.group());
            json.writeStringProperty("grade", rate.grade().word());
            json.writeNumberProperty("count", rate.count());
            json.writeNumberProperty("pairs", rate.of());
            interval(json, rate);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Share and interval as properties of the object that is open. */
    static void interval(JsonGenerator json, ErrorRate rate) {
        JsonText.number(json, "share", rate.share(), 4);
        JsonText.number(json, "low95", rate.low(), 4);
        JsonText.number(json, "high95", rate.high(), 4);
    }

    private static String word(ErrorRate.Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
