package org.landbridge.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the texts that parts want to be kept: those in their jar, else the one in {@code dist/src/main/parts/texts},
 * else the house's own text of the Apache licence.
 */
final class LicenceTexts {
    private static final Pattern NAMES =
            Pattern.compile("(?i)(.*/)?(licen[cs]e|notice|copying|copyright)([.-][^/]*)?(?<!\\.class)");

    private final Path kept;
    private final LicenceText apache;

    LicenceTexts(Path house) throws IOException {
        this.kept = house.resolve("dist/src/main/parts/texts");
        this.apache = new LicenceText("LICENSE", read(house.resolve("LICENSE")));
    }

    /** The texts in a jar, below a folder of it; "" is the whole jar. */
    static List<LicenceText> inJar(Path jar, String folder) throws IOException {
        List<LicenceText> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(e -> !e.isDirectory() && e.getName().startsWith(folder))
                    .filter(e -> NAMES.matcher(e.getName()).matches())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                texts.add(new LicenceText(entry.getName(), tidy(text)));
            }
        }
        return texts;
    }

    /** The texts of a part whose jar holds none. */
    List<LicenceText> withoutOwn(Part part) throws IOException {
        Path file = kept.resolve(part.name().replace(':', '.') + ".txt");
        if (Files.exists(file)) {
            return List.of(new LicenceText(file.getFileName().toString(), read(file)));
        }
        if (part.licences().contains("Apache-2.0")) {
            return List.of(apache);
        }
        throw new BuildException(part.name() + " " + part.version() + " (" + String.join(", ", part.licences())
                + ") brings no text of its licence; put it, with its copyright line, into " + file);
    }

    /** A text of the folder, by its path there. */
    List<LicenceText> kept(String path) throws IOException {
        return List.of(new LicenceText(path, read(kept.resolve(path))));
    }

    private static String read(Path file) throws IOException {
        return tidy(Files.readString(file));
    }

    private static String tidy(String text) {
        return text.replace("\r\n", "\n").replace("\f", "").stripTrailing().replaceAll("[ \t]+\n", "\n");
    }
}
