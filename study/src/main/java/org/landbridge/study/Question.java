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
 * @param sampling how journeys are sampled
 */
public record Question(
        Place origin,
        Place destination,
        LocalDate date,
        Cargo cargo,
        int maxRoutes,
        double valueOfTimeUsdPerDay,
        Sampling sampling) {
    /** With the standard sampling. */
    public Question(
            Place origin, Place destination, LocalDate date, Cargo cargo, int maxRoutes, double valueOfTimeUsdPerDay) {
        this(origin, destination, date, cargo, maxRoutes, valueOfTimeUsdPerDay, Sampling.STANDARD);
    }
}
