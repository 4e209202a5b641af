package org.landbridge.app;

import java.util.Locale;
import org.landbridge.network.BadUsageException;

/** What a result is printed as. */
enum Format {
    TABLE,
    JSON,
    CSV,
    MARKDOWN,
    GEOJSON;

    static Format of(String word) {
        for (Format format : values()) {
            if (format.name().equalsIgnoreCase(word)) {
                return format;
            }
        }
        StringBuilder known = new StringBuilder();
        for (Format format : values()) {
            known.append(known.isEmpty() ? "" : ", ").append(format.name().toLowerCase(Locale.ROOT));
        }
        throw new BadUsageException("unknown format \"" + word + "\"; known are: " + known);
    }
}
