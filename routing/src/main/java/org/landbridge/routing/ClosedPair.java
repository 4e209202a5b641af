package org.landbridge.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Mode;

/**
 * What a closure does to one pair: its best way before and after. The figures are read at once; the ways themselves are
 * only traced when asked for, and only while the search that found them shows this pair.
 */
public interface ClosedPair {
    /** Number of the origin in the search's list. */
    int origin();

    /** Number of the destination in the search's list. */
    int destination();

    /** Whether no way is left; the losses are then infinite. */
    boolean stranded();

    double daysLost();

    double usdLost();

    double co2eKgLost();

    /** Expected USD plus days times the value of time. */
    double generalisedUsdLost();

    RouteSearch.Found before();

    /** Null if no way is left. */
    RouteSearch.@Nullable Found after();

    /** Id of the corridor of the way before, null for none. */
    @Nullable
    String corridorBefore();

    /** Id of the corridor of the way that takes over, null for none or if no way is left. */
    @Nullable
    String corridorAfter();

    /** Modes of the way that takes over, in order of use; empty if no way is left. */
    List<Mode> modesAfter();

    /**
     * Share of days and of USD of both ways that rests on inputs of low confidence, the mean of the two shares; of the
     * way before alone if no way is left.
     */
    double lowConfidenceShare();
}
