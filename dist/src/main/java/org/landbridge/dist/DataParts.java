package org.landbridge.dist;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data of others in the data package: the sources whose notes begin with a licence. */
final class DataParts {
    private static final Pattern LICENCE = Pattern.compile("(public domain|CC0|CC BY(?:-[A-Z]+)* [0-9.]+|ODbL[^;]*)");

    private DataParts() {}

    static List<Part> read(Path house, LicencePolicy policy, Bill bill) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(house.resolve("data/eurasia/sources.csv"))) {
            for (NamedCsvRecord row : rows) {
                Matcher stated = LICENCE.matcher(row.getField("notes"));
                if (stated.lookingAt()) {
                    parts.add(new Part(
                            row.getField("publisher") + ": " + row.getField("title"),
                            row.getField("year"),
                            List.of(policy.identifier(stated.group(1))),
                            "data/eurasia",
                            row.getField("url"),
                            List.of()));
                }
            }
        }
        if (parts.isEmpty()) {
            throw new BuildException("no row of data/eurasia/sources.csv states a licence in its notes any more");
        }
        parts.forEach(bill::addData);
        return parts;
    }
}
