package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the program knows of a region stands in its data package; the code knows none. */
class NoRegionTest {
    /** Names of the built-in region: states and their codes, places, waters, blocs. */
    private static final Pattern NAMES = Pattern.compile(
            "\\b(eurasian?|eaeu|schengen|instc|caspian|black.?sea|azov|baltic|volga|suez|bosporus|hormuz"
                    + "|russian?s?|iran(ian)?s?|indian?s?|azerbaijani?s?|armenian?s?|georgian?s?|kazakh(stan)?s?"
                    + "|turkmen(istan)?s?|uzbek(istan)?s?|moscow|mumbai|tehran|baku|astara|rasht|nhava|khorgos"
                    + "|ruled|rumow|innsa|irthr)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CODES = Pattern.compile("\"(RU|IR|IN|AZ|AM|GE|KZ|TM|UZ|KG|TJ|BY|CN|TR|EU|EAEU)\"");

    /** Commands under the word Examples in a command's help, which run on the built-in package. */
    private static final Pattern EXAMPLE = Pattern.compile("\"  landbridge (?:[^\"\\\\]|\\\\.)*\"");

    /** What may stay, and why. */
    private static final List<String> EXCEPTIONS = List.of(
            // Authorities of sanctions the world over; a package's regimes are by one of these or by another.
            "List.of(\"UN\", \"EU\", \"US\", \"UK\"", "word(\"authority\", \"UN\", \"EU\", \"US\", \"UK\"");

    private static final List<String> MODULES =
            List.of("network", "routing", "flow", "trade", "relations", "study", "store", "app");

    @Test
    void theCodeNamesNoPlaceOfARegion() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (String module : MODULES) {
            for (Path file : sources(Path.of("..", module, "src", "main", "java"))) {
                files++;
                found.addAll(named(file));
            }
        }
        assertThat(files).isGreaterThan(700);
        assertThat(found).isEmpty();
    }

    @Test
    void aNameWouldBeFound() {
        assertThat(names("private static final String SEA = \"caspian\";")).isTrue();
        assertThat(names("Set.of(\"RU\", \"IR\")")).isTrue();
        assertThat(names("\"  landbridge compare RULED INNSA\",")).isFalse();
        assertThat(names("int fromIndex = list.size();")).isFalse();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<String> named(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (names(lines.get(i))) {
                found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
            }
        }
        return found;
    }

    private static boolean names(String line) {
        String rest = EXAMPLE.matcher(line).replaceAll("");
        return EXCEPTIONS.stream().noneMatch(rest::contains)
                && (NAMES.matcher(rest).find() || CODES.matcher(rest).find());
    }
}
