package org.landbridge.screening.match;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;

/**
 * Scores two names from 0 to 100: words are paired so that the weight of what agrees is greatest; the score is the share
 * of the weight that agrees, more by the name that is covered better, so that a missing word costs less than a wrong one.
 * Symmetric; the order of words does not matter; a name with itself scores 100. Not for several threads at once.
 */
public final class NameScorer {
    /** Share of the name that is covered better. */
    private static final double BETTER_COVERED = 0.55;

    private static final double ACRONYM = 84;
    private static final double OTHER_NUMBER = 0.8;
    private static final double ONE_WORD_OF_SEVERAL = 70;
    private static final double PATRONYMIC_FOR_NAME = 0.6;
    private static final double JOINED = 0.86;

    private final TokenLikeness likeness = new TokenLikeness();
    private final Rarity rarity;

    public NameScorer(Rarity rarity) {
        this.rarity = rarity;
    }

    /** How the two names compare. */
    public Alignment align(Name left, Name right) {
        List<Token> a = joined(left, right);
        List<Token> b = joined(right, left);
        float[][] like = new float[a.size()][b.size()];
        double[][] gain = new double[a.size()][b.size()];
        double[] wa = weights(a);
        double[] wb = weights(b);
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                like[i][j] = pair(a.get(i), b.get(j));
                gain[i][j] = like[i][j] * like[i][j] * (wa[i] + wb[j]);
            }
        }
        int[] columnOf = a.isEmpty() || b.isEmpty() ? new int[0] : Assignment.best(gain);
        return judge(left, right, new Sides(a, b, wa, wb, like), columnOf);
    }

    private record Sides(List<Token> a, List<Token> b, double[] wa, double[] wb, float[][] like) {}

    private Alignment judge(Name left, Name right, Sides s, int[] columnOf) {
        List<Alignment.Pair> pairs = new ArrayList<>();
        List<Token> leftOnly = new ArrayList<>();
        boolean[] taken = new boolean[s.b.size()];
        double agreedLeft = 0;
        double agreedRight = 0;
        double allLeft = 0;
        double allRight = 0;
        int told = 0;
        int previous = -1;
        boolean inOrder = true;
        for (int i = 0; i < s.a.size(); i++) {
            int j = columnOf.length == 0 ? -1 : columnOf[i];
            Token token = s.a.get(i);
            if (j < 0) {
                leftOnly.add(token);
                allLeft += s.wa[i] * token.kind().absence();
                continue;
            }
            taken[j] = true;
            Token other = s.b.get(j);
            double like = s.like[i][j];
            pairs.add(new Alignment.Pair(token, other, like));
            boolean initial = token.kind() == TokenKind.INITIAL || other.kind() == TokenKind.INITIAL;
            double weight = initial ? Math.min(s.wa[i], s.wb[j]) : (s.wa[i] + s.wb[j]) / 2;
            agreedLeft += like * weight;
            agreedRight += like * weight;
            allLeft += weight;
            allRight += weight;
            told += token.kind().tells() && other.kind().tells() ? 1 : 0;
            inOrder &= j > previous;
            previous = j;
        }
        List<Token> rightOnly = new ArrayList<>();
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                rightOnly.add(s.b.get(j));
                allRight += s.wb[j] * s.b.get(j).kind().absence();
            }
        }
        double score = score(agreedLeft / Math.max(allLeft, 1e-9), agreedRight / Math.max(allRight, 1e-9));
        boolean allSame = pairs.stream().allMatch(p -> p.likeness() >= 1);
        score = withDoubts(score, told, allSame, leftOnly, rightOnly);
        boolean acronym =
                score < ACRONYM && (TokenLikeness.isAcronym(left, right) || TokenLikeness.isAcronym(right, left));
        return new Alignment(left, right, acronym ? ACRONYM : score, pairs, leftOnly, rightOnly, inOrder, acronym);
    }

    private static double score(double left, double right) {
        double better = Math.max(left, right);
        double worse = Math.min(left, right);
        return 100 * (BETTER_COVERED * better + (1 - BETTER_COVERED) * worse);
    }

    /** What covering alone does not see: a single word of several, other numbers. */
    private static double withDoubts(
            double score, int told, boolean allSame, List<Token> leftOnly, List<Token> rightOnly) {
        double doubtful = score;
        boolean missing = leftOnly.stream().anyMatch(NameScorer::isNameWord)
                || rightOnly.stream().anyMatch(NameScorer::isNameWord);
        if (told == 0 && !(leftOnly.isEmpty() && rightOnly.isEmpty() && allSame)) {
            doubtful = 0;
        } else if (told == 1 && missing) {
            doubtful = Math.min(doubtful, ONE_WORD_OF_SEVERAL);
        }
        if (leftOnly.stream().anyMatch(t -> t.kind() == TokenKind.NUMBER)
                && rightOnly.stream().anyMatch(t -> t.kind() == TokenKind.NUMBER)) {
            doubtful *= OTHER_NUMBER;
        }
        return doubtful;
    }

    private static boolean isNameWord(Token token) {
        return token.kind() == TokenKind.NORMAL || token.kind() == TokenKind.INITIAL;
    }

    private float pair(Token a, Token b) {
        float like = likeness.of(a, b);
        boolean patronymicForName = (a.kind() == TokenKind.PATRONYMIC && b.kind() == TokenKind.NORMAL)
                || (b.kind() == TokenKind.PATRONYMIC && a.kind() == TokenKind.NORMAL);
        return patronymicForName ? (float) (like * PATRONYMIC_FOR_NAME) : like;
    }

    private double[] weights(List<Token> tokens) {
        double[] weights = new double[tokens.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(tokens.get(i));
        }
        return weights;
    }

    double weight(Token token) {
        return token.kind().weight() * rarity.of(token);
    }

    /** The words of {@code name}, with neighbours written as one where {@code other} has them as one word. */
    private List<Token> joined(Name name, Name other) {
        List<Token> tokens = name.tokens();
        Name.Join best = null;
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
