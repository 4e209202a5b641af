package org.landbridge.study.criticality;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.network.Confidence;
import org.landbridge.network.Place;
import org.landbridge.routing.Cargo;
import org.landbridge.study.Exposure;

/**
 * What hurts one pair most when it closes.
 *
 * @param scenario name of the scenario, {@code base} for none
 * @param usdPerDay value of time
 * @param seed of the sampled journeys
 * @param best the best way when nothing is closed
 * @param closures elements on it, but for the ends themselves and their states
 * @param elements the first of them; stranding first, then by loss
 */
public record PairCriticality(
        String dataName,
        String dataVersion,
        String scenario,
        LocalDate date,
        Cargo cargo,
        Place origin,
        Place destination,
        double usdPerDay,
        long seed,
        BestWay best,
        int closures,
        List<PairLoss> elements) {
    public PairCriticality {
        elements = List.copyOf(elements);
    }

    /**
     * A way in figures.
     *
     * @param sources ids of the sources that its days and USD rest on, in the order of the way
     * @param confidence of the weakest of its figures
     */
    public record BestWay(
            String corridor,
            String modes,
            double km,
            double days,
            double usd,
            double co2eKg,
            double generalisedUsd,
            List<Exposure> exposure,
            List<String> sources,
            Confidence confidence) {
        public BestWay {
            exposure = List.copyOf(exposure);
            sources = List.copyOf(sources);
        }
    }
}
