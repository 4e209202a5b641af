package org.landbridge.relations.alignment;

/**
 * What is asked of the evidence, the same for every pair.
 *
 * @param firstYear of the span
 * @param lastYear of the span
 * @param claimYear first year in which two states are said to be nearer (or farther) than before
 * @param window years compared on either side of it, as far as the span and the evidence go
 * @param draws of the bootstrap
 * @param cover of intervals, such as 0.9
 * @param leastRolls a year with fewer rolls says nothing
 */
public record AlignmentOptions(
        int firstYear, int lastYear, int claimYear, int window, int draws, double cover, int leastRolls, long seed) {
    public AlignmentOptions {
        if (!(firstYear < claimYear && claimYear <= lastYear && window > 0 && cover > 0 && cover < 1 && draws > 0)) {
            throw new IllegalArgumentException(
                    "years " + firstYear + " to " + lastYear + ", claim " + claimYear + ", window " + window);
        }
    }

    public static AlignmentOptions of(int firstYear, int lastYear, int claimYear) {
        return new AlignmentOptions(firstYear, lastYear, claimYear, 3, 500, 0.9, 20, 1);
    }

    /** The same with another claim. */
    public AlignmentOptions since(int year) {
        return new AlignmentOptions(firstYear, lastYear, year, window, draws, cover, leastRolls, seed);
    }

    public int years() {
        return lastYear - firstYear + 1;
    }
}
