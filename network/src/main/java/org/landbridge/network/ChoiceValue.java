package org.landbridge.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a parameter of choice.
 *
 * @param corridor id of the corridor that a constant is of; empty for other parameters
 * @param fitted whether the value is fitted to reported volumes; a fit replaces it
 * @param standardError of a fitted value; NaN where there is none
 * @param fittedOn day of the fit, null if it has not been fitted
 * @param questions questions of the reports that it was fitted to
 */
public record ChoiceValue(
        String id,
        ChoiceParameter parameter,
        String corridor,
        double value,
        boolean fitted,
        double standardError,
        @Nullable LocalDate fittedOn,
        int questions,
        String notes,
        Evidence evidence) {

    /** As fitted on a day to so many questions. */
    public ChoiceValue fitted(double newValue, double newStandardError, LocalDate day, int newQuestions) {
        return new ChoiceValue(
                id, parameter, corridor, newValue, fitted, newStandardError, day, newQuestions, notes, evidence);
    }
}
