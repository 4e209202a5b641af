package org.landbridge.study.appraise;

import java.util.Locale;

/** What is not known of a bargain: an axis of the box in which it is looked at. */
public enum BoxAxis {
    OPPORTUNITY_PERCENT("what the lender's money would earn elsewhere", "% a year", 0, 50),
    DISCOUNT_PERCENT("rate of discount of the others", "% a year", 0, 50),
    TRAFFIC("traffic", "times stated", 0, 100),
    GROWTH("growth of traffic", "times stated", 0, 100),
    SAVING("saving of freight cost", "times stated", 0, 100),
    CAPITAL("cost of building", "times stated", 0, 100),
    DELAY("delay of the opening", "years", 0, 50),
    REPAID_PERCENT("of the debt service that is paid", "%", 0, 100),
    INCIDENCE_PERCENT("of its trade's gain that stays with the lender's side", "%", 0, 100),
    TOLL_PER_TONNE("toll on the link", "a tonne", 0, 10_000);

    private final String text;
    private final String unit;
    private final double least;
    private final double most;

    BoxAxis(String text, String unit, double least, double most) {
        this.text = text;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words, for reports. */
    public String text() {
        return text;
    }

    public String unit() {
        return unit;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }
}
