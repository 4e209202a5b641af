package org.landbridge.app.chart;

import org.landbridge.app.Figures;
import org.landbridge.network.BadUsageException;
import org.landbridge.routing.Spread;
import org.landbridge.study.Milestone;
import org.landbridge.study.Route;

/** What the vertical axis of a chart counts. */
public enum Quantity {
    TIME,
    USD;

    /** @throws BadUsageException if there is no such quantity */
    public static Quantity of(String word) {
        return switch (word) {
            case "time" -> TIME;
            case "usd" -> USD;
            default -> throw new BadUsageException("unknown quantity \"" + word + "\"; a chart is of time or usd");
        };
    }

    Spread at(Milestone milestone) {
        return this == TIME ? milestone.days() : milestone.usd();
    }

    Spread total(Route route) {
        return this == TIME ? route.days() : route.usd();
    }

    /** {@code 5.3 d}, {@code 1,250 USD}. */
    String figure(double value) {
        return this == TIME ? Figures.grouped(value, 1) + " d" : Figures.grouped(value, 0) + " USD";
    }

    /** Below this a stop cannot be seen. */
    double least() {
        return this == TIME ? 0.05 : 0.5;
    }
}
