package org.landbridge.relations.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.Normal;
import org.landbridge.relations.latent.LatentFit;

/**
 * Formal against revealed: where a partner stands among a state's partners by alignment, less where it stands by formal
 * ties. Positive where alignment is more than the texts would have it.
 *
 * @param state whose partners are ranked
 * @param aligned share of its other partners that are less aligned, with its 90 % interval
 * @param formal share of its other partners with weaker ties, ties by half
 * @param gap aligned less formal
 * @param chance that the gap is above nought
 */
public record AlignmentGap(
        String state, String partner, int year, Figure aligned, double formal, Figure gap, double chance) {
    private static final int DRAWS = 2000;

    /** Gaps of all partners in the index whose formal ties are known, in the index's order. */
    public static List<AlignmentGap> of(AlignmentStudy study, LatentIndex index, String state, int year) {
        List<String> partners = new ArrayList<>();
        List<LatentFit.Alignment> found = new ArrayList<>();
        for (String other : index.states()) {
            LatentFit.@Nullable Alignment a = index.of(state, other, year);
            if (a != null && !Double.isNaN(study.formal(state, other, year))) {
                partners.add(other);
                found.add(a);
            }
        }
        int n = partners.size();
        if (n < 2) {
            return List.of();
        }
        double[] formal = new double[n];
        double[] aligned = new double[n];
        for (int i = 0; i < n; i++) {
            formal[i] = study.formal(state, partners.get(i), year);
            aligned[i] = found.get(i).mean();
        }
        double[] formalRank = ranks(formal);
        double[] rank = ranks(aligned);
        double[][] drawn = new double[n][DRAWS];
        SplittableRandom random = new SplittableRandom(study.options().seed());
        double[] draw = new double[n];
        for (int d = 0; d < DRAWS; d++) {
            for (int i = 0; i < n; i++) {
                draw[i] = found.get(i).mean() + found.get(i).sd() * random.nextGaussian();
            }
            double[] ranks = ranks(draw);
            for (int i = 0; i < n; i++) {
                drawn[i][d] = ranks[i];
            }
        }
        List<AlignmentGap> gaps = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double f = formalRank[i];
            double above = Arrays.stream(drawn[i])
                            .map(r -> r > f + 1e-9 ? 1 : r < f - 1e-9 ? 0 : 0.5)
                            .sum()
                    / DRAWS;
            Arrays.sort(drawn[i]);
            double low = drawn[i][DRAWS / 20];
            double high = drawn[i][DRAWS - 1 - DRAWS / 20];
            gaps.add(new AlignmentGap(
                    state,
                    partners.get(i),
                    year,
                    new Figure(rank[i], low, high),
                    f,
                    new Figure(rank[i] - f, low - f, high - f),
                    above));
        }
        return gaps;
    }

    /** Share of the others below each, ties by half. */
    private static double[] ranks(double[] of) {
        double[] ranks = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            for (int j = 0; j < of.length; j++) {
                if (i != j) {
                    ranks[i] += (of[j] < of[i] ? 1 : of[j] == of[i] ? 0.5 : 0) / (of.length - 1);
                }
            }
        }
        return ranks;
    }

    /** Chance that a state is more aligned with one partner than with another, errors normal; NaN where not known. */
    public static double nearer(LatentIndex index, String state, String partner, String other, int year) {
        LatentFit.@Nullable Alignment a = index.of(state, partner, year);
        LatentFit.@Nullable Alignment b = index.of(state, other, year);
        return a == null || b == null ? Double.NaN : Normal.below((a.mean() - b.mean()) / Math.hypot(a.sd(), b.sd()));
    }
}
