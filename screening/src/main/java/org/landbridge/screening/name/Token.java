package org.landbridge.screening.name;

import java.util.List;

/**
 * One word of a name.
 *
 * @param text in lower case, otherwise as written
 * @param plain spelling by which two words of one script are the same: without marks, one form of each letter
 * @param sounds readings in the alphabet of {@link Sounds}, the likeliest first; never empty
 * @param family key of words that are forms of one name or translations of one word, blank if none
 * @param lookAlike a letter of another script that was found in the word, blank if none
 */
public record Token(
        String text,
        String plain,
        Writing writing,
        TokenKind kind,
        List<String> sounds,
        String family,
        String lookAlike) {
    public Token {
        sounds = List.copyOf(sounds);
    }

    /** Whether short vowels are not written. */
    public boolean unvowelled() {
        return writing == Writing.ARABIC;
    }

    /** Of what nearly always tells two words apart. */
    @Override
    public int hashCode() {
        return text.hashCode();
    }

    Token as(TokenKind other) {
        return new Token(text, plain, writing, other, sounds, family, lookAlike);
    }
}
