package org.landbridge.trade.appraise;

import java.util.Locale;

/** What an appraisal rests on and may be wrong about. All but the delay are factors on what is stated. */
public enum Input {
    CAPITAL("cost of building"),
    OPERATING("cost of operation"),
    TRAFFIC("traffic"),
    GROWTH("growth of traffic"),
    FREIGHT_SAVING("saving of freight cost"),
    VALUE_OF_TIME("value of time"),
    VALUE_OF_RELIABILITY("value of reliability"),
    RECEIPTS("rent in tolls and fees"),
    ACCESS_SHARE("owner's share of carriage"),
    CO2_PRICE("price of CO2e"),
    RESIDUAL("value left at the end"),
    DELAY("delay of the opening");

    private final String text;

    Input(String text) {
        this.text = text;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words, for reports. */
    public String text() {
        return text;
    }

    /** What stands for "as stated": a factor of 1, a delay of 0 years. */
    public double stated() {
        return this == DELAY ? 0 : 1;
    }
}
