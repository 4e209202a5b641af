package org.landbridge.study;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.network.Place;
import org.landbridge.routing.Cargo;

/**
 * The answer to a {@link Question}: the base first, then each scenario.
 *
 * @param valueOfTimeUsdPerDay the value that ranked the routes
 */
public record Comparison(
        String dataName,
        String dataVersion,
        LocalDate date,
        Cargo cargo,
        double valueOfTimeUsdPerDay,
        Sampling sampling,
        Place origin,
        Place destination,
        List<ScenarioRoutes> scenarios) {}
