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

    /**
     * By sound of the other word: places of this word's sounds that are near, of its heavy ones that are, of all that are
     * if the sound itself is heavy; and whether leaving the sound out costs a step, and a heavy step (32 bits on).
     */
    private final long[] table = new long[4 * CODES];

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
            table[4 * c] = 0;
            table[4 * c + 1] = 0;
            table[4 * c + 2] = 0;
            table[4 * c + 3] = (drop[c] >= STEP ? 1 : 0) + (drop[c] >= STEP_HEAVY ? 1L << 32 : 0);
        }
        for (int i = 0; usable && i < length; i++) {
            int cost = SoundBound.hundredths(SoundDistance.dropCost(codes[i], othersUnvowelled && !unvowelled));
            leastDrop = Math.min(leastDrop, cost);
            counted += cost >= STEP ? 1 : 0;
            countedHeavy += cost >= STEP_HEAVY ? 1 : 0;
            long bit = 1L << i;
            for (int c = 0; c < CODES; c++) {
                int apart = SoundBound.replace(codes[i], c);
                table[4 * c] |= apart <= NEAR ? bit : 0;
                table[4 * c + 1] |= apart <= NEAR_HEAVY && cost >= STEP_HEAVY ? bit : 0;
                table[4 * c + 2] |= apart <= NEAR_HEAVY && drop[c] >= STEP_HEAVY ? bit : 0;
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
        long counts = 0;
        for (int i = from; i < from + length; i++) {
            int at = 4 * codes[i];
            long near = table[at];
            light = light + (light & near) | light & ~near;
            near = table[at + 1];
            ours = ours + (ours & near) | ours & ~near;
            near = table[at + 2];
            theirs = theirs + (theirs & near) | theirs & ~near;
            counts += table[at + 3];
        }
        int count = (int) counts;
        int countHeavy = (int) (counts >>> 32);
        int common = Long.bitCount(~light);
        int ourBound = (length > size ? (length - size) * leastDrop(codes, from, length) : 0)
                + STEP * Math.max(0, counted - common)
                + (STEP_HEAVY - STEP) * Math.max(0, countedHeavy - Long.bitCount(~ours));
        int theirBound = Math.max(0, size - length) * leastDrop
                + STEP * Math.max(0, count - common)
                + (STEP_HEAVY - STEP) * Math.max(0, countHeavy - Long.bitCount(~theirs));
        return Math.max(ourBound, theirBound) > limit;
    }

    private int leastDrop(byte[] codes, int from, int length) {
        int least = Integer.MAX_VALUE;
        for (int i = from; i < from + length; i++) {
            least = Math.min(least, drop[codes[i]]);
        }
        return least;
    }
}
