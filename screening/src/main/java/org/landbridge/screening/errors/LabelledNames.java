package org.landbridge.screening.errors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Pairs of names of which it is known whether they are of one bearer. Half of the bearers, by a hash of their id, are for
 * tuning, the others are held out.
 *
 * @param same two spellings of one name
 * @param different similar names of two bearers
 */
public record LabelledNames(List<Pair> same, List<Pair> different) {
    public LabelledNames {
        same = List.copyOf(same);
        different = List.copyOf(different);
    }

    /**
     * Two names.
     *
     * @param id of the bearer, or of the group and the two names
     * @param language of the bearer, blank for different ones
     */
    public record Pair(String id, String language, String screened, String listed) {
        /** Whether the pair is held out from tuning. */
        public boolean heldOut() {
            CRC32 hash = new CRC32();
            hash.update(id.getBytes(StandardCharsets.UTF_8));
            return (hash.getValue() & 1) == 1;
        }

        /** The script of the screened name, in words. */
        public String script() {
            int[] letters = new int[2];
            screened.codePoints().forEach(c -> {
                Character.UnicodeScript script = Character.UnicodeScript.of(c);
                letters[0] += script == Character.UnicodeScript.CYRILLIC ? 1 : 0;
                letters[1] += script == Character.UnicodeScript.ARABIC ? 1 : 0;
            });
            return letters[0] > 0 ? "Cyrillic script" : letters[1] > 0 ? "Arabic script" : "Latin script";
        }
    }

    /**
     * Reads both tables.
     *
     * @param variants columns id, language, kind, name, variants (separated by {@code |})
     * @param groups columns group, names (separated by {@code |}; spellings of one name by {@code =})
     */
    public static LabelledNames read(Reader variants, Reader groups) {
        List<Pair> same = new ArrayList<>();
        List<Pair> different = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(variants);
                CsvReader<NamedCsvRecord> sets = CsvReader.builder().ofNamedCsvRecord(groups)) {
            for (NamedCsvRecord row : rows) {
                for (String variant : row.getField("variants").split("\\|")) {
                    same.add(new Pair(row.getField("id"), row.getField("language"), variant, row.getField("name")));
                }
            }
            Set<String> known = new HashSet<>();
            for (NamedCsvRecord set : sets) {
                pairs(set.getField("group"), set.getField("names").split("\\|"), known, different);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LabelledNames(same, different);
    }

    private static void pairs(String group, String[] bearers, Set<String> known, List<Pair> different) {
        for (int i = 0; i < bearers.length; i++) {
            for (int j = i + 1; j < bearers.length; j++) {
                for (String left : bearers[i].split("=")) {
                    for (String right : bearers[j].split("=")) {
                        if (known.add(left + "|" + right)) {
                            different.add(new Pair(group + ":" + left + "|" + right, "", left, right));
                        }
                    }
                }
            }
        }
    }
}
