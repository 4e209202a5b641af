package org.landbridge.routing;

import java.util.EnumMap;
import java.util.Map;
import org.landbridge.network.Confidence;
import org.landbridge.network.Mode;
import org.landbridge.network.StepKind;

/**
 * How sure figures are and how far delays and prices move together, from the rates table.
 *
 * @param timeError relative standard error of a duration's median, by the confidence of its row
 * @param priceError relative standard error of a price, by the confidence of its row
 * @param movementCorrelation correlation of the delays of movements by one mode in one state or water area
 * @param placeCorrelation correlation of the delays of processes at one place
 * @param priceCorrelation correlation of prices of one category
 */
public record SpreadModel(
        Map<Confidence, Double> timeError,
        Map<Confidence, Double> priceError,
        Map<Mode, Double> movementCorrelation,
        double placeCorrelation,
        double priceCorrelation) {
    private static final double PERCENT = 100;

    public SpreadModel {
        timeError = Map.copyOf(timeError);
        priceError = Map.copyOf(priceError);
        movementCorrelation = Map.copyOf(movementCorrelation);
    }

    static SpreadModel of(RateBook rates) {
        Map<Mode, Double> movements = new EnumMap<>(Mode.class);
        for (Mode mode : Mode.values()) {
            movements.put(mode, rates.value("correlation", mode, "", "", 0));
        }
        return new SpreadModel(
                errors(rates, "time_error_"),
                errors(rates, "price_error_"),
                movements,
                rates.value("correlation", null, "", "", 0),
                rates.value("price_correlation", null, "", "", 0));
    }

    private static Map<Confidence, Double> errors(RateBook rates, String prefix) {
        Map<Confidence, Double> errors = new EnumMap<>(Confidence.class);
        for (Confidence confidence : Confidence.values()) {
            errors.put(confidence, rates.value(prefix + confidence.word(), null, "", "", 0) / PERCENT);
        }
        return errors;
    }

    /** Correlation of a step's delay with what it shares them with. */
    public double correlation(Step step) {
        if (step.time().sharedWith().isEmpty()) {
            return 0;
        }
        Mode mode = step.mode();
        return step.kind() == StepKind.MOVEMENT && mode != null
                ? movementCorrelation.getOrDefault(mode, 0.0)
                : placeCorrelation;
    }
}
