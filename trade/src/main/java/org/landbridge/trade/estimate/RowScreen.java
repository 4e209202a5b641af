package org.landbridge.trade.estimate;

import java.util.Arrays;
import java.util.List;
import org.landbridge.trade.estimate.Design.Codes;

/**
 * Finds the rows that tell nothing about the coefficients: those without weight, those of levels with zeros only, and
 * those alone in a level, until no more are found.
 */
final class RowScreen {
    private final Design design;
    private final boolean[] kept;
    private final int[][] count;
    private final int[][] positive;
    /** Exclusive or of the kept rows of a level; the row itself where one is left. */
    private final int[][] rows;

    private int withoutWeight;
    private int allZero;
    private int singletons;

    private RowScreen(Design design) {
        this.design = design;
        kept = new boolean[design.rows()];
        Arrays.fill(kept, true);
        int effects = design.effects().size();
        count = new int[effects][];
        positive = new int[effects][];
        rows = new int[effects][];
    }

    static RowScreen of(Design design, GravityModel model, boolean dropSingletons) {
        RowScreen screen = new RowScreen(design);
        screen.dropWithoutWeight();
        screen.count();
        int before;
        do {
            before = screen.dropped().total();
            if (!model.linear()) {
                screen.dropAllZero();
            }
            if (dropSingletons) {
                screen.dropSingletons();
            }
        } while (screen.dropped().total() > before);
        return screen;
    }

    DroppedRows dropped() {
        return new DroppedRows(withoutWeight, allZero, singletons);
    }

    /** The rows left, in their order. */
    int[] keptRows() {
        int[] left = new int[design.rows() - dropped().total()];
        int at = 0;
        for (int r = 0; r < kept.length; r++) {
            if (kept[r]) {
                left[at++] = r;
            }
        }
        return left;
    }

    private void dropWithoutWeight() {
        double[] weights = design.weights();
        if (weights == null) {
            return;
        }
        for (int r = 0; r < kept.length; r++) {
            if (weights[r] == 0) {
                kept[r] = false;
                withoutWeight++;
            }
        }
    }

    private void count() {
        List<Codes> effects = design.effects();
        for (int e = 0; e < effects.size(); e++) {
            Codes codes = effects.get(e);
            count[e] = new int[codes.levels()];
            positive[e] = new int[codes.levels()];
            rows[e] = new int[codes.levels()];
            for (int r = 0; r < kept.length; r++) {
                if (kept[r]) {
                    int level = codes.of()[r];
                    count[e][level]++;
                    rows[e][level] ^= r;
                    if (design.response()[r] != 0) {
                        positive[e][level]++;
                    }
                }
            }
        }
    }

    private void dropAllZero() {
        List<Codes> effects = design.effects();
        for (int r = 0; r < kept.length; r++) {
            for (int e = 0; kept[r] && e < effects.size(); e++) {
                if (positive[e][effects.get(e).of()[r]] == 0) {
                    drop(r);
                    allZero++;
                }
            }
        }
    }

    private void dropSingletons() {
        List<Codes> effects = design.effects();
        for (int e = 0; e < effects.size(); e++) {
            for (int level = 0; level < count[e].length; level++) {
                if (count[e][level] == 1) {
                    peel(rows[e][level]);
                }
            }
        }
    }

    /** Drops a row, then those that it leaves alone: chains of any length, one row at a time. */
    private void peel(int first) {
        int[] waiting = {first};
        int size = 1;
        while (size > 0) {
            int row = waiting[--size];
            if (!kept[row]) {
                continue;
            }
            drop(row);
            singletons++;
            List<Codes> effects = design.effects();
            for (int e = 0; e < effects.size(); e++) {
                int level = effects.get(e).of()[row];
                if (count[e][level] == 1) {
                    if (size == waiting.length) {
                        waiting = Arrays.copyOf(waiting, 2 * size);
                    }
                    waiting[size++] = rows[e][level];
                }
            }
        }
    }

    private void drop(int row) {
        kept[row] = false;
        List<Codes> effects = design.effects();
        for (int e = 0; e < effects.size(); e++) {
            int level = effects.get(e).of()[row];
            count[e][level]--;
            rows[e][level] ^= row;
            if (design.response()[row] != 0) {
                positive[e][level]--;
            }
        }
    }
}
