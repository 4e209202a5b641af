package org.landbridge.screening.name;

/** Letters of Latin and Cyrillic that look the same (a subset of Unicode UTS 39), so that a mixed word is read as one. */
final class Confusables {
    private static final String LATIN = "aceopxyiskmtbhjABCEHKMOPTXYISJ";
    private static final String CYRILLIC = "асеорхуіѕкмтвнјАВСЕНКМОРТХУІЅЈ";

    private Confusables() {}

    /** The Latin letter that looks like a Cyrillic one, -1 if none does. */
    static int toLatin(int codePoint) {
        int i = CYRILLIC.indexOf(codePoint);
        return i < 0 ? -1 : LATIN.charAt(i);
    }

    /** The Cyrillic letter that looks like a Latin one, -1 if none does. */
    static int toCyrillic(int codePoint) {
        int i = LATIN.indexOf(codePoint);
        return i < 0 ? -1 : CYRILLIC.charAt(i);
    }
}
