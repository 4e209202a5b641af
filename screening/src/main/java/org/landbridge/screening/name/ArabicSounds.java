package org.landbridge.screening.name;

import java.util.HashMap;
import java.util.Map;

/** Sounds of words in the Arabic script, Arabic and Persian: short vowels are not written. */
final class ArabicSounds {
    private static final Map<Character, String> LETTERS = letters();

    private ArabicSounds() {}

    static String of(String word) {
        StringBuilder sounds = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean last = i == word.length() - 1;
            sounds.append(c == 'ه' && last && i > 1 ? "X" : LETTERS.getOrDefault(c, ""));
        }
        return Sounds.withoutDoubles(sounds);
    }

    /** One spelling of letters that Arabic and Persian keyboards write differently; vowel signs go. */
    static String plain(String word) {
        StringBuilder text = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case 'ي', 'ى', 'ئ', 'ې' -> text.append('ی');
                case 'ك' -> text.append('ک');
                case 'أ', 'إ', 'آ', 'ٱ' -> text.append('ا');
                case 'ؤ' -> text.append('و');
                case 'ۀ', 'ہ', 'ە' -> text.append('ه');
                case 'ء', 'ـ' -> {}
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        text.append(c);
                    }
                }
            }
        }
        return text.toString();
    }

    private static Map<Character, String> letters() {
        String pairs = "ا:A ب:b پ:p ت:t ث:Q ج:J چ:C ح:h خ:x د:d ذ:D ر:r ز:z ژ:Z س:s ش:S ص:s ض:D ط:t ظ:D ع:N غ:G ف:f ڤ:v"
                + " ق:q ک:k گ:g ل:l م:m ن:n و:V ه:h ی:Y ة:X";
        Map<Character, String> letters = new HashMap<>();
        for (String pair : pairs.split(" ")) {
            letters.put(pair.charAt(0), pair.substring(2));
        }
        return Map.copyOf(letters);
    }
}
