package org.landbridge.study.demand;

import java.util.Locale;
import org.landbridge.network.ReportedVolume;

/**
 * One report and the model.
 *
 * @param perYear the report made a year, in its own unit
 * @param model what the model has, in the same unit (containers are counted as TEU), NaN if it has nothing to compare
 * @param basis what the model's figure is
 * @param input whether the model's figure rests on the report's own source, so that agreement proves nothing
 * @param leastPerYear least of all reports of the same question, kind of unit and time (spans that overlap), made a
 *     year
 * @param greatestPerYear greatest likewise
 * @param reports how many reports those are, this one among them
 */
public record BackcheckRow(
        ReportedVolume report,
        double perYear,
        double model,
        Basis basis,
        boolean input,
        double leastPerYear,
        double greatestPerYear,
        int reports) {
    private static final double ROUNDING = 1e-3;

    /** What a modelled figure is. */
    public enum Basis {
        /** Trade between two states. */
        TRADE,
        /** Loads of links. */
        LINKS,
        /** All that takes a corridor. */
        CORRIDOR,
        /** Nothing to compare. */
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Model over report, NaN if either is missing or the report is 0. */
    public double ratio() {
        return perYear > 0 ? model / perYear : Double.NaN;
    }

    /** Whether the model lies between the least and the greatest of the reports, give or take a thousandth. */
    public boolean withinReports() {
        return model >= leastPerYear * (1 - ROUNDING) && model <= greatestPerYear * (1 + ROUNDING);
    }
}
