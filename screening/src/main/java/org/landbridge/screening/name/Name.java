package org.landbridge.screening.name;

import java.util.List;

/**
 * A name as read: its words, in the order written.
 *
 * @param text as given
 * @param tokens its words
 * @param joins neighbouring words written as one
 * @param initials first sounds of the words that tell, blank for fewer than three of them
 * @param invisible whether invisible characters were left out
 */
public record Name(String text, List<Token> tokens, List<Join> joins, String initials, boolean invisible) {
    public Name {
        tokens = List.copyOf(tokens);
        joins = List.copyOf(joins);
    }

    /**
     * Words {@code from} to {@code to}, both included, as one.
     *
     * @param token the joined word
     */
    public record Join(int from, int to, Token token) {}

    /** Number of words that can identify anybody. */
    public int telling() {
        int telling = 0;
        for (Token token : tokens) {
            telling += token.kind().tells() ? 1 : 0;
        }
        return telling;
    }
}
