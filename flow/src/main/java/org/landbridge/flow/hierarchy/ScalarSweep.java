package org.landbridge.flow.hierarchy;

/** Eight lanes at a time in registers: what plain Java can do, for it does not see that ranks never overlap. */
final class ScalarSweep implements Sweep {
    private static final int LANES = LaneSearch.LANES;

    @Override
    public void down(Hierarchy hierarchy, long[] distance, long[] weight) {
        int[] firstUp = hierarchy.firstUp;
        for (int r = hierarchy.ranks - 1; r >= 0; r--) {
            for (int part = 0; part < LANES; part += 8) {
                relax(distance, r * LANES + part, part, hierarchy.upHead, weight, firstUp[r], firstUp[r + 1]);
            }
        }
    }

    private static void relax(long[] d, int to, int part, int[] upHead, long[] weight, int start, int end) {
        long d0 = d[to];
        long d1 = d[to + 1];
        long d2 = d[to + 2];
        long d3 = d[to + 3];
        long d4 = d[to + 4];
        long d5 = d[to + 5];
        long d6 = d[to + 6];
        long d7 = d[to + 7];
        for (int a = start; a < end; a++) {
            int from = upHead[a] * LANES + part;
            long w = weight[a];
            d0 = Math.min(d0, d[from] + w);
            d1 = Math.min(d1, d[from + 1] + w);
            d2 = Math.min(d2, d[from + 2] + w);
            d3 = Math.min(d3, d[from + 3] + w);
            d4 = Math.min(d4, d[from + 4] + w);
            d5 = Math.min(d5, d[from + 5] + w);
            d6 = Math.min(d6, d[from + 6] + w);
            d7 = Math.min(d7, d[from + 7] + w);
        }
        d[to] = d0;
        d[to + 1] = d1;
        d[to + 2] = d2;
        d[to + 3] = d3;
        d[to + 4] = d4;
        d[to + 5] = d5;
        d[to + 6] = d6;
        d[to + 7] = d7;
    }
}
