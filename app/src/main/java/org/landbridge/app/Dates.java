package org.landbridge.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.Validity;

/** Dates as users write and read them. */
public final class Dates {
    private Dates() {}

    public static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadUsageException("bad date \"" + text + "\": expected YYYY-MM-DD");
        }
    }

    /** Days of a span such as {@code 25d}, {@code 600h} or {@code 25}. */
    public static double parseDays(String text) {
        String number = text.endsWith("d") || text.endsWith("h") ? text.substring(0, text.length() - 1) : text;
        try {
            double value = Double.parseDouble(number) / (text.endsWith("h") ? 24 : 1);
            if (value > 0 && value < 1000) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new BadUsageException("bad time \"" + text + "\": expected days or hours, for example 25d or 600h");
    }

    public static LocalDate within(Network network, LocalDate date) {
        if (!network.validity().contains(date)) {
            throw new BadUsageException("date " + date + " lies outside the data package " + network.name() + " ("
                    + text(network.validity()) + ")");
        }
        return date;
    }

    /** Both ends included, as people read a span: {@code 1990-01-01 to 2040-12-31}, {@code since 2014-03-17}, {@code always}. */
    public static String text(Validity validity) {
        LocalDate from = validity.from();
        LocalDate to = validity.to();
        if (from == null && to == null) {
            return "always";
        }
        if (to == null) {
            return "since " + from;
        }
        LocalDate last = to.minusDays(1);
        return from == null ? "until " + last : from + " to " + last;
    }
}
