package org.landbridge.screening.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;

/**
 * Scores two names from 0 to 100: words are paired so that the weight of what agrees is greatest; the score is the share
 * of the weight that agrees, more by the name that is covered better, so that a missing word costs less than a wrong one.
 * Symmetric; the order of words does not matter; a name with itself scores 100. Not for several threads at once.
 */
public final class NameScorer {
    /** Least likeness of neighbouring words written as one with a word of the other name. */
    static final float JOINED = 0.86f;

    private final TokenLikeness likeness = new TokenLikeness();
    private final Pairing pairing = new Pairing();
    private final Rarity rarity;

    public NameScorer(Rarity rarity) {
        this.rarity = rarity;
    }

    /** How the two names compare. */
    public Alignment align(Name left, Name right) {
        List<Token> a = joined(left, right);
        List<Token> b = joined(right, left);
        pairing.begin(a.size(), b.size());
        for (int i = 0; i < a.size(); i++) {
            pairing.left(i, a.get(i).kind(), weight(a.get(i)));
        }
        for (int j = 0; j < b.size(); j++) {
            pairing.right(j, b.get(j).kind(), weight(b.get(j)));
        }
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                pairing.like(i, j, likeness.of(a.get(i), b.get(j)));
            }
        }
        return alignment(left, right, a, b, pairing.score());
    }

    private Alignment alignment(Name left, Name right, List<Token> a, List<Token> b, double score) {
        List<Alignment.Pair> pairs = new ArrayList<>();
        List<Token> leftOnly = new ArrayList<>();
        int previous = -1;
        boolean inOrder = true;
        for (int i = 0; i < a.size(); i++) {
            int j = pairing.columnOf(i);
            if (j < 0) {
                leftOnly.add(a.get(i));
            } else {
                pairs.add(new Alignment.Pair(a.get(i), b.get(j), pairing.like(i, j)));
                inOrder &= j > previous;
                previous = j;
            }
        }
        List<Token> rightOnly = new ArrayList<>();
        for (int j = 0; j < b.size(); j++) {
            if (!pairing.isTaken(j)) {
                rightOnly.add(b.get(j));
            }
        }
        boolean acronym = score < Pairing.ACRONYM && (isAcronym(left, right) || isAcronym(right, left));
        return new Alignment(
                left, right, acronym ? Pairing.ACRONYM : score, pairs, leftOnly, rightOnly, inOrder, acronym);
    }

    /** Whether a word is the initials of a name of three words or more. */
    private static boolean isAcronym(Name word, Name name) {
        return !name.initials().isEmpty() && name.initials().equals(NameBlock.acronym(word));
    }

    private double weight(Token token) {
        return token.kind().weight() * rarity.of(token);
    }

    /** The words of {@code name}, with neighbours written as one where {@code other} has them as one word. */
    private List<Token> joined(Name name, Name other) {
        List<Token> tokens = name.tokens();
        Name.@Nullable Join best = null;
        float most = 0;
        for (Name.Join join : name.joins()) {
            for (Token token : other.tokens()) {
                float like = token.kind() == TokenKind.INITIAL ? 0 : likeness.of(join.token(), token);
                if (like >= JOINED && like > most && like > alone(tokens, join, token)) {
                    most = like;
                    best = join;
                }
            }
        }
        if (best == null) {
            return tokens;
        }
        List<Token> fewer = new ArrayList<>(tokens.subList(0, best.from()));
        fewer.add(best.token());
        fewer.addAll(tokens.subList(best.to() + 1, tokens.size()));
        return fewer;
    }

    private float alone(List<Token> tokens, Name.Join join, Token other) {
        float most = 0;
        for (int i = join.from(); i <= join.to(); i++) {
            most = Math.max(most, likeness.of(tokens.get(i), other));
        }
        return most;
    }
}
