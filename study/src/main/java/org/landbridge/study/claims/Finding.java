package org.landbridge.study.claims;

import java.util.List;
import org.landbridge.network.claim.Claim;

/**
 * What one test found.
 *
 * @param value figure, NaN if it has none
 * @param low lower end of its interval, NaN if it has none; {@code high} likewise
 * @param unit of the figures, blank without
 * @param answer to the claim
 * @param hasSay whether it counts in the verdict
 * @param says in a few words, with the figures
 * @param details more lines for the whole argument
 * @param sources ids of sources, or a user's own words
 */
public record Finding(
        Claim.Row row,
        double value,
        double low,
        double high,
        String unit,
        Answer answer,
        boolean hasSay,
        String says,
        List<String> details,
        List<String> sources) {
    public Finding {
        details = List.copyOf(details);
        sources = List.copyOf(sources);
    }

    /** Whether it rests on what was published, rather than on what the model computes. */
    public boolean published() {
        return row.test().published();
    }

    public boolean hasFigure() {
        return !Double.isNaN(value) || !Double.isNaN(low) || !Double.isNaN(high);
    }

    static Finding silent(Claim.Row row, String why) {
        return new Finding(
                row, Double.NaN, Double.NaN, Double.NaN, "", Answer.SILENT, true, why, List.of(), row.sources());
    }

    static Finding plain(Claim.Row row, Answer answer, String says, List<String> details) {
        return new Finding(row, Double.NaN, Double.NaN, Double.NaN, "", answer, true, says, details, row.sources());
    }

    /** A figure held against the row's target. */
    static Finding figure(
            Claim.Row row,
            double value,
            double low,
            double high,
            String unit,
            String says,
            List<String> details,
            List<String> sources) {
        Answer answer = FigureRule.answer(row.target(), value, low, high);
        return new Finding(row, value, low, high, unit, answer, true, says, details, sources);
    }

    /** The same where it is for another period than the claimed one: near at best. */
    Finding ofAnotherPeriod() {
        return answer != Answer.AGREES
                ? this
                : new Finding(row, value, low, high, unit, Answer.NEAR, hasSay, says, details, sources);
    }

    Finding withoutSay() {
        return new Finding(row, value, low, high, unit, answer, false, says, details, sources);
    }
}
