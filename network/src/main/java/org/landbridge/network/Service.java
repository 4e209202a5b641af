package org.landbridge.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator runs over links of one mode.
 *
 * @param stops place ids in order, at least two
 * @param bothWays whether it also runs backwards
 * @param frequencyPerWeek departures a week; 0.25 is monthly
 * @param transitDays first to last stop
 * @param usdPerTeu tariff first to last stop, NaN if unknown (then the open market's rates hold)
 */
public record Service(
        String id,
        String name,
        String operator,
        Mode mode,
        List<String> stops,
        boolean bothWays,
        double frequencyPerWeek,
        double transitDays,
        double usdPerTeu,
        @Nullable Season season,
        Validity validity,
        Evidence evidence)
        implements Dated<Service> {
    public Service {
        stops = List.copyOf(stops);
    }

    @Override
    public Service withValidity(Validity newValidity) {
        return new Service(
                id,
                name,
                operator,
                mode,
                stops,
                bothWays,
                frequencyPerWeek,
                transitDays,
                usdPerTeu,
                season,
                newValidity,
                evidence);
    }

    public Service withSeason(@Nullable Season newSeason) {
        return new Service(
                id,
                name,
                operator,
                mode,
                stops,
                bothWays,
                frequencyPerWeek,
                transitDays,
                usdPerTeu,
                newSeason,
                validity,
                evidence);
    }

    public Service withEvidence(Evidence newEvidence) {
        return new Service(
                id,
                name,
                operator,
                mode,
                stops,
                bothWays,
                frequencyPerWeek,
                transitDays,
                usdPerTeu,
                season,
                validity,
                newEvidence);
    }

    public Service withFrequency(double newFrequencyPerWeek, Evidence newEvidence) {
        return new Service(
                id,
                name,
                operator,
                mode,
                stops,
                bothWays,
                newFrequencyPerWeek,
                transitDays,
                usdPerTeu,
                season,
                validity,
                newEvidence);
    }

    public Service withUsd(double newUsdPerTeu, Evidence newEvidence) {
        return new Service(
                id,
                name,
                operator,
                mode,
                stops,
                bothWays,
                frequencyPerWeek,
                transitDays,
                newUsdPerTeu,
                season,
                validity,
                newEvidence);
    }
}
