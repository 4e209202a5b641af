package org.landbridge.screening.match;

import java.util.Arrays;

/**
 * A lower bound of {@link SoundDistance} from one word to every word of which only the set of sounds is known, as a mask
 * of 64 bits. Whatever the cheapest change is, each sound of either word is replaced by some sound of the other word,
 * left out, or swapped with its neighbour, which the other word then has too: so the sum over the sounds of one word of
 * the cheapest of these never exceeds the distance. In hundredths, in which all costs are whole.
 */
final class SoundBound {
    private static final int CODES = SoundDistance.CODES;
    private static final int BITS = 64;

    /** Bits of sounds that are neither letters nor digits. */
    private static final int LOW = 62;

    private static final int OTHER = 63;

    /** Costs up to which two sounds count as near, from step to step. */
    private static final int[] NEAR_COST = {0, 9, 20, 35, 50};

    /** Costs of leaving a sound out, the last the one of plain vowels. */
    private static final int[] CHEAP = {3, 15, 20, 45};

    private static final int[] BIT = bits();
    private static final int[] REPLACE = replace();
    private static final int[] TELLS = tells();

    /** By step and sound: the sounds that are as near as that. */
    private static final long[][] NEAR = new long[NEAR_COST.length][CODES];

    /** By step and sound: least cost of a sound that is farther than that of the step before. */
    private static final int[][] LEAST = new int[NEAR_COST.length + 1][CODES];

    static {
        for (int a = 0; a < CODES; a++) {
            for (int step = 0; step <= NEAR_COST.length; step++) {
                LEAST[step][a] = Integer.MAX_VALUE;
                for (int b = 0; b < CODES; b++) {
                    int cost = REPLACE[a * CODES + b];
                    if (step < NEAR_COST.length && cost <= NEAR_COST[step]) {
                        NEAR[step][a] |= 1L << BIT[b];
                    }
                    if (step == 0 || cost > NEAR_COST[step - 1]) {
                        LEAST[step][a] = Math.min(LEAST[step][a], cost);
                    }
                }
            }
        }
    }

    private final int[] sound = new int[CODES];
    private final long[] same = new long[CODES];
    private final int[] times = new int[CODES];
    private final int[] drop = new int[CODES];
    private final int[] timesOf = new int[CODES];
    private final int[] costOfBit = new int[BITS];

    /** Cost of the sounds of the other word, by each byte of its mask. */
    private final int[] costOfByte = new int[8 * 256];

    private int sounds;
    private int length;

    /** Least cost of leaving out a sound of this word. */
    private int leastDrop;

    /** Sounds of other words that cost less to leave out than a plain vowel, from step to step. */
    private final long[] cheap = new long[CHEAP.length];

    /** The sounds of a word as a mask. */
    static long mask(byte[] codes, int from, int length) {
        long mask = 0;
        for (int i = from; i < from + length; i++) {
            mask |= 1L << BIT[codes[i]];
        }
        return mask;
    }

    /** How much having a sound or not tells words apart: its mean cost, roughly. */
    static int tells(int bit) {
        return bit >= 52 ? 10 : TELLS[bit];
    }

    static int hundredths(float cost) {
        return Math.round(100 * cost);
    }

    /** Cost of taking one sound for another. */
    static int replace(int a, int b) {
        return REPLACE[a * CODES + b];
    }

