package org.landbridge.screening;

import java.util.Locale;

/** How sure a match is. {@code landbridge screen --error-rates} tells how often each grade misses and errs. */
public enum Grade {
    EXACT(98),
    STRONG(87),
    POSSIBLE(75),
    WEAK(62);

    private final int leastScore;

    Grade(int leastScore) {
        this.leastScore = leastScore;
    }

    /** Least score of this grade, 0 to 100. */
    public int leastScore() {
        return leastScore;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grade of a score of at least {@link #WEAK}'s. */
    public static Grade of(double score) {
        for (Grade grade : values()) {
            if (score >= grade.leastScore) {
                return grade;
            }
        }
        throw new IllegalArgumentException("no grade below " + WEAK.leastScore + ": " + score);
    }
}
