package org.landbridge.study;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param comply authorities whose sanction regimes no route may meet; empty to list all routes
 * @param reference day that the answer is held against to tell what made the difference, null for none
 */
public record Question(
        Place origin,
        Place destination,
        LocalDate date,
        Cargo cargo,
        int maxRoutes,
        double valueOfTimeUsdPerDay,
        Sampling sampling,
        List<String> comply,
        @Nullable LocalDate reference) {
    public Question {
        comply = List.copyOf(comply);
    }

    /** With the standard sampling, all routes, held against nothing. */
    public Question(
            Place origin, Place destination, LocalDate date, Cargo cargo, int maxRoutes, double valueOfTimeUsdPerDay) {
        this(origin, destination, date, cargo, maxRoutes, valueOfTimeUsdPerDay, Sampling.STANDARD, List.of(), null);
    }

    /** All routes, held against nothing. */
    public Question(
            Place origin,
            Place destination,
            LocalDate date,
            Cargo cargo,
            int maxRoutes,
            double valueOfTimeUsdPerDay,
            Sampling sampling) {
        this(origin, destination, date, cargo, maxRoutes, valueOfTimeUsdPerDay, sampling, List.of(), null);
    }

    /** The same question with another length of the short list. */
    public Question withMax(int newMaxRoutes) {
        return new Question(
                origin, destination, date, cargo, newMaxRoutes, valueOfTimeUsdPerDay, sampling, comply, reference);
    }

    /** The same question held against another day, null for none. */
    public Question against(@Nullable LocalDate newReference) {
        return new Question(
                origin, destination, date, cargo, maxRoutes, valueOfTimeUsdPerDay, sampling, comply, newReference);
    }
}
