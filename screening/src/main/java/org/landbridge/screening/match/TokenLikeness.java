package org.landbridge.screening.match;

import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;
import org.landbridge.screening.name.Writing;

/** How alike two words are, 0 to 1; symmetric. Not for several threads at once. */
final class TokenLikeness {
    /** Below this, words have nothing to do with each other. */
    static final float LEAST = 0.72f;

    private static final float SAME_FAMILY = 0.96f;
    private static final float INITIAL = 0.8f;
    private static final float OTHER_SPELLING = 0.985f;

    private final SoundDistance distance = new SoundDistance();

    float of(Token left, Token right) {
        if (left.writing() == right.writing() && left.plain().equals(right.plain())) {
            return 1;
        }
        if ((left.kind() == TokenKind.INITIAL) != (right.kind() == TokenKind.INITIAL)) {
            return initial(left, right);
        }
        if (left.writing() == Writing.DIGITS || right.writing() == Writing.DIGITS) {
            return 0;
        }
        boolean bothKnown = !left.family().isEmpty() && !right.family().isEmpty();
        if (bothKnown && !left.family().equals(right.family())) {
            return 0;
        }
        float likeness = sounds(left, right);
        if (bothKnown) {
            likeness = Math.max(likeness, SAME_FAMILY);
        }
        if (likeness > OTHER_SPELLING && left.writing() == right.writing()) {
            likeness = OTHER_SPELLING;
        }
        return likeness < LEAST ? 0 : likeness;
    }

    /** Likeness of the sounds alone. */
    private float sounds(Token left, Token right) {
        float best = 0;
        for (String a : left.sounds()) {
            for (String b : right.sounds()) {
                if (SoundDistance.comparable(a.length(), b.length(), left.unvowelled() == right.unvowelled())) {
                    best = Math.max(best, distance.likeness(a, left.unvowelled(), b, right.unvowelled()));
                }
            }
        }
        return best;
    }

    private static float initial(Token left, Token right) {
        boolean first = left.kind() == TokenKind.INITIAL;
        Token letter = first ? left : right;
        Token word = first ? right : left;
        if (word.kind() != TokenKind.NORMAL && word.kind() != TokenKind.PATRONYMIC) {
            return 0;
        }
        char a = letter.sounds().getFirst().charAt(0);
        char b = word.sounds().getFirst().charAt(0);
        boolean same = a == b
                || !word.plain().isEmpty()
                        && letter.plain().charAt(0) == word.plain().charAt(0)
                || group(a) == group(b)
                || "jy".indexOf(a) >= 0 && "jyYJZ".indexOf(b) >= 0;
        return same ? INITIAL : 0;
    }

    private static char group(char sound) {
        return switch (sound) {
            case 'v', 'w', 'V' -> 'v';
            case 'k', 'q', 'G', 'g' -> 'k';
            case 'h', 'x' -> 'h';
            case 'j', 'J', 'Z' -> 'j';
            case 'i', 'y', 'Y' -> 'y';
            case 'a', 'e', 'E', 'A', 'N' -> 'a';
            default -> sound;
        };
    }
}
