package org.landbridge.app.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.UnwritableFileException;

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

    /** @throws UnwritableFileException if it cannot be written */
    static void write(Path file, Picture picture) {
        byte[] bytes = name(file).endsWith(".png")
                ? Png.render(picture.svg(Lettering.OUTLINES))
                : picture.svg(Lettering.TEXT).getBytes(StandardCharsets.UTF_8);
        try {
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
        } catch (IOException e) {
            throw new UnwritableFileException("cannot write " + file + ": " + reason(e));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such folder";
            case AccessDeniedException denied -> "permission denied";
            default -> String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be written");
        };
    }
}
