package org.landbridge.screening.match;

import java.util.Arrays;

/**
 * Finds words that may sound alike. A word's skeleton is its consonants by class (five bits each, at most twelve),
 * without most h, glides and vowels; letters that stand for two classes give two skeletons. Two words meet if their skeletons are the same, or become the same when at most one
 * consonant is left out of each (of three and more): symmetric deletion (Mor, M. and Fraenkel, A. S. (1982), A hash code
 * method for detecting and correcting spelling errors, Comm. ACM 25, 935-938). Flat arrays; words are numbered from 0.
 */
final class SkeletonIndex {
    private static final int BITS = 5;
    private static final int LONGEST = 12;
    private static final int SHORTEST_TO_LEAVE_OUT = 3;

    private final long[] keys;
    private final int[] start;
    private final int[] words;

    /** Of words in sounds. */
    SkeletonIndex(String[] sounds) {
        long[][] forms = new long[sounds.length][];
        int size = 0;
        for (int w = 0; w < sounds.length; w++) {
            forms[w] = forms(sounds[w]);
            size += forms[w].length;
        }
        long[] all = new long[size];
        int filled = 0;
        for (long[] form : forms) {
            System.arraycopy(form, 0, all, filled, form.length);
            filled += form.length;
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        keys = Arrays.copyOf(all, distinct);
        start = new int[distinct + 1];
        for (long[] form : forms) {
            for (long key : form) {
                start[Arrays.binarySearch(keys, key) + 1]++;
            }
        }
        for (int k = 0; k < distinct; k++) {
            start[k + 1] += start[k];
        }
        int[] next = start.clone();
        words = new int[size];
        for (int w = 0; w < forms.length; w++) {
            for (long key : forms[w]) {
                words[next[Arrays.binarySearch(keys, key)]++] = w;
            }
        }
    }

    /** Calls back for each word that may sound like {@code sounds}, each once; {@code seen} marks them by {@code mark}. */
    void find(String sounds, int[] seen, int mark, Found found) {
        for (long key : forms(sounds)) {
            int k = Arrays.binarySearch(keys, key);
            if (k >= 0) {
                for (int i = start[k]; i < start[k + 1]; i++) {
                    if (seen[words[i]] != mark) {
                        seen[words[i]] = mark;
                        found.word(words[i]);
                    }
                }
            }
        }
    }

    /** Takes a word. */
    interface Found {
        void word(int word);
    }

    /** The skeletons in both readings, whole and with one consonant left out, without repeats. */
    static long[] forms(String sounds) {
        long[] forms = new long[2 * (LONGEST + 1)];
        int count = addForms(sounds, false, forms, 0);
        count = addForms(sounds, true, forms, count);
        Arrays.sort(forms, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || forms[i] != forms[i - 1]) {
                forms[distinct++] = forms[i];
            }
        }
        return Arrays.copyOf(forms, distinct);
    }

    private static int addForms(String sounds, boolean otherReading, long[] forms, int from) {
        int[] classes = new int[LONGEST];
        int n = 0;
        for (int i = 0; i < sounds.length() && n < LONGEST; i++) {
            int c = classOf(sounds.charAt(i), i == 0, otherReading);
            if (c > 0 && (n == 0 || classes[n - 1] != c)) {
                classes[n++] = c;
            }
        }
        int count = n < SHORTEST_TO_LEAVE_OUT ? 1 : n + 1;
        for (int left = -1; left < count - 1; left++) {
            long key = 0;
            int previous = 0;
            for (int i = 0; i < n; i++) {
                if (i != left && classes[i] != previous) {
                    key = key << BITS | classes[i];
                    previous = classes[i];
                }
            }
            forms[from + left + 1] = key;
        }
        return from + count;
    }

    /**
     * Class of a consonant; 0 for what a skeleton leaves out.
     *
     * @param other whether an ambiguous letter is taken for the other of its sounds
     */
    private static int classOf(char sound, boolean first, boolean other) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u', 'E', 'I', 'O', 'U', 'y', 'A', 'Y', 'N', 'X' -> 0;
            case 'b', 'p' -> 1;
            case 'v', 'f', 'w' -> 2;
            case 'V' -> first && !other ? 2 : 0;
            case 'd', 't', 'D', 'Q' -> 3;
            case 's', 'z', 'S', 'Z', 'T', 'J', 'W' -> 4;
            case 'c', 'C' -> other ? 5 : 4;
            case 'j' -> other ? 0 : 4;
            case 'h' -> first && other ? 5 : 0;
            case 'g', 'k', 'q', 'G', 'x' -> 5;
            case 'l' -> 6;
            case 'm' -> 7;
            case 'n' -> 8;
            case 'r' -> 9;
            default -> 10 + sound % 21;
        };
    }
}
