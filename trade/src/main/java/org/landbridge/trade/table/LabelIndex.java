package org.landbridge.trade.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives each different label a code, 0, 1, 2, ..., as they come. Open addressing over ranges of characters. */
final class LabelIndex {
    private final List<String> labels = new ArrayList<>();
    private int[] slots = filled(64);

    int size() {
        return labels.size();
    }

    List<String> labels() {
        return labels;
    }

    /** The code of the label, a new one if it has none yet. */
    int code(char[] text, int from, int length) {
        int mask = slots.length - 1;
        for (int slot = hash(text, from, length) & mask; ; slot = (slot + 1) & mask) {
            int code = slots[slot];
            if (code < 0) {
                slots[slot] = labels.size();
                labels.add(new String(text, from, length));
                if (labels.size() * 2 > slots.length) {
                    grow();
                }
                return labels.size() - 1;
            }
            if (equal(labels.get(code), text, from, length)) {
                return code;
            }
        }
    }

    private void grow() {
        slots = filled(slots.length * 2);
        int mask = slots.length - 1;
        for (int code = 0; code < labels.size(); code++) {
            char[] text = labels.get(code).toCharArray();
            int slot = hash(text, 0, text.length) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code;
        }
    }

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, -1);
        return slots;
    }

    private static int hash(char[] text, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + text[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private static boolean equal(String label, char[] text, int from, int length) {
        if (label.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (label.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
