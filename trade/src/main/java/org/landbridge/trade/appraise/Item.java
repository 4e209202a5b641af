package org.landbridge.trade.appraise;

import java.util.Locale;

/** A line of an appraisal. What users pay less or more in tolls and fees is in {@code FREIGHT}, so receipts are added. */
public enum Item {
    CAPITAL("building, at shadow prices", true),
    OPERATING("operation and maintenance", true),
    RESIDUAL("value left at the end", false),
    FREIGHT("freight cost of users", false),
    TIME("time of the goods", false),
    RELIABILITY("reliability", false),
    CHOICE("wider choice", false),
    ACCESS("owner's receipts for the use of the link", false),
    RECEIPTS("tolls and fees to states, less their cost", false),
    CO2("CO2e", false);

    private final String text;
    private final boolean cost;

    Item(String text, boolean cost) {
        this.text = text;
        this.cost = cost;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return text;
    }

    /** Whether it counts as a cost in the ratio of benefits to costs. */
    public boolean isCost() {
        return cost;
    }

    /** Whether it is what users gain. */
    public boolean isUsers() {
        return this == FREIGHT || this == TIME || this == RELIABILITY || this == CHOICE;
    }
}
