package org.landbridge.network.scenario;

import org.landbridge.network.Rate;

/** What a rate can be, by its unit: a share above one or a filling time of nothing has no meaning. */
final class RateBounds {
    private static final double MOST_HOURS = 8760;
    private static final double MOST_RATIO = 100;

    private RateBounds() {}

    /** What is wrong with a new value, blank if nothing. */
    static String problem(Rate rate, double value) {
        return switch (rate.unit()) {
            case "share" -> within(rate, value, 0, 1);
            case "hours" -> within(rate, value, 0.1, MOST_HOURS);
            case "teu", "tonnes_per_teu" -> within(rate, value, 0.1, MOST_RATIO);
            case "ratio" ->
                rate.parameter().equals("movement_p90")
                        ? within(rate, value, 1, 10)
                        : within(rate, value, 0.01, MOST_RATIO);
            default -> rate.unit().startsWith("percent") ? within(rate, value, 0, 1000) : "";
        };
    }

    private static String within(Rate rate, double value, double least, double most) {
        return value >= least && value <= most
                ? ""
                : value + " is no " + rate.unit() + " that " + rate.parameter() + " can be, expected " + least + " to "
                        + most;
    }

    /** The rate with a new value; a filling time keeps how much it varies, which is told by its upper bound. */
    static Rate priced(Rate rate, Change.Price change) {
        return rate.parameter().equals("fill_hours")
                ? rate.scaled(change.value() / rate.value(), change.origin().evidence())
                : rate.withValue(change.value(), change.origin().evidence());
    }
}
