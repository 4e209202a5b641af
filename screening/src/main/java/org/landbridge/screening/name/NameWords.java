package org.landbridge.screening.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words that play a known part in names, from {@code name-words.txt}: legal forms, particles, titles, general words of
 * companies with their translations, countries, and families of given names.
 */
final class NameWords {
    private static final Map<String, Entry> ENTRIES = read();

    /**
     * One word.
     *
     * @param kind null for a given name
     * @param family key of the line, blank where words of a line are not forms of each other
     */
    record Entry(@Nullable TokenKind kind, String family) {}

    private NameWords() {}

    /** What is known of a word in its plain spelling; null for nothing. */
    static @Nullable Entry find(String plain) {
        return ENTRIES.get(plain);
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameWords.class.getResourceAsStream("name-words.txt")),
                StandardCharsets.UTF_8))) {
            TokenKind kind = TokenKind.NORMAL;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith("[")) {
                    kind = TokenKind.valueOf(line.substring(1, line.length() - 1));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String family = switch (kind) {
                        case NORMAL, GENERIC, COUNTRY -> "#" + number;
                        default -> "";
                    };
                    for (String word : line.strip().split("\\s+")) {
                        entries.putIfAbsent(
                                PlainText.of(word), new Entry(kind == TokenKind.NORMAL ? null : kind, family));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(entries);
    }
}
