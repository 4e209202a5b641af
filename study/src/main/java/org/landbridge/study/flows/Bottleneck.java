package org.landbridge.study.flows;

import org.landbridge.flow.freight.ElementFlow;

/**
 * Something whose crowding costs much.
 *
 * @param savedUsdMore USD a year that owners of freight save if its capacity rises by 10 %; NaN if it could not be solved
 * @param savedUsdUnlimited USD a year that they save if it is never full
 */
public record Bottleneck(ElementFlow flow, double savedUsdMore, double savedUsdUnlimited) {}
