package org.landbridge.screening.name;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sounds of words in Latin letters, whichever romanisation they come from: English, German and French press, ICAO,
 * ISO 9, and the Turkic alphabets.
 */
final class LatinSounds {
    /** Letters with marks that are sounds of their own; other marks are dropped. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ə', "E"),
            Map.entry('æ', "E"),
            Map.entry('ä', "E"),
            Map.entry('ı', "I"),
            Map.entry('ö', "O"),
            Map.entry('ø', "O"),
            Map.entry('œ', "O"),
            Map.entry('ü', "U"),
            Map.entry('ş', "S"),
            Map.entry('ș', "S"),
            Map.entry('š', "S"),
            Map.entry('ç', "C"),
            Map.entry('č', "C"),
            Map.entry('ć', "C"),
            Map.entry('ž', "Z"),
            Map.entry('ż', "Z"),
            Map.entry('ğ', "G"),
            Map.entry('ģ', "G"),
            Map.entry('ŝ', "W"),
            Map.entry('ț', "T"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ß', "s"),
            Map.entry('ħ', "h"),
            Map.entry('þ', "Q"),
            Map.entry('ð', "D"));

    /** Groups of letters, the longest first. */
    private static final String[][] GROUPS = {
        {"schtsch", "W"},
        {"chtch", "W"},
        {"shtsh", "W"},
        {"shch", "W"},
        {"tsch", "C"},
        {"dsch", "J"},
        {"sch", "S"},
        {"tch", "C"},
        {"dzh", "J"},
        {"sh", "S"},
        {"ch", "C"},
        {"zh", "Z"},
        {"kh", "x"},
        {"gh", "G"},
        {"ts", "T"},
        {"tz", "T"},
        {"cz", "C"},
        {"ck", "k"},
        {"ph", "f"},
        {"th", "Q"},
        {"dh", "D"},
        {"dj", "J"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"rh", "r"},
    };

    /** The groups by their first letter, from a to z. */
    private static final int[][] GROUPS_OF = groupsOf();

    private LatinSounds() {}

    static String of(String word) {
        String text = letters(word);
        StringBuilder sounds = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int group = groupAt(text, i);
            if (group < 0) {
                sounds.append(text.charAt(i++));
            } else {
                sounds.append(GROUPS[group][1]);
                i += GROUPS[group][0].length();
            }
        }
        return Sounds.withoutDoubles(sounds);
    }

    /** The longest group that starts at a place, -1 if none does. */
    private static int groupAt(String text, int i) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z') {
            for (int group : GROUPS_OF[c - 'a']) {
                if (text.startsWith(GROUPS[group][0], i)) {
                    return group;
                }
            }
        }
        return -1;
    }

    private static int[][] groupsOf() {
        int[][] groups = new int[26][];
        for (int letter = 0; letter < groups.length; letter++) {
            char first = (char) ('a' + letter);
            groups[letter] = IntStream.range(0, GROUPS.length)
                    .filter(g -> GROUPS[g][0].charAt(0) == first)
                    .toArray();
        }
        return groups;
    }

    private static String letters(String word) {
        if (PlainText.isAscii(word)) {
            return word;
        }
        StringBuilder text = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String own = c < 128 ? null : LETTERS.get(c);
            if (own != null) {
                text.append(own);
            } else if (c < 128) {
                text.append(c);
            } else {
                text.append(bare(c));
            }
        }
        return text.toString();
    }

    private static String bare(char letter) {
        StringBuilder text = new StringBuilder(1);
        String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                text.append(Character.toLowerCase(c));
            }
        }
        return text.toString();
    }
}
