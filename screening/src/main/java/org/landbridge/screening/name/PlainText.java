package org.landbridge.screening.name;

import java.text.Normalizer;
import java.util.Locale;

/** The spelling by which two words of one script are the same. */
final class PlainText {
    private PlainText() {}

    /** A word in lower case, without marks; the letters ə, ı, ø and their like become the Latin ones they stand for. */
    static String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        StringBuilder text = new StringBuilder(lower.length());
        String apart = Normalizer.normalize(ArabicSounds.plain(keepShort(lower)), Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            switch (c) {
                case 'ə' -> text.append('a');
                case 'ı' -> text.append('i');
                case 'ø', 'œ' -> text.append('o');
                case 'æ' -> text.append('a');
                case 'ł' -> text.append('l');
                case 'đ' -> text.append('d');
                case 'ß' -> text.append("ss");
                case SHORT_I -> text.append('й');
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static final char SHORT_I = '\u0001';

    /** The Cyrillic short i is a letter, not an i with a mark; ё is written е as often as not. */
    private static String keepShort(String word) {
        return word.replace('й', SHORT_I);
    }

    static boolean isAscii(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
