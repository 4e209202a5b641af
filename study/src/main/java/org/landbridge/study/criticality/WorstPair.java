package org.landbridge.study.criticality;

import java.util.List;
import org.landbridge.network.Place;
import org.landbridge.routing.Spread;
import org.landbridge.study.Exposure;

/**
 * A pair that loses much.
 *
 * @param lost expected losses
 * @param daysLost days lost in sampled journeys, both ways with the same random numbers
 * @param corridorBefore corridor of the best way
 * @param corridor corridor of the way that takes over
 * @param modes its modes in order of use
 * @param exposure sanction regimes that it meets
 */
public record WorstPair(
        Place origin,
        Place destination,
        Lost lost,
        Spread daysLost,
        String corridorBefore,
        String corridor,
        String modes,
        List<Exposure> exposure) {
    public WorstPair {
        exposure = List.copyOf(exposure);
    }
}
