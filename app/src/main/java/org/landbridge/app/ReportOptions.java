package org.landbridge.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.WholeFile;
import org.landbridge.network.BadUsageException;
import picocli.CommandLine.Option;

/** The form of a report that is no map, and where it goes. */
final class ReportOptions {
    @Option(names = "--format", paramLabel = "F", description = "table, json, csv or markdown (default: table).")
    private String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report into a file instead of printing it.")
    private @Nullable Path out;

    /**
     * Refuses what cannot be written before anything is computed.
     *
     * @param command as the user names it
     */
    Format format(String command) {
        Format chosen = Format.of(format);
        if (chosen == Format.GEOJSON) {
            throw new BadUsageException(command + " prints table, json, csv or markdown, not " + format);
        }
        Path file = out;
        if (file != null) {
            WholeFile.requireWritable(file);
        }
        return chosen;
    }

    void write(Console console, String text) {
        Path file = out;
        if (file == null) {
            console.out().print(text);
        } else {
            WholeFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
            console.note("report written to " + file);
        }
    }
}