    /** Prepares for one word against words that do or do not write short vowels. */
    void set(byte[] codes, int size, boolean unvowelled, boolean othersUnvowelled) {
        length = size;
        sounds = 0;
        leastDrop = Integer.MAX_VALUE;
        Arrays.fill(cheap, 0);
        for (int i = 0; i < size; i++) {
            if (timesOf[codes[i]]++ == 0) {
                sound[sounds++] = codes[i];
            }
        }
        for (int s = 0; s < sounds; s++) {
            same[s] = NEAR[0][sound[s]];
            times[s] = timesOf[sound[s]];
            timesOf[sound[s]] = 0;
            drop[s] = hundredths(SoundDistance.dropCost(sound[s], othersUnvowelled && !unvowelled));
            leastDrop = Math.min(leastDrop, drop[s]);
        }
        Arrays.fill(costOfBit, Integer.MAX_VALUE);
        for (int c = 0; c < CODES; c++) {
            int least = hundredths(SoundDistance.dropCost(c, unvowelled && !othersUnvowelled));
            for (int step = 0; step + 1 < CHEAP.length; step++) {
                cheap[step] |= least < CHEAP[step + 1] ? 1L << BIT[c] : 0;
            }
            for (int s = 0; s < sounds; s++) {
                least = Math.min(least, REPLACE[c * CODES + sound[s]]);
            }
            costOfBit[BIT[c]] = Math.min(costOfBit[BIT[c]], least);
        }
        for (int k = 0; k < 8; k++) {
            for (int set = 1; set < 256; set++) {
                costOfByte[k << 8 | set] =
                        costOfByte[k << 8 | set & set - 1] + costOfBit[8 * k + Integer.numberOfTrailingZeros(set)];
            }
        }
    }

    /**
     * Whether every word of a length is farther than {@code limit} that has all sounds of {@code all} and none beside
     * {@code any}. Of the longer word at least the sounds by which it is longer are left out, on top of what the sounds of
     * the shorter cost.
     */
    boolean exceeds(long all, long any, int otherLength, int limit) {
        int theirs = (otherLength < length ? (length - otherLength) * leastDrop : 0)
                + costOfByte[(int) all & 255]
                + costOfByte[1 << 8 | (int) (all >>> 8) & 255]
                + costOfByte[2 << 8 | (int) (all >>> 16) & 255]
                + costOfByte[3 << 8 | (int) (all >>> 24) & 255];
        if (all >>> 32 != 0) {
            theirs += costOfByte[4 << 8 | (int) (all >>> 32) & 255]
                    + costOfByte[5 << 8 | (int) (all >>> 40) & 255]
                    + costOfByte[6 << 8 | (int) (all >>> 48) & 255]
                    + costOfByte[7 << 8 | (int) (all >>> 56)];
        }
        if (theirs > limit) {
            return true;
        }
        int ours = otherLength > length ? (otherLength - length) * leastDrop(any) : 0;
        if (ours > limit) {
            return true;
        }
        for (int s = 0; s < sounds; s++) {
            if ((any & same[s]) == 0) {
                int a = sound[s];
                int step = 1;
                while (step < NEAR_COST.length && (any & NEAR[step][a]) == 0) {
                    step++;
                }
                ours += times[s] * Math.min(drop[s], LEAST[step][a]);
                if (ours > limit) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Least cost of leaving out one of these sounds of another word. */
    int leastDrop(long any) {
        int step = (any & cheap[CHEAP.length - 2]) == 0 ? CHEAP.length - 1 : 0;
        while (step + 1 < CHEAP.length && (any & cheap[step]) == 0) {
            step++;
        }
        return CHEAP[step];
    }

    private static int[] bits() {
        int[] bits = new int[CODES];
        for (int c = 0; c < CODES; c++) {
            bits[c] = c >= 'a' && c <= 'z'
                    ? c - 'a'
                    : c >= 'A' && c <= 'Z' ? 26 + c - 'A' : c >= '0' && c <= '9' ? 52 + c - '0' : c < ' ' ? LOW : OTHER;
        }
        return bits;
    }

    private static int[] tells() {
        int[] tells = new int[BITS];
        for (int c = 'A'; c <= 'z'; c++) {
            tells[BIT[c]] = Math.min(10, hundredths(SoundDistance.dropCost(c, false)) / 10);
        }
        return tells;
    }

    private static int[] replace() {
        int[] cost = new int[CODES * CODES];
        for (int a = 0; a < CODES; a++) {
            for (int b = 0; b < CODES; b++) {
                cost[a * CODES + b] = hundredths(SoundDistance.replaceCost(a, b));
            }
        }
        return cost;
    }
}
