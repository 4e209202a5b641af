package org.landbridge.studio.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the pages, read once at the start, each by the one address that it has: no address leads to a file of
 * the machine.
 */
public final class Files {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "LICENSE", "text/plain; charset=utf-8");

    private final Map<String, File> byPath = new LinkedHashMap<>();

    /**
     * One file.
     *
     * @param tag changes when its content does
     */
    @SuppressWarnings("ArrayRecordComponent")
    record File(String type, String tag, byte[] plain, byte[] zipped) {}

    /**
     * Reads the files that the resource {@code files.txt} in the folder lists, one address a line.
     *
     * @param beside class beside whose package the folder lies
     */
    public static Files read(Class<?> beside, String folder) {
        Files files = new Files();
        String list = new String(bytes(beside, folder + "/files.txt"), StandardCharsets.UTF_8);
        list.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> files.add(line, bytes(beside, folder + "/" + line)));
        return files;
    }

    private void add(String name, byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        String type = TYPES.get(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1));
        if (type == null) {
            throw new IllegalStateException("no media type for " + name);
        }
        File file = new File(
                type, "\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"", content, zip(content));
        byPath.put(name.equals("index.html") ? "/" : "/" + name, file);
    }

    @Nullable
    File find(String path) {
        return byPath.get(path);
    }

    static byte[] zip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 4 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the studio lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
