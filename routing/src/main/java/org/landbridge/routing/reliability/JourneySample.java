package org.landbridge.routing.reliability;

import java.util.List;
import java.util.function.Supplier;
import org.landbridge.routing.Spread;

/** Sampled journeys of one itinerary: what each draw took and cost, and what makes them differ. */
public final class JourneySample {
    private final double[] days;
    private final Spread daySpread;
    private final Spread usdSpread;
    private final Supplier<List<SpreadShare>> shares;

    JourneySample(double[] days, double meanDays, double[] usd, double meanUsd, Supplier<List<SpreadShare>> shares) {
        this.days = days;
        this.daySpread = spread(days, meanDays);
        this.usdSpread = spread(usd, meanUsd);
        this.shares = shares;
    }

    /** Expected days, exact, and sampled quantiles. */
    public Spread days() {
        return daySpread;
    }

    /** Expected USD, exact, and sampled quantiles. */
    public Spread usd() {
        return usdSpread;
    }

    /** What the spread of days comes from, the greatest share first; sampled anew at each call. */
    public List<SpreadShare> shares() {
        return shares.get();
    }

    /** Share of journeys that take at most so many days. */
    public double chanceWithin(double limitDays) {
        int within = 0;
        for (double d : days) {
            if (d <= limitDays) {
                within++;
            }
        }
        return (double) within / days.length;
    }

    /** By how many days the other takes longer, draw by draw: both met the same random numbers. */
    public Spread daysSaved(JourneySample other) {
        double[] saved = new double[days.length];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = other.days[i] - days[i];
        }
        return spread(saved, other.daySpread.mean() - daySpread.mean());
    }

    /** How many times as long the other takes, draw by draw: both met the same random numbers. The mean is that of the means. */
    public Spread timesAsLong(JourneySample other) {
        double[] times = new double[days.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = other.days[i] / days[i];
        }
        return spread(times, other.daySpread.mean() / daySpread.mean());
    }

    /** Share of draws in which this takes less time than the other. */
    public double chanceFaster(JourneySample other) {
        int faster = 0;
        for (int i = 0; i < days.length; i++) {
            if (days[i] < other.days[i]) {
                faster++;
            }
        }
        return (double) faster / days.length;
    }

    static Spread spread(double[] values, double mean) {
        double[] quantiles = Quantiles.of(values, 0.1, 0.5, 0.9);
        return new Spread(mean, quantiles[0], quantiles[1], quantiles[2]);
    }
}
