package org.landbridge.network;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A yearly window of dates, both ends included; a window may span the turn of the year.
 *
 * @param first first open day of the year
 * @param last last open day
 */
public record Season(MonthDay first, MonthDay last) {

    /**
     * Reads {@code MM-DD/MM-DD}.
     *
     * @throws java.time.DateTimeException if the text is not two month-days
     */
    public static Season parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new java.time.DateTimeException("no '/' in season " + text);
        }
        return new Season(
                MonthDay.parse("--" + text.substring(0, slash)), MonthDay.parse("--" + text.substring(slash + 1)));
    }

    public boolean contains(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean afterFirst = !day.isBefore(first);
        boolean beforeLast = !day.isAfter(last);
        return first.isAfter(last) ? afterFirst || beforeLast : afterFirst && beforeLast;
    }

    @Override
    public String toString() {
        return first.toString().substring(2) + "/" + last.toString().substring(2);
    }
}
