package org.landbridge.relations.alignment;

/**
 * What one measure says to the claim that two states are nearer from a year on.
 *
 * @param before mean of the years before
 * @param after mean of the years from the claim's on
 * @param chance that they are nearer, errors taken as independent and normal; NaN where errors are not known
 * @param compared pairs of states held against it
 * @param asFar how many of these moved the same way at least as far, the pair counted
 * @param apart whether the intervals of the last year before and the first after have no point in common
 */
public record Reading(
        AlignmentMeasure measure,
        Answer answer,
        double before,
        double after,
        double chance,
        int compared,
        int asFar,
        boolean apart) {
    /** What a measure says. */
    public enum Answer {
        NEARER,
        FARTHER,
        STILL,
        NO_DATA
    }

    /** A chance of this much, or its opposite, is taken as an answer. */
    static final double SURE = 0.95;

    /** Where errors are not known: at most this share of all pairs moved as far. */
    static final double RARE = 0.05;

    public double change() {
        return after - before;
    }

    /** Share of all pairs that moved as far. Pairs have states in common: no p-value. NaN if none was compared. */
    public double placeboShare() {
        return compared == 0 ? Double.NaN : (double) asFar / compared;
    }

    static Answer answer(double change, double chance, double share) {
        if (Double.isNaN(change)) {
            return Answer.NO_DATA;
        }
        if (Double.isNaN(chance)) {
            return !(share <= RARE) ? Answer.STILL : change > 0 ? Answer.NEARER : Answer.FARTHER;
        }
        return chance >= SURE ? Answer.NEARER : chance <= 1 - SURE ? Answer.FARTHER : Answer.STILL;
    }
}
