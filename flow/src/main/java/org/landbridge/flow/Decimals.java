package org.landbridge.flow;

/** What counts as a number in a file: digits, sign, point and exponent, nothing that only Java knows. */
public final class Decimals {
    private Decimals() {}

    /** False if the word holds other characters, as {@code 1d} or {@code 0x1p3} do. */
    public static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }
}
