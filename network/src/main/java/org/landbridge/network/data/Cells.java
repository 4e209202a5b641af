package org.landbridge.network.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Season;
import org.landbridge.network.Validity;

/** Turns checked cells into values. */
final class Cells {
    private Cells() {}

    /** Items of a cell separated by semicolons. */
    static List<String> list(String cell) {
        return split(cell, ';');
    }

    static List<String> split(String cell, char separator) {
        List<String> items = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || cell.charAt(i) == separator) {
                String item = cell.substring(start, i).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                start = i + 1;
            }
        }
        return items;
    }

    static @Nullable LocalDate date(RawTable.Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static @Nullable Season season(RawTable.Row row) {
        String text = row.text("season");
        return text.isEmpty() ? null : Season.parse(text);
    }

    static Validity validity(RawTable.Row row) {
        return new Validity(date(row, "from_date"), date(row, "to_date"));
    }

    static Evidence evidence(RawTable.Row row) {
        return new Evidence(
                list(row.text("source")),
                Confidence.valueOf(row.text("confidence").toUpperCase(Locale.ROOT)));
    }
}
