package org.landbridge.app;

import java.util.regex.Pattern;

/**
 * Lines of a CSV file after RFC 4180, ended by a line feed. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it; numbers stay as they are.
 */
final class CsvLine {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");

    /** With what a formula can start; a blank before it does not stop every spreadsheet. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    static void append(StringBuilder text, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(harmless(cells[i])));
        }
        text.append('\n');
    }

    private static String harmless(String cell) {
        String bare = cell.strip();
        boolean formula = !cell.isEmpty()
                && (FORMULA.indexOf(cell.charAt(0)) >= 0 || !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0);
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }
}
