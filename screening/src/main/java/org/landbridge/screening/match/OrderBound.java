package org.landbridge.screening.match;

/**
 * A lower bound of {@link SoundDistance} between two words by the order of their sounds. Sounds that a change keeps, or
 * replaces by near ones, form a common subsequence; every other sound costs at least a step. The longest such
 * subsequence comes from 64 columns at once (Hyyrö, H. (2004), Bit-parallel LCS-length computation revisited, AWOCA). A
 * swap of neighbours costs as much as one sound that is lost in both steps. Of the longer word at least the sounds by which
 * it is longer are left out, on top of what the sounds of the shorter cost. In hundredths.
 */
final class OrderBound {
    private static final int CODES = SoundDistance.CODES;

    /** Sounds up to this cost apart are near; leaving one out or replacing it by a farther one costs the step. */
    private static final int NEAR = 15;

    private static final int STEP = 20;

    /** The same for sounds that cost much. */
    private static final int NEAR_HEAVY = 50;

    private static final int STEP_HEAVY = 70;

    private final long[] near = new long[CODES];
    private final long[] nearHeavy = new long[CODES];
    private final long[] nearOfHeavy = new long[CODES];

    /** Of the other word: whether leaving a sound out costs a step. */
    private final boolean[] counts = new boolean[CODES];

    private final boolean[] countsHeavy = new boolean[CODES];
    private int counted;
    private int countedHeavy;
    private boolean usable;
    private int size;
    private int leastDrop;
    private final int[] drop = new int[CODES];

    /** Prepares for one word against words that do or do not write short vowels. */
    void set(byte[] codes, int length, boolean unvowelled, boolean othersUnvowelled) {
        usable = length < Long.SIZE;
        size = length;
        leastDrop = Integer.MAX_VALUE;
        counted = 0;
        countedHeavy = 0;
        for (int c = 0; c < CODES; c++) {
            drop[c] = SoundBound.hundredths(SoundDistance.dropCost(c, unvowelled && !othersUnvowelled));
            counts[c] = drop[c] >= STEP;
            countsHeavy[c] = drop[c] >= STEP_HEAVY;
            near[c] = 0;
            nearHeavy[c] = 0;
            nearOfHeavy[c] = 0;
        }
        for (int i = 0; usable && i < length; i++) {
            int cost = SoundBound.hundredths(SoundDistance.dropCost(codes[i], othersUnvowelled && !unvowelled));
            leastDrop = Math.min(leastDrop, cost);
            counted += cost >= STEP ? 1 : 0;
            countedHeavy += cost >= STEP_HEAVY ? 1 : 0;
            long bit = 1L << i;
            for (int c = 0; c < CODES; c++) {
                int other = SoundBound.replace(codes[i], c);
                near[c] |= other <= NEAR ? bit : 0;
                nearHeavy[c] |= other <= NEAR_HEAVY ? bit : 0;
                nearOfHeavy[c] |= other <= NEAR_HEAVY && cost >= STEP_HEAVY ? bit : 0;
            }
        }
    }

    /** Whether the word is farther than {@code limit}. */
    boolean exceeds(byte[] codes, int from, int length, int limit) {
        if (!usable) {
            return false;
        }
        long light = -1;
        long ours = -1;
        long theirs = -1;
        int count = 0;
        int countHeavy = 0;
        int least = Integer.MAX_VALUE;
        for (int i = from; i < from + length; i++) {
            int c = codes[i];
            light = light + (light & near[c]) | light & ~near[c];
            ours = ours + (ours & nearOfHeavy[c]) | ours & ~nearOfHeavy[c];
            least = Math.min(least, drop[c]);
            count += counts[c] ? 1 : 0;
            if (countsHeavy[c]) {
                countHeavy++;
                theirs = theirs + (theirs & nearHeavy[c]) | theirs & ~nearHeavy[c];
            }
        }
        int common = Long.bitCount(~light);
        int ourBound = Math.max(0, length - size) * least
                + STEP * Math.max(0, counted - common)
                + (STEP_HEAVY - STEP) * Math.max(0, countedHeavy - Long.bitCount(~ours));
        int theirBound = Math.max(0, size - length) * leastDrop
                + STEP * Math.max(0, count - common)
                + (STEP_HEAVY - STEP) * Math.max(0, countHeavy - Long.bitCount(~theirs));
        return Math.max(ourBound, theirBound) > limit;
    }
}
