package org.landbridge.screening.match;

import java.util.Arrays;

/**
 * {@link SoundDistance} from one word to many, in hundredths, in which all costs are whole, and only as far as a limit:
 * what is farther is not reckoned. Only pairs of places are reckoned that a change within the limit can come by: each
 * place by which two words are shifted against each other takes a sound that is left out (Ukkonen, E. (1985), Algorithms
 * for approximate string matching, Information and Control 64, 100-118).
 */
final class BandedDistance {
    private static final int CODES = SoundDistance.CODES;
    private static final int TRANSPOSITION = 70;
    private static final int FAR = 1 << 28;

    private final int[] dropOther = new int[CODES];
    private byte[] word = new byte[64];
    private int length;
    private int[] drop = new int[64];
    private int leastDrop;
    private int[] before = new int[64];
    private int[] last = new int[64];
    private int[] row = new int[64];

    /** Prepares for one word against words that do or do not write short vowels. */
    void set(byte[] codes, int size, boolean unvowelled, boolean othersUnvowelled) {
        word = codes;
        length = size;
        leastDrop = FAR;
        if (drop.length < size) {
            drop = new int[2 * size];
        }
        for (int i = 0; i < size; i++) {
            drop[i] = SoundBound.hundredths(SoundDistance.dropCost(codes[i], othersUnvowelled && !unvowelled));
            leastDrop = Math.min(leastDrop, drop[i]);
        }
        for (int c = 0; c < CODES; c++) {
            dropOther[c] = SoundBound.hundredths(SoundDistance.dropCost(c, unvowelled && !othersUnvowelled));
        }
    }

    /** Whether the word is farther than {@code limit}. */
    boolean exceeds(byte[] codes, int from, int size, int limit) {
        int leastOther = FAR;
        for (int j = from; j < from + size; j++) {
            leastOther = Math.min(leastOther, dropOther[codes[j]]);
        }
        int longer = size - length;
        int shift = longer > 0 ? longer * leastOther : -longer * leastDrop;
        if (shift > limit) {
            return true;
        }
        int spare = (limit - shift) / (leastDrop + leastOther);
        int lowest = Math.min(0, longer) - spare;
        int highest = Math.max(0, longer) + spare;
        if (row.length < size + 3) {
            before = new int[2 * size + 3];
            last = new int[2 * size + 3];
            row = new int[2 * size + 3];
        }
        // Places are moved by one, so that there is one before the first.
        Arrays.fill(before, 0, size + 3, FAR);
        Arrays.fill(last, 0, size + 3, FAR);
        Arrays.fill(row, 0, size + 3, FAR);
        last[1] = 0;
        for (int j = 1; j <= Math.min(size, highest); j++) {
            last[j + 1] = last[j] + dropOther[codes[from + j - 1]];
        }
        int leastLast = 0;
        for (int i = 1; i <= length; i++) {
            int leastRow = row(i, codes, from, Math.max(0, i + lowest), Math.min(size, i + highest));
            if (leastRow > limit && leastLast > limit) {
                return true;
            }
            leastLast = leastRow;
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[size + 1] > limit;
    }

    /** Reckons a row between two places; its least cost. */
    private int row(int i, byte[] codes, int from, int low, int high) {
        int a = word[i - 1];
        int aBefore = i > 1 ? word[i - 2] : -1;
        int dropA = drop[i - 1];
        int left = FAR;
        int least = FAR;
        int begin = low;
        row[low] = FAR;
        if (low == 0) {
            left = last[1] + dropA;
            row[1] = left;
            least = left;
            begin = 1;
        }
        int bBefore = begin > 1 ? codes[from + begin - 2] : -1;
        for (int j = begin; j <= high; j++) {
            int b = codes[from + j - 1];
            int cost = last[j] + SoundBound.replace(a, b);
            cost = Math.min(cost, last[j + 1] + dropA);
            cost = Math.min(cost, left + dropOther[b]);
            if (a == bBefore && aBefore == b) {
                cost = Math.min(cost, before[j - 1] + TRANSPOSITION);
            }
            row[j + 1] = cost;
            left = cost;
            least = Math.min(least, cost);
            bBefore = b;
        }
        row[high + 2] = FAR;
        return least;
    }
}
