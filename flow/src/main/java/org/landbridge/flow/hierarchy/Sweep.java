package org.landbridge.flow.hierarchy;

/** Carries the distances of all lanes down the ranks, the innermost loop of every search. */
interface Sweep {
    /**
     * Relaxes every arc from higher to lower ranks, highest first.
     *
     * @param distance by rank, the {@link LaneSearch#LANES} lanes of a rank side by side
     * @param weight of each arc on the way down
     */
    void down(Hierarchy hierarchy, long[] distance, long[] weight);

    /** Vectors if Java was started with {@code --add-modules jdk.incubator.vector}, which is three times as fast. */
    static Sweep best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorSweep()
                : new ScalarSweep();
    }
}
