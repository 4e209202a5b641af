package org.landbridge.screening.match;

import java.util.Arrays;

/** Distinct strings, numbered from 0 in the order in which they came: open addressing, at most half full. */
final class WordTable {
    private static final int GOLDEN = 0x9E3779B9;

    private String[] words;
    private int[] slots;
    private int size;

    WordTable() {
        this(512);
    }

    /** With room for so many words. */
    WordTable(int expected) {
        int room = Integer.highestOneBit(Math.max(16, expected - 1)) << 1;
        words = new String[room];
        slots = new int[2 * room];
    }

    /** The number of a word, a new one if it was not met before. */
    int add(String word) {
        int slot = slot(word);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == words.length) {
            grow();
            slot = slot(word);
        }
        words[size] = word;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The number of a word, -1 if there is none such. */
    int find(String word) {
        return slots[slot(word)] - 1;
    }

    int size() {
        return size;
    }

    String get(int number) {
        return words[number];
    }

    private int slot(String word) {
        int slot = word.hashCode() * GOLDEN >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] > 0 && !words[slots[slot] - 1].equals(word)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        words = Arrays.copyOf(words, 2 * size);
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            slots[slot(words[i])] = i + 1;
        }
    }
}
