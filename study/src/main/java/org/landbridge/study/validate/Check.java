package org.landbridge.study.validate;

import org.jspecify.annotations.Nullable;
import org.landbridge.network.Observation;
import org.landbridge.routing.Itinerary;

/**
 * One observation and what the model says of it.
 *
 * @param corridor corridor of the model's way, {@code other} if none is recognised, blank if there is no way
 * @param modes modes of the model's way
 * @param days null if none were published or the model has no way
 * @param usd null likewise; in the unit of the observation
 * @param timed the part of the model's way that the published time covers, null if there is no way
 * @param priced the way with the costs that the published price covers, null if there is no way
 */
public record Check(
        Observation observation,
        String corridor,
        String modes,
        @Nullable Figure days,
        @Nullable Figure usd,
        @Nullable Itinerary timed,
        @Nullable Itinerary priced) {}
