package org.landbridge.screening.match;

import java.util.Arrays;
import org.landbridge.screening.name.TokenKind;

/**
 * The arithmetic of a score: words of two names as numbers, paired so that the weight of what agrees is greatest. Keeps
 * its room from pair to pair of names; not for several threads at once.
 */
final class Pairing {
    /** Share of the name that is covered better. */
    static final double BETTER_COVERED = 0.55;

    static final double ACRONYM = 84;
    private static final double OTHER_NUMBER = 0.8;
    private static final double ONE_WORD_OF_SEVERAL = 70;
    private static final double PATRONYMIC_FOR_NAME = 0.6;

    private final Assignment assignment = new Assignment();
    private int lefts;
    private int rights;
    private TokenKind[] leftKind = new TokenKind[16];
    private TokenKind[] rightKind = new TokenKind[16];
    private double[] leftWeight = new double[16];
    private double[] rightWeight = new double[16];
    private float[] like = new float[64];
    private double[] gain = new double[64];
    private int[] columnOf = new int[16];
    private boolean[] taken = new boolean[16];

    /** Begins with two names of so many words. */
    void begin(int leftWords, int rightWords) {
        lefts = leftWords;
        rights = rightWords;
        int most = Math.max(leftWords, rightWords);
        if (most > columnOf.length) {
            leftKind = new TokenKind[2 * most];
            rightKind = new TokenKind[2 * most];
            leftWeight = new double[2 * most];
            rightWeight = new double[2 * most];
            columnOf = new int[2 * most];
            taken = new boolean[2 * most];
        }
        if (leftWords * rightWords > like.length) {
            like = new float[2 * leftWords * rightWords];
            gain = new double[2 * leftWords * rightWords];
        }
    }

    void left(int i, TokenKind kind, double weight) {
        leftKind[i] = kind;
        leftWeight[i] = weight;
    }

    void right(int j, TokenKind kind, double weight) {
        rightKind[j] = kind;
        rightWeight[j] = weight;
    }

    /** Tells how alike two words are; kinds and weights come first. */
    void like(int i, int j, float likeness) {
        float paired = paired(likeness, leftKind[i], rightKind[j]);
        like[i * rights + j] = paired;
        gain[i * rights + j] = paired * paired * (leftWeight[i] + rightWeight[j]);
    }

    /** Likeness of two words as a pair: a father's name for a name tells less. */
    static float paired(float likeness, TokenKind left, TokenKind right) {
        boolean patronymicForName = (left == TokenKind.PATRONYMIC && right == TokenKind.NORMAL)
                || (right == TokenKind.PATRONYMIC && left == TokenKind.NORMAL);
        return patronymicForName ? (float) (likeness * PATRONYMIC_FOR_NAME) : likeness;
    }

    /** Weight of a pair in the score. */
    static double pairWeight(TokenKind leftKind, double leftWeight, TokenKind rightKind, double rightWeight) {
        boolean initial = leftKind == TokenKind.INITIAL || rightKind == TokenKind.INITIAL;
        return initial ? Math.min(leftWeight, rightWeight) : (leftWeight + rightWeight) / 2;
    }

    /** The right word of a left one after {@link #score}, -1 for none. */
    int columnOf(int i) {
        return columnOf[i];
    }

    /** Whether a right word has a left one after {@link #score}. */
    boolean isTaken(int j) {
        return taken[j];
    }

    float like(int i, int j) {
        return like[i * rights + j];
    }

    /** Pairs the words; the score, 0 to 100, but for acronyms. */
    double score() {
        if (lefts == 0 || rights == 0) {
            Arrays.fill(columnOf, 0, lefts, -1);
        } else {
            assignment.best(gain, lefts, rights, columnOf);
        }
        Arrays.fill(taken, 0, rights, false);
        double agreed = 0;
        double allLeft = 0;
        double allRight = 0;
        int told = 0;
        boolean allSame = true;
        boolean missing = false;
        boolean leftNumber = false;
        boolean leftover = false;
        for (int i = 0; i < lefts; i++) {
            int j = columnOf[i];
            if (j < 0) {
                allLeft += leftWeight[i] * leftKind[i].absence();
                missing |= isNameWord(leftKind[i]);
                leftNumber |= leftKind[i] == TokenKind.NUMBER;
                leftover = true;
                continue;
            }
            taken[j] = true;
            float likeness = like[i * rights + j];
            double weight = pairWeight(leftKind[i], leftWeight[i], rightKind[j], rightWeight[j]);
            agreed += likeness * weight;
            allLeft += weight;
            allRight += weight;
            told += leftKind[i].tells() && rightKind[j].tells() ? 1 : 0;
            allSame &= likeness >= 1;
        }
        boolean rightNumber = false;
        for (int j = 0; j < rights; j++) {
            if (!taken[j]) {
                allRight += rightWeight[j] * rightKind[j].absence();
                missing |= isNameWord(rightKind[j]);
                rightNumber |= rightKind[j] == TokenKind.NUMBER;
                leftover = true;
            }
        }
        double score = covered(agreed / Math.max(allLeft, 1e-9), agreed / Math.max(allRight, 1e-9));
        // What covering alone does not see: a single word of several, other numbers.
        if (told == 0 && (leftover || !allSame)) {
            score = 0;
        } else if (told == 1 && missing) {
            score = Math.min(score, ONE_WORD_OF_SEVERAL);
        }
        return leftNumber && rightNumber ? score * OTHER_NUMBER : score;
    }

    /** The score of names that agree in these shares of their weight. */
    static double covered(double left, double right) {
        double better = Math.max(left, right);
        double worse = Math.min(left, right);
        return 100 * (BETTER_COVERED * better + (1 - BETTER_COVERED) * worse);
    }

    private static boolean isNameWord(TokenKind kind) {
        return kind == TokenKind.NORMAL || kind == TokenKind.INITIAL;
    }
}
