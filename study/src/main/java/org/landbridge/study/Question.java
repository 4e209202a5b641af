package org.landbridge.study;

import java.time.LocalDate;
import org.landbridge.network.Place;
import org.landbridge.routing.Cargo;

/**
 * What a user asks about two places.
 *
 * @param date day of departure
 * @param maxRoutes length of the short list, at least 1
 * @param valueOfTimeUsdPerDay what a day is worth for one unit of cargo when routes are ranked; NaN for the data
 *     package's own cost of capital
 */
public record Question(
        Place origin, Place destination, LocalDate date, Cargo cargo, int maxRoutes, double valueOfTimeUsdPerDay) {}
