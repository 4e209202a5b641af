package org.landbridge.study.appraise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.FreightOptions;

/**
 * How a project is appraised.
 *
 * @param traffic name of the traffic, null for that of the file
 * @param discountPercent per cent a year, null for that of the file
 * @param date day of the network, null for that of the scenario, else of the data package
 * @param draws null for those of the file
 * @param allDemand whether freight that cannot use the link is put on the network too; slow, for its crowding
 */
public record AppraisalOptions(
        @Nullable String traffic,
        @Nullable Double discountPercent,
        @Nullable LocalDate date,
        long seed,
        @Nullable Integer draws,
        boolean allDemand,
        FreightOptions freight) {}
