package org.landbridge.app;

import org.landbridge.routing.Spread;

/** Numbers as text, the same on every machine. */
public final class Figures {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final double LARGEST = 1e12;

    private Figures() {}

    /** Rounded half up to that many decimals. */
    public static double round(double value, int decimals) {
        return Math.abs(value) < LARGEST ? (double) Math.round(value * POWERS[decimals]) / POWERS[decimals] : value;
    }

    /** Fixed decimals with a dot and no thousands separator; blank if not finite, as in the data tables. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? write(value, decimals, false) : "";
    }

    /** Fixed decimals with thousands separated by commas; a dash if not finite. */
    public static String grouped(double value, int decimals) {
        return Double.isFinite(value) ? write(value, decimals, true) : "-";
    }

    /** Whole numbers when large, one decimal when small: what a reader can use. */
    public static String money(double usd) {
        return grouped(usd, Math.abs(usd) < 100 ? 1 : 0);
    }

    /** {@code 25}, {@code 12.5}: no more decimals than needed, at most two. */
    public static String plain(double value) {
        return fixed(value, 2).replaceAll("\\.?0+$", "");
    }

    /** With its sign, also when it is more than nothing. */
    static String signed(double value, int decimals) {
        String text = grouped(Math.abs(value), decimals);
        boolean nothing = text.chars().allMatch(c -> c == '0' || c == '.');
        return nothing ? text : (value < 0 ? "-" : "+") + text;
    }

    /** A share as a whole percentage; never 0 % or 100 % where it is only near. */
    public static String percent(double share) {
        if (share > 0 && share < 0.005) {
            return "<1 %";
        }
        if (share < 1 && share >= 0.995) {
            return ">99 %";
        }
        return grouped(100 * share, 0) + " %";
    }

    /** {@code +12 %}, {@code -3 %}. */
    static String signedPercent(double share) {
        String text = grouped(100 * share, 0);
        return (share > 0 && !text.equals("0") ? "+" : "") + text + " %";
    }

    /** {@code 31.2 (24–41)}: mean, then 10th and 90th percentile. */
    public static String days(Spread days) {
        return grouped(days.mean(), 1) + " (" + grouped(days.p10(), 0) + "–" + grouped(days.p90(), 0) + ")";
    }

    public static String usd(Spread usd) {
        return money(usd.mean()) + " (" + money(usd.p10()) + "–" + money(usd.p90()) + ")";
    }

    /** {@code 1 place}, {@code 2,000 places}. */
    public static String count(long number, String noun) {
        return grouped((double) number, 0) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String write(double value, int decimals, boolean grouping) {
        long scaled = Math.round(Math.abs(value) * POWERS[decimals]);
        StringBuilder text = new StringBuilder(Long.toString(scaled / POWERS[decimals]));
        if (grouping) {
            for (int i = text.length() - 3; i > 0; i -= 3) {
                text.insert(i, ',');
            }
        }
        if (decimals > 0) {
            String fraction = Long.toString(scaled % POWERS[decimals]);
            text.append('.').append("0".repeat(decimals - fraction.length())).append(fraction);
        }
        return value < 0 && scaled > 0 ? "-" + text : text.toString();
    }
}
