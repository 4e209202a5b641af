package org.landbridge.relations.alignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.latent.LatentFit;

/**
 * All that is known of how near two states are.
 *
 * @param first alpha-3 code; shares and ranks are among its partners
 * @param series one for each measure
 * @param years what does not belong to one measure
 * @param verdict to the claim that they are nearer from the claim's year on
 */
public record DyadCard(
        String first,
        String second,
        List<Series> series,
        List<Year> years,
        List<Series.DatedBreak> breaks,
        List<Reading> readings,
        Verdict verdict) {
    /**
     * A year of a pair.
     *
     * @param rolls on which both voted
     * @param sBounds S if all absences of either were yes, or no
     * @param formal depth of formal ties, NaN where not known
     * @param latent alignment behind all evidence, null if the study has too little for it
     * @param latentBand where it goes when one kind of evidence is left out, null likewise
     */
    public record Year(
            int year,
            int rolls,
            Figure sBounds,
            double formal,
            LatentFit.@Nullable Alignment latent,
            LatentFit.@Nullable Band latentBand) {}

    public DyadCard {
        series = List.copyOf(series);
        years = List.copyOf(years);
        breaks = List.copyOf(breaks);
        readings = List.copyOf(readings);
    }

    public Series series(AlignmentMeasure measure) {
        return series.stream()
                .filter(s -> s.measure() == measure)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no series of " + measure));
    }

    public Reading reading(AlignmentMeasure measure) {
        return readings.stream()
                .filter(r -> r.measure() == measure)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(measure + " is not asked for a verdict"));
    }
}
