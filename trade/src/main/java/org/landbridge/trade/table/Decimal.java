package org.landbridge.trade.table;

/** Reads numbers from characters without making a string of each. */
final class Decimal {
    private static final int EXACT_DIGITS = 15;
    /** So many fit a long. */
    private static final int MOST_DIGITS = 18;

    private static final int LARGEST_EXACT_POWER = 22;
    private static final double CLEARLY_LESS = 1 - 1e-6;
    private static final int LARGEST_EXPONENT = 9999;
    private static final double[] POWERS = new double[LARGEST_EXACT_POWER + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Decimal() {}

    static double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /**
     * The nearest double of a decimal number such as {@code -1.5e3}; {@code TRUE} is 1 and {@code FALSE} is 0.
     *
     * @return NaN if the characters are no such number, or one beyond the largest double
     */
    static double parse(char[] text, int from, int length) {
        int end = from + length;
        int at = from;
        boolean negative = false;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            negative = text[at++] == '-';
        }
        long mantissa = 0;
        int significant = 0;
        int digits = 0;
        int scale = 0;
        boolean point = false;
        for (; at < end; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                digits++;
                if (significant > 0 || c != '0') {
                    significant++;
                }
                if (significant <= MOST_DIGITS) {
                    mantissa = mantissa * 10 + (c - '0');
                }
                scale -= point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return logical(text, from, length);
        }
        if (at < end) {
            int exponent = exponent(text, at, end);
            if (exponent == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            scale += exponent;
        }
        // Both factors are exact, so their product or quotient is the nearest double.
        if (significant <= EXACT_DIGITS && Math.abs(scale) <= LARGEST_EXACT_POWER) {
            double value = scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
            return negative ? -value : value;
        }
        if (significant <= MOST_DIGITS && scale < 0 && -scale <= LARGEST_EXACT_POWER) {
            double value = quotient(mantissa, POWERS[-scale]);
            if (!Double.isNaN(value)) {
                return negative ? -value : value;
            }
        }
        double value = Double.parseDouble(new String(text, from, length));
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /**
     * The double nearest to a quotient: divided once, the remainder (exact by a fused operation) divided again.
     *
     * @return NaN where that leaves open to which of two doubles it is nearer
     */
    private static double quotient(long dividend, double divisor) {
        double high = dividend;
        double low = dividend - (long) high;
        double first = high / divisor;
        double rest = (Math.fma(-first, divisor, high) + low) / divisor;
        double sum = first + rest;
        double error = Math.abs((first - sum) + rest);
        double half = Math.ulp(Math.nextDown(sum)) / 2;
        return error < half * CLEARLY_LESS ? sum : Double.NaN;
    }

    private static int exponent(char[] text, int from, int end) {
        int at = from;
        if (text[at] != 'e' && text[at] != 'E') {
            return Integer.MIN_VALUE;
        }
        at++;
        boolean negative = false;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            negative = text[at++] == '-';
        }
        if (at == end) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; at < end; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return Integer.MIN_VALUE;
            }
            exponent = Math.min(LARGEST_EXPONENT, exponent * 10 + (text[at] - '0'));
        }
        return negative ? -exponent : exponent;
    }

    private static double logical(char[] text, int from, int length) {
        if (length == 4 || length == 5) {
            String word = new String(text, from, length);
            if (word.equalsIgnoreCase("true")) {
                return 1;
            }
            if (word.equalsIgnoreCase("false")) {
                return 0;
            }
        }
        return Double.NaN;
    }
}
