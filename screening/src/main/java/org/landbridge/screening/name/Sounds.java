package org.landbridge.screening.name;

/**
 * The alphabet in which words of all scripts are compared: one character a sound.
 *
 * <p>Lower-case letters are what they look like ({@code x} is kh, {@code q} the uvular k, {@code y} the glide). Upper
 * case: {@code S} sh, {@code Z} zh, {@code C} ch, {@code T} ts, {@code J} dzh, {@code W} shch, {@code G} gh, {@code D}
 * dh, {@code Q} th; {@code E I O U} are the front or back vowels ə, ı, ö, ü. Letters that romanisations use for several
 * sounds stay ambiguous: {@code c} and {@code j}. Letters of the Arabic script that are a vowel, a consonant or nothing:
 * {@code A} alef, {@code V} waw, {@code Y} yeh, {@code N} ain, {@code X} final heh.
 */
public final class Sounds {
    private static final String VOWELS = "aeiouEIOU";

    private Sounds() {}

    /** The word in the alphabet; blank if it has no sound in it. */
    static String of(String word, Writing writing) {
        return switch (writing) {
            case LATIN -> LatinSounds.of(word);
            case CYRILLIC -> CyrillicSounds.of(word);
            case ARABIC -> ArabicSounds.of(word);
            case DIGITS, OTHER -> word;
        };
    }

    public static boolean isVowel(char sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    /** Equal neighbours become one: double letters tell nothing. Digits stay. */
    static String withoutDoubles(CharSequence sounds) {
        StringBuilder text = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            if (i == 0 || c != sounds.charAt(i - 1) || Character.isDigit(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
