package org.landbridge.network.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.UnwritableFileException;

/** Begins a data package of any region: the tables that it needs, with two places and a road that pass the check. */
public final class PackageTemplate {
    /** Tables that begin with example rows. */
    private static final List<String> FILLED = List.of(
            "sources", "states", "places", "links", "processes", "rates", "emissions", "corridors", "commodities");

    /** Tables that begin with their header alone, as most packages come to need them. */
    private static final List<String> EMPTY =
            List.of("blocs", "memberships", "areas", "services", "events", "observations");

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate TO = LocalDate.of(2050, 1, 1);
    private static final LocalDate DEFAULT = LocalDate.of(2025, 1, 1);

    private PackageTemplate() {}

    /**
     * Writes the package, whole or not at all.
     *
     * @throws BadUsageException if the folder is there and not empty, or is a file
     * @throws UnwritableFileException if it cannot be written
     */
    public static void write(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        Path name = target.getFileName();
        try {
            requireFree(folder, target);
            if (parent == null || name == null || !Files.isDirectory(parent)) {
                throw new UnwritableFileException("cannot write " + folder + ": no such folder " + parent);
            }
            Path part = Files.createTempDirectory(parent, "." + name + ".");
            try {
                fill(part, id(name.toString()));
                Files.deleteIfExists(target);
                Files.move(part, target);
                readable(target);
            } finally {
                clear(part);
            }
        } catch (IOException e) {
            throw new UnwritableFileException("cannot write " + folder + ": " + reason(e));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException inFile && inFile.getReason() != null) {
            return inFile.getReason();
        }
        return e instanceof java.nio.file.AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    private static void requireFree(Path folder, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(target)) {
                if (files.iterator().hasNext()) {
                    throw new BadUsageException(
                            "the folder " + folder + " is not empty; name a new folder for the data package");
                }
            }
        } else if (Files.exists(target)) {
            throw new BadUsageException(folder + " is a file; name a new folder for the data package");
        }
    }

    /** The name of the package: that of its folder in small letters, digits and hyphens. */
    private static String id(String folder) {
        String id =
                folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "package" : id;
    }

    private static void fill(Path part, String name) throws IOException {
        for (String table : FILLED) {
            text(part, table + ".csv", resource(table + ".csv"));
        }
        for (String table : EMPTY) {
            TableSchema schema = PackageSchema.table(table);
            String header = schema.columns().stream().map(Column::name).collect(Collectors.joining(","));
            text(part, schema.file(), header + "\n");
        }
        text(part, "README.md", resource("README.md").replace("NAME", name));
        text(part, Descriptor.FILE, PackageDescriptor.begun(name, FROM, TO, DEFAULT, part));
    }

    private static void text(Path folder, String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PackageTemplate.class.getResourceAsStream("template/" + file), "template/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A temporary folder is its owner's alone; a data package is as any other folder. */
    private static void readable(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void clear(Path part) throws IOException {
        if (!Files.isDirectory(part)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(part)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(part);
    }
}
