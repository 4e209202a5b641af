package org.landbridge.study.choice;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.network.ChoiceValue;

/**
 * Parameters of choice as fitted to reported volumes.
 *
 * @param before every row of the package, as it was
 * @param after the same rows, in the same order
 * @param volumes by question
 * @param logErrorBefore root mean square of log(model / reported) over the questions
 * @param logErrorLeftOut the same where each question is predicted by a fit to the others
 * @param rounds of routes
 * @param settled whether the last round's routes changed no volume by more than a twentieth
 */
public record ChoiceFit(
        String dataName,
        String dataVersion,
        LocalDate date,
        int windowDays,
        List<ChoiceValue> before,
        List<ChoiceValue> after,
        List<FittedVolume> volumes,
        double logErrorBefore,
        double logErrorAfter,
        double logErrorLeftOut,
        int rounds,
        boolean settled) {
    public ChoiceFit {
        before = List.copyOf(before);
        after = List.copyOf(after);
        volumes = List.copyOf(volumes);
    }

    /**
     * @param before by the parameters as they were, tonnes a year
     * @param after by the fitted parameters, tonnes a year
     * @param leftOut by parameters that are fitted to all other questions, tonnes a year
     */
    public record FittedVolume(VolumeTarget target, double before, double after, double leftOut) {}
}
