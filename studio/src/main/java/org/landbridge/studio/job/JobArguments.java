package org.landbridge.studio.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a job: words that were checked against the declaration of its kind, and texts that become files of
 * the job's own. Nothing that a reader sends leads to a file outside the job's folder.
 *
 * @param words before texts are written: {@code {0}} stands for the name of the first text's file, {@code {home}} for
 *     the program's folder
 */
public record JobArguments(List<String> words, List<Text> texts) {
    /**
     * One file of the job's own.
     *
     * @param name plain, without a folder
     */
    public record Text(String name, String content) {
        public Text {
            if (!name.matches("[A-Za-z0-9_-]{1,80}\\.[a-z]{1,8}")) {
                throw new IllegalArgumentException("no plain file name: " + name);
            }
        }
    }

    private static final String KEY = "arguments.txt";

    public JobArguments {
        words = List.copyOf(words);
        texts = List.copyOf(texts);
    }

    /** Makes the job's folder. */
    List<String> write(Path folder, Path home) {
        try {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve(KEY), key());
            for (int i = 0; i < texts.size(); i++) {
                Files.writeString(
                        folder.resolve(texts.get(i).name()), texts.get(i).content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> written = new ArrayList<>();
        for (String word : words) {
            String whole = word;
            for (int i = 0; i < texts.size(); i++) {
                if (word.equals("{" + i + "}")) {
                    whole = folder.resolve(texts.get(i).name()).toString();
                }
            }
            written.add(whole.startsWith("{home}/") ? home + whole.substring("{home}".length()) : whole);
        }
        return written;
    }

    boolean sameAs(Path folder) {
        try {
            return Files.readString(folder.resolve(KEY)).equals(key());
        } catch (IOException e) {
            return false;
        }
    }

    private String key() {
        return words + "\n" + texts;
    }
}
