package org.landbridge.network.calibration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Evidence;
import org.landbridge.network.Mode;

/**
 * A factor on the low-confidence rows of one quantity. Blank modes, states and areas mean all.
 *
 * @param states rows of these states; a link belongs to the states of both its ends
 * @param areas water areas
 * @param factor multiplies hours or USD; 1 leaves the sourced value
 * @param low least factor that the fit may choose
 * @param high greatest factor that the fit may choose
 * @param fittedOn day of the fit, null if it has not been fitted
 * @param figures published figures that depended on it when it was fitted
 */
public record Calibration(
        String id,
        Quantity quantity,
        List<Mode> modes,
        List<String> states,
        List<String> areas,
        double factor,
        double low,
        double high,
        @Nullable LocalDate fittedOn,
        int figures,
        String notes,
        Evidence evidence) {
    public Calibration {
        modes = List.copyOf(modes);
        states = List.copyOf(states);
        areas = List.copyOf(areas);
    }

    public Calibration withFactor(double newFactor) {
        return new Calibration(
                id, quantity, modes, states, areas, newFactor, low, high, fittedOn, figures, notes, evidence);
    }

    /** As fitted on a day to so many figures. */
    public Calibration fitted(double newFactor, LocalDate day, int newFigures) {
        return new Calibration(
                id, quantity, modes, states, areas, newFactor, low, high, day, newFigures, notes, evidence);
    }

    /** @param inStates states of the row, all blank where it has none */
    boolean covers(Quantity asked, @Nullable Mode mode, List<String> inStates, String area) {
        return quantity == asked
                && (modes.isEmpty() || mode != null && modes.contains(mode))
                && (areas.isEmpty() || areas.contains(area))
                && (states.isEmpty() || inStates.stream().anyMatch(states::contains));
    }
}
