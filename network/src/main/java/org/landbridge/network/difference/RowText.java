package org.landbridge.network.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.Adjustment;
import org.landbridge.network.Event;
import org.landbridge.network.Link;
import org.landbridge.network.Rate;
import org.landbridge.network.Regime;
import org.landbridge.network.Season;
import org.landbridge.network.Service;
import org.landbridge.network.TerminalProcess;

/** The figures of rows in words. */
final class RowText {
    private RowText() {}

    static String link(Link row) {
        List<String> parts = new ArrayList<>();
        Season season = row.season();
        parts.add(season == null ? row.status().word().replace('_', ' ') : "out of season (open " + season + ")");
        parts.add(number(row.lengthKm()) + " km");
        parts.add(number(row.speedKmh()) + " km/h");
        if (row.gaugeMm() > 0) {
            parts.add("gauge " + row.gaugeMm() + " mm");
        }
        if (row.tracks() > 0) {
            parts.add("tracks " + row.tracks());
        }
        if (!row.electrified().isEmpty()) {
            parts.add("electrified " + row.electrified());
        }
        if (Double.isFinite(row.capacityMtPerYear())) {
            parts.add(number(row.capacityMtPerYear()) + " Mt a year");
        }
        return String.join(", ", parts);
    }

    static String service(Service row) {
        return row.name() + ", " + number(row.frequencyPerWeek()) + " a week, " + number(row.transitDays()) + " days"
                + (Double.isNaN(row.usdPerTeu()) ? "" : ", " + number(row.usdPerTeu()) + " USD/TEU");
    }

    static String process(TerminalProcess row) {
        return "median " + number(row.medianHours()) + " h, P90 " + number(row.p90Hours()) + " h"
                + (Double.isNaN(row.usdPerTeu()) ? "" : ", " + number(row.usdPerTeu()) + " USD/TEU")
                + (Double.isNaN(row.usdPerTonne()) ? "" : ", " + number(row.usdPerTonne()) + " USD/t");
    }

    static String rate(Rate row) {
        return number(row.value())
                + (row.unit().equals("ratio") ? "" : " " + row.unit().replace('_', ' '));
    }

    static String event(Event row) {
        return row.description();
    }

    static String regime(Regime row) {
        return row.authority() + " on " + row.subject() + ", " + row.name();
    }

    static String adjustment(Adjustment row) {
        return row.quantity().name().toLowerCase(Locale.ROOT) + " × " + number(row.factor()) + ": "
                + row.set().text();
    }

    private static String number(double value) {
        double rounded = Math.abs(value) >= 100
                ? Math.rint(value)
                : Math.abs(value) >= 10 ? Math.rint(value * 10) / 10 : Math.rint(value * 1000) / 1000;
        return rounded == Math.rint(rounded) ? String.format(Locale.ROOT, "%.0f", rounded) : Double.toString(rounded);
    }
}
