package org.landbridge.flow.hierarchy;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** As many lanes at a time as two of the machine's vectors hold. */
final class VectorSweep implements Sweep {
    private static final int LANES = LaneSearch.LANES;
    /** The widest that the machine has, of 2, 4 or 8 lanes: two of them side by side fit the lanes. */
    private static final VectorSpecies<Long> WIDE = LongVector.SPECIES_PREFERRED;

    private static final int WIDTH = WIDE.length();

    @Override
    public void down(Hierarchy hierarchy, long[] distance, long[] weight) {
        int[] firstUp = hierarchy.firstUp;
        for (int r = hierarchy.ranks - 1; r >= 0; r--) {
            for (int part = 0; part < LANES; part += 2 * WIDTH) {
                relax(distance, r * LANES + part, part, hierarchy.upHead, weight, firstUp[r], firstUp[r + 1]);
            }
        }
    }

    private static void relax(long[] d, int to, int part, int[] upHead, long[] weight, int start, int end) {
        LongVector low = LongVector.fromArray(WIDE, d, to);
        LongVector high = LongVector.fromArray(WIDE, d, to + WIDTH);
        for (int a = start; a < end; a++) {
            int from = upHead[a] * LANES + part;
            long w = weight[a];
            low = low.min(LongVector.fromArray(WIDE, d, from).add(w));
            high = high.min(LongVector.fromArray(WIDE, d, from + WIDTH).add(w));
        }
        low.intoArray(d, to);
        high.intoArray(d, to + WIDTH);
    }
}
