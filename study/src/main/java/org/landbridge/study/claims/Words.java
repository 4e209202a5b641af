package org.landbridge.study.claims;

import java.time.LocalDate;
import java.util.Locale;
import org.landbridge.network.Validity;
import org.landbridge.relations.evidence.EvidenceTable;

/** Figures and periods in the words of findings. */
final class Words {
    private Words() {}

    static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    /** {@code 7,360}, {@code 27.4}, {@code 2.31}: three digits or so, with the unit. */
    static String figure(double value, String unit) {
        double size = Math.abs(value);
        int decimals = unit.equals("year") || size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : 2;
        String text = String.format(Locale.ROOT, unit.equals("year") ? "%.0f" : "%,." + decimals + "f", value);
        return unit.isEmpty() || unit.equals("year") ? text : text + " " + unit;
    }

    /** How a table of the store of evidence is cited. */
    static String cited(EvidenceTable table) {
        return table.citation().isBlank() ? table.kind() + " of the store of evidence" : table.citation();
    }

    static String range(double low, double high, String unit) {
        if (Double.isNaN(low)) {
            return "at most " + figure(high, unit);
        }
        if (Double.isNaN(high)) {
            return "at least " + figure(low, unit);
        }
        return figure(low, unit.equals("year") ? unit : "") + " to " + figure(high, unit);
    }

    /** {@code Jan 2022 to Oct 2022} as {@code 2022-01 to 2022-10}, last day included. */
    static String period(Validity period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null) {
            return to == null ? "any time" : "until " + to.minusDays(1);
        }
        if (to == null) {
            return "since " + from;
        }
        boolean calendarYear = from.getDayOfYear() == 1 && to.equals(from.plusYears(1));
        return calendarYear ? Integer.toString(from.getYear()) : from + " to " + to.minusDays(1);
    }
}
