package org.landbridge.study.criticality;

import org.landbridge.routing.ClosedPair;

/** Adds up what one closure does to all pairs. Not safe for use by several threads. */
final class LossSum {
    private final Weights weights;
    private int touched;
    private int stranded;
    private double touchedWeight;
    private double strandedWeight;
    private double days;
    private double usd;
    private double co2eKg;
    private double generalisedUsd;

    /** Pairs with an end that is closed, and their weight. */
    record Ending(int pairs, double weight) {}

    LossSum(Weights weights) {
        this.weights = weights;
    }

    void add(ClosedPair pair) {
        double weight = weights.of(pair.origin(), pair.destination());
        if (weight == 0) {
            return;
        }
        if (pair.stranded()) {
            stranded++;
            strandedWeight += weight;
            return;
        }
        touched++;
        touchedWeight += weight;
        days += weight * pair.daysLost();
        usd += weight * pair.usdLost();
        co2eKg += weight * pair.co2eKgLost();
        generalisedUsd += weight * pair.generalisedUsdLost();
    }

    /** @param all weight of all pairs that have a way when nothing is closed */
    Loss loss(Element element, Ending ending, double all) {
        return new Loss(
                element,
                touched,
                stranded,
                ending.pairs(),
                share(touchedWeight, all),
                share(strandedWeight, all),
                share(ending.weight(), all),
                over(touchedWeight),
                over(all),
                generalisedUsd);
    }

    private static double share(double part, double all) {
        return all > 0 ? part / all : 0;
    }

    private Lost over(double weight) {
        return weight > 0
                ? new Lost(days / weight, usd / weight, co2eKg / weight, generalisedUsd / weight)
                : Lost.NOTHING;
    }
}
