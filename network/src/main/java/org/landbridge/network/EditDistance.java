package org.landbridge.network;

import java.util.Collection;

/** How many letters differ between two words. */
public final class EditDistance {
    private EditDistance() {}

    /** Levenshtein distance. */
    public static int of(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** {@code , did you mean ...?} where a known word is close, else blank. */
    public static String didYouMean(String word, Collection<String> known) {
        String best = closest(word, known);
        return best.isEmpty() ? "" : ", did you mean " + best + "?";
    }

    /** The known word that is closest, blank if none is close. */
    public static String closest(String word, Collection<String> known) {
        String best = "";
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            int edits = candidate.isEmpty() || Math.abs(candidate.length() - word.length()) >= least
                    ? least
                    : of(word, candidate);
            if (edits < least) {
                best = candidate;
                least = edits;
            }
        }
        return best;
    }
}
