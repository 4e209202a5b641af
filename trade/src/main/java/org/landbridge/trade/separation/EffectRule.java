package org.landbridge.trade.separation;

/** Rows of levels without a positive response. */
final class EffectRule {
    private EffectRule() {}

    static boolean[] separated(Suspects suspects) {
        boolean[] separated = new boolean[suspects.rows()];
        for (int e = 0; e < suspects.codes().length; e++) {
            int[] codes = suspects.codes()[e];
            boolean[] positive = new boolean[suspects.levels()[e]];
            for (int i = 0; i < codes.length; i++) {
                positive[codes[i]] |= !suspects.zero()[i];
            }
            for (int i = 0; i < codes.length; i++) {
                separated[i] |= !positive[codes[i]];
            }
        }
        return separated;
    }
}
