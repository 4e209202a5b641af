package org.landbridge.relations.votes;

import java.time.LocalDate;
import java.time.Month;

/** Which year a roll call belongs to. */
public enum YearRule {
    /** The year of its date. */
    CALENDAR,
    /**
     * The year in which its session began, as in published ideal points: rolls before September belong to the year
     * before. The first session began in January 1946.
     */
    ASSEMBLY;

    private static final int FIRST_SESSION = 1946;

    public int year(LocalDate date) {
        return switch (this) {
            case CALENDAR -> date.getYear();
            case ASSEMBLY ->
                Math.max(
                        FIRST_SESSION,
                        date.getMonthValue() >= Month.SEPTEMBER.getValue() ? date.getYear() : date.getYear() - 1);
        };
    }
}
