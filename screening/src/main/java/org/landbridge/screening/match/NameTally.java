package org.landbridge.screening.match;

/**
 * What a search has met of each listed name: the weight that can agree with the screened name, and the weight of words on
 * either side that have a word like them, each at most; and flags. A name's figures stand side by side in memory, and
 * nothing is cleared from search to search.
 */
final class NameTally {
    private static final int STRIDE = 8;
    private static final int NAME_MARK = 0;
    private static final int WORD_MARK = 1;
    private static final int AGREED = 2;
    private static final int LEFT = 3;
    private static final int RIGHT = 4;
    private static final int WORD_AGREED = 5;
    private static final int WORD_RIGHT = 6;
    private static final int FLAGS = 7;

    private final int[] state;
    private final Ints touched = new Ints();
    private int nameMark;
    private int wordMark;

    NameTally(int names) {
        state = new int[STRIDE * names];
    }

    /** Begins with another screened name. */
    void begin() {
        nameMark++;
        touched.clear();
    }

    /** Begins with the next word of the screened name. */
    void nextWord() {
        wordMark++;
    }

    /**
     * Adds a word of a listed name that is like the word; of several the most counts.
     *
     * @param agreed weight that agrees
     * @param left what the screened name would miss without the word, the same for all words like it
     * @param right what the listed name would miss
     */
    void add(int name, float agreed, float left, float right) {
        int at = touch(name);
        if (state[at + WORD_MARK] != wordMark) {
            state[at + WORD_MARK] = wordMark;
            increase(at + AGREED, agreed);
            increase(at + LEFT, left);
            increase(at + RIGHT, right);
            state[at + WORD_AGREED] = Float.floatToRawIntBits(agreed);
            state[at + WORD_RIGHT] = Float.floatToRawIntBits(right);
            return;
        }
        float agreedBefore = value(at + WORD_AGREED);
        if (agreed > agreedBefore) {
            increase(at + AGREED, agreed - agreedBefore);
            state[at + WORD_AGREED] = Float.floatToRawIntBits(agreed);
        }
        float rightBefore = value(at + WORD_RIGHT);
        if (right > rightBefore) {
            increase(at + RIGHT, right - rightBefore);
            state[at + WORD_RIGHT] = Float.floatToRawIntBits(right);
        }
    }

    void flag(int name, int flag) {
        state[touch(name) + FLAGS] |= flag;
    }

    /** Number of names met. */
    int size() {
        return touched.size();
    }

    /** The i-th name met. */
    int name(int i) {
        return touched.get(i);
    }

    int flags(int name) {
        return state[STRIDE * name + FLAGS];
    }

    float agreed(int name) {
        return value(STRIDE * name + AGREED);
    }

    float left(int name) {
        return value(STRIDE * name + LEFT);
    }

    float right(int name) {
        return value(STRIDE * name + RIGHT);
    }

    private int touch(int name) {
        int at = STRIDE * name;
        if (state[at + NAME_MARK] != nameMark) {
            state[at + NAME_MARK] = nameMark;
            state[at + WORD_MARK] = 0;
            state[at + AGREED] = 0;
            state[at + LEFT] = 0;
            state[at + RIGHT] = 0;
            state[at + FLAGS] = 0;
            touched.add(name);
        }
        return at;
    }

    private float value(int at) {
        return Float.intBitsToFloat(state[at]);
    }

    private void increase(int at, float value) {
        state[at] = Float.floatToRawIntBits(value(at) + value);
    }
}
