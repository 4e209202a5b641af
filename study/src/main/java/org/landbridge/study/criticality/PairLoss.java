package org.landbridge.study.criticality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.routing.Spread;
import org.landbridge.study.Exposure;

/**
 * What the closure of an element on the best way costs one pair.
 *
 * @param stranded whether no way is left; the losses are then infinite and there is no other way
 * @param lost expected losses
 * @param daysLost days lost in sampled journeys, both ways with the same random numbers; null if no way is left
 * @param corridor corridor of the way that takes over, blank if none is left
 * @param modes its modes in order of use
 * @param km its length
 * @param exposure sanction regimes that it meets
 * @param lowConfidenceShare share of days and USD of both ways that rests on inputs of low confidence
 */
public record PairLoss(
        Element element,
        boolean stranded,
        Lost lost,
        @Nullable Spread daysLost,
        String corridor,
        String modes,
        double km,
        List<Exposure> exposure,
        double lowConfidenceShare) {
    public PairLoss {
        exposure = List.copyOf(exposure);
    }
}
