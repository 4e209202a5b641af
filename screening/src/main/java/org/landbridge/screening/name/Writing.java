package org.landbridge.screening.name;

/** The script that a word is written in. */
public enum Writing {
    LATIN("Latin"),
    CYRILLIC("Cyrillic"),
    ARABIC("Arabic"),
    DIGITS("digits"),
    OTHER("another script");

    private final String title;

    Writing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The script of a letter or digit; marks and punctuation are {@link #OTHER}. */
    static Writing of(int codePoint) {
        if (codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z') {
            return LATIN;
        }
        if (Character.isDigit(codePoint)) {
            return DIGITS;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            default -> OTHER;
        };
    }
}
