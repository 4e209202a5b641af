package org.landbridge.screening.match;

import java.util.List;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.Token;

/**
 * The words of two names laid beside each other.
 *
 * @param score 0 to 100
 * @param pairs words that were found in both
 * @param leftOnly words of the left name without a counterpart
 * @param rightOnly words of the right name without a counterpart
 * @param inOrder whether the words stand in the same order
 * @param acronym whether one name is the initials of the other
 */
public record Alignment(
        Name left,
        Name right,
        double score,
        List<Pair> pairs,
        List<Token> leftOnly,
        List<Token> rightOnly,
        boolean inOrder,
        boolean acronym) {
    /**
     * Two words.
     *
     * @param likeness 0 to 1
     */
    public record Pair(Token left, Token right, double likeness) {}
}
