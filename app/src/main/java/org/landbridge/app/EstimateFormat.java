package org.landbridge.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;

/** What estimates are written as. */
enum EstimateFormat {
    TABLE(".txt"),
    CSV(".csv"),
    JSON(".json"),
    LATEX(".tex"),
    MARKDOWN(".md");

    private final String ending;

    EstimateFormat(String ending) {
        this.ending = ending;
    }

    /** What is asked for; else what the name of the file says; else a table. */
    static EstimateFormat of(@Nullable String word, @Nullable Path out) {
        if (word == null) {
            String name = out == null ? "" : String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> name.endsWith(format.ending))
                    .findFirst()
                    .orElse(TABLE);
        }
        for (EstimateFormat format : values()) {
            if (format.name().equalsIgnoreCase(word)) {
                return format;
            }
        }
        throw new BadUsageException("unknown format \"" + word + "\"; known are: "
                + Arrays.stream(values())
                        .map(f -> f.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }
}
