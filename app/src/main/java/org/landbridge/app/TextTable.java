package org.landbridge.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text: aligned columns, a rule under the head, long cells broken at their column's width. */
final class TextTable {
    private static final String GAP = "  ";

    /**
     * One column.
     *
     * @param right whether figures are flush right
     * @param maxWidth width at which a cell is broken, 0 for never
     */
    record Column(String head, boolean right, int maxWidth) {
        static Column left(String head) {
            return new Column(head, false, 0);
        }

        static Column right(String head) {
            return new Column(head, true, 0);
        }

        static Column broken(String head, int maxWidth) {
            return new Column(head, false, maxWidth);
        }
    }

    private final List<Column> columns;
    private final List<List<List<String>>> rows = new ArrayList<>();

    TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    void add(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        List<List<String>> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            row.add(lines(cells[i], columns.get(i).maxWidth()));
        }
        rows.add(row);
    }

    /** The table with every line starting with {@code indent} and none ending in blanks. */
    String text(String indent) {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        List<String> heads = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            heads.add(columns.get(i).head());
            rules.add("-".repeat(widths[i]));
        }
        line(text, indent, heads, widths);
        line(text, indent, rules, widths);
        for (List<List<String>> row : rows) {
            int height = row.stream().mapToInt(List::size).max().orElse(0);
            for (int k = 0; k < height; k++) {
                List<String> cells = new ArrayList<>();
                for (List<String> cell : row) {
                    cells.add(k < cell.size() ? cell.get(k) : "");
                }
                line(text, indent, cells, widths);
            }
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        Arrays.setAll(widths, i -> width(columns.get(i).head()));
        for (List<List<String>> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                for (String line : row.get(i)) {
                    widths[i] = Math.max(widths[i], width(line));
                }
            }
        }
        return widths;
    }

    private void line(StringBuilder text, String indent, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String blanks = " ".repeat(widths[i] - width(cell));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).right() ? blanks + cell : cell + blanks);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Breaks after a blank, hyphen or comma. */
    static List<String> lines(String cell, int maxWidth) {
        if (maxWidth == 0 || cell.length() <= maxWidth) {
            return List.of(cell);
        }
        List<String> lines = new ArrayList<>();
        String rest = cell;
        while (rest.length() > maxWidth) {
            int cut = maxWidth;
            while (cut > 0 && " -,;".indexOf(rest.charAt(cut - 1)) < 0) {
                cut--;
            }
            cut = cut == 0 ? maxWidth : cut;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }
}
