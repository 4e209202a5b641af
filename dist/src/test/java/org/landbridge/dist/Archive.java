package org.landbridge.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive, unpacked in a folder whose path has a space. */
record Archive(Path home) {
    static final Path HOUSE = Path.of(System.getProperty("landbridge.home", ".."));
    static final String VERSION = System.getProperty("landbridge.version", "");

    /** What a command ended with. */
    record Run(int code, String out, String err) {}

    /** Unpacks the archive that a system property names. */
    static Archive unpack(String property, Path temporary) throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path folder = Files.createDirectory(temporary.resolve("a folder"));
        Run run = run(folder, Map.of(), List.of("tar", "-xzf", System.getProperty(property, "")));
        if (run.code() != 0) {
            throw new IllegalStateException(run.err());
        }
        return new Archive(folder.resolve("landbridge-" + VERSION));
    }

    Run landbridge(String... arguments) {
        List<String> words = new ArrayList<>(List.of(home.resolve("landbridge").toString()));
        words.addAll(Arrays.asList(arguments));
        return run(home.getParent(), Map.of(), words);
    }

    JsonNode bill() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(home.resolve("sbom.cdx.json")));
    }

    static ProcessBuilder process(Path folder, Map<String, String> environment, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LANDBRIDGE_"));
        builder.environment().putAll(environment);
        return builder;
    }

    static Run run(Path folder, Map<String, String> environment, List<String> words) {
        try {
            Path out = Files.createTempFile("landbridge", ".out");
            Path err = Files.createTempFile("landbridge", ".err");
            try {
                Process process = process(folder, environment, words)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                if (!process.waitFor(5, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("no end in sight: " + words);
                }
                return new Run(
                        process.exitValue(),
                        Files.readString(out, StandardCharsets.UTF_8),
                        Files.readString(err, StandardCharsets.UTF_8));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
