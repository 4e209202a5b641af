package org.landbridge.trade.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.EditDistance;

/** What to say about a column that is not there. */
public final class ColumnNames {
    private static final int SHOWN = 3;
    private static final int FEW = 12;

    private ColumnNames() {}

    /** The nearest names, or all where there are few. */
    public static String nearest(String name, List<String> columns) {
        String asked = name.toLowerCase(Locale.ROOT);
        int allowed = Math.max(2, name.length() / 3);
        List<String> near = columns.stream()
                .filter(c -> distance(asked, c) <= allowed)
                .sorted(Comparator.comparingInt(c -> distance(asked, c)))
                .limit(SHOWN)
                .toList();
        if (!near.isEmpty()) {
            return "did you mean " + String.join(" or ", near) + "?";
        }
        if (columns.size() <= FEW) {
            return "it has " + String.join(", ", columns);
        }
        return "it has " + String.join(", ", columns.subList(0, FEW)) + " and " + (columns.size() - FEW) + " more";
    }

    private static int distance(String asked, String column) {
        return EditDistance.of(asked, column.toLowerCase(Locale.ROOT));
    }
}
