package org.landbridge.app.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.app.file.WholeFile;
import org.landbridge.network.BadUsageException;

/** Writes a picture in the format of its file's ending: the whole file or none. */
final class PictureFile {
    private PictureFile() {}

    /** @throws BadUsageException if the ending is neither .svg nor .png */
    static void requireKnownEnding(Path file) {
        String name = name(file);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new BadUsageException("cannot draw " + file + ": a picture's name ends in .svg or .png");
        }
    }

    /** @throws org.landbridge.network.UnwritableFileException if it cannot be written */
    static void write(Path file, Picture picture) {
        byte[] bytes = name(file).endsWith(".png")
                ? Png.render(picture.svg(Lettering.OUTLINES))
                : picture.svg(Lettering.TEXT).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, stream -> stream.write(bytes));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
