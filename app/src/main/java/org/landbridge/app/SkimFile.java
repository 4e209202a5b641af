package org.landbridge.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.landbridge.app.file.WholeFile;
import org.landbridge.flow.omx.OmxFile;
import org.landbridge.flow.omx.ZoneMatrices;
import org.landbridge.network.BadUsageException;

/** Writes matrices between zones, as a line for each pair (.csv) or as an Open Matrix file (.omx): whole or not at all. */
final class SkimFile {
    private SkimFile() {}

    /**
     * Tells before long work what could not be written after it.
     *
     * @throws BadUsageException if the ending is neither .csv nor .omx
     * @throws org.landbridge.network.UnwritableFileException if the file cannot be written
     */
    static void requireWritable(Path file) {
        if (!name(file).endsWith(".csv") && !name(file).endsWith(".omx")) {
            throw new BadUsageException("cannot write skims to " + file + ": the name ends in .omx or .csv");
        }
        WholeFile.requireWritable(file);
    }

    /** @param skims infinite where no path leads */
    static void write(Path file, ZoneMatrices skims) {
        if (name(file).endsWith(".csv")) {
            WholeFile.write(file, stream -> csv(stream, skims));
        } else {
            ZoneMatrices blank = blank(skims);
            WholeFile.writeFile(file, part -> OmxFile.write(part, blank));
        }
    }

    /** NaN where no path leads. */
    private static ZoneMatrices blank(ZoneMatrices skims) {
        Map<String, double[]> matrices = new LinkedHashMap<>();
        skims.matrices()
                .forEach((name, cells) -> matrices.put(
                        name,
                        Arrays.stream(cells)
                                .map(cell -> Double.isInfinite(cell) ? Double.NaN : cell)
                                .toArray()));
        return new ZoneMatrices(skims.zoneIds(), matrices);
    }

    /** The stream stays open. */
    static void csv(OutputStream stream, ZoneMatrices skims) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        StringBuilder header = new StringBuilder();
        String[] names = skims.matrices().keySet().toArray(String[]::new);
        String[] cells = new String[names.length + 2];
        cells[0] = "o_zone_id";
        cells[1] = "d_zone_id";
        System.arraycopy(names, 0, cells, 2, names.length);
        CsvLine.append(header, cells);
        writer.append(header);
        int zones = skims.zones();
        long[] ids = skims.zoneIds();
        for (int o = 0; o < zones; o++) {
            for (int d = 0; d < zones; d++) {
                writer.append(Long.toString(ids[o])).append(',').append(Long.toString(ids[d]));
                for (double[] matrix : skims.matrices().values()) {
                    double cell = matrix[o * zones + d];
                    writer.append(',').append(Double.isInfinite(cell) ? "" : Double.toString(cell));
                }
                writer.append('\n');
            }
        }
        writer.flush();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
