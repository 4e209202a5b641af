package org.landbridge.study.transit;

import org.jspecify.annotations.Nullable;
import org.landbridge.routing.Itinerary;

/**
 * The best way of a coalition.
 *
 * @param usdPerTonne generalised cost; infinite without a way below the reservation cost
 * @param way null without one
 */
public record Passage(double usdPerTonne, @Nullable Itinerary way) {}
