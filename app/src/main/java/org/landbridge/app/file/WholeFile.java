package org.landbridge.app.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.landbridge.network.UnwritableFileException;

/** Writes a file whole or not at all: beside its name, then moved. */
public final class WholeFile {
    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** Writes the content to a file that is not there yet. */
    @FunctionalInterface
    public interface FileContent {
        void writeTo(Path file) throws IOException;
    }

    private WholeFile() {}

    /** @throws UnwritableFileException if it cannot be written; what was there before is still there */
    public static void write(Path file, Content content) {
        writeFile(file, part -> {
            try (OutputStream stream =
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(stream);
            }
        });
    }

    /** The same for formats that need a file rather than a stream. */
    public static void writeFile(Path file, FileContent content) {
        try {
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
        } catch (IOException e) {
            throw new UnwritableFileException("cannot write " + file + ": " + reason(e));
        }
    }

    /**
     * Tells before long work that the file could not be written after it.
     *
     * @throws UnwritableFileException if its folder does not exist or may not be written, or if it is a folder itself
     */
    public static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String problem = "";
        if (folder == null || !Files.isDirectory(folder)) {
            problem = "no such folder";
        } else if (Files.isDirectory(file)) {
            problem = "it is a folder";
        } else if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            problem = "permission denied";
        }
        if (!problem.isEmpty()) {
            throw new UnwritableFileException("cannot write " + file + ": " + problem);
        }
    }

    private static void replace(Path file, FileContent content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            content.writeTo(part);
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
