package org.landbridge.screening.errors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.landbridge.screening.Grade;

/** The error rates measured on the held-out half of the labelled names, as shipped; a test measures them again. */
public final class ErrorRateTable {
    private static final String HEADER = "measure,group,grade,count,of\n";

    private ErrorRateTable() {}

    /** The shipped table. */
    public static List<ErrorRate> shipped() {
        List<ErrorRate> rates = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(ErrorRateTable.class.getResourceAsStream("error-rates.csv")),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                rates.add(new ErrorRate(
                        ErrorRate.Measure.valueOf(row.getField("measure")),
                        row.getField("group"),
                        Grade.valueOf(row.getField("grade")),
                        Integer.parseInt(row.getField("count")),
                        Integer.parseInt(row.getField("of"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rates);
    }

    /** The rate of all names at a grade or better. */
    public static ErrorRate overall(ErrorRate.Measure measure, Grade grade) {
        return shipped().stream()
                .filter(r -> r.measure() == measure && r.group().equals("all") && r.grade() == grade)
                .findFirst()
                .orElseThrow();
    }

    /** Rates in the form of the shipped file. */
    public static String csv(List<ErrorRate> rates) {
        StringBuilder text = new StringBuilder(HEADER);
        for (ErrorRate rate : rates) {
            text.append(rate.measure())
                    .append(',')
                    .append(rate.group())
                    .append(',')
                    .append(rate.grade())
                    .append(',')
                    .append(rate.count())
                    .append(',')
                    .append(rate.of())
                    .append('\n');
        }
        return text.toString();
    }
}
