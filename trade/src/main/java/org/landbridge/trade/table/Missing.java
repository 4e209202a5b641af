package org.landbridge.trade.table;

/** What a cell with no value holds: nothing, {@code NA}, {@code N/A}, {@code NaN}, {@code null} or a dot. */
final class Missing {
    private Missing() {}

    static boolean is(char[] text, int from, int length) {
        return switch (length) {
            case 0 -> true;
            case 1 -> text[from] == '.';
            case 2 -> text[from] == 'N' && text[from + 1] == 'A';
            case 3 -> word(text, from, "nan") || word(text, from, "n/a");
            case 4 -> word(text, from, "null");
            default -> false;
        };
    }

    private static boolean word(char[] text, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(text[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
