package org.landbridge.study.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landbridge.network.Network;
import org.landbridge.network.Observation;
import org.landbridge.network.data.ObservationReader;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.Spread;
import org.landbridge.study.Sampling;

class ValidateStudyTest {
    private static final Path DATA = Path.of("..", "data", "eurasia");
    private static final Network EURASIA = PackageReader.read(DATA);
    private static final List<Observation> OBSERVATIONS = ObservationReader.read(DATA);
    private static final Validation VALIDATION = ValidateStudy.validate(EURASIA, OBSERVATIONS, Sampling.STANDARD);

    private static ErrorSummary evidence(List<ErrorSummary> summaries) {
        return summaries.getFirst();
    }

    /** The fitted model on the figures that it was fitted to: never worse than what calibrate promises to leave out. */
    @Test
    void holdsAgainstWhatWasObservedAndScheduled() {
        ErrorSummary days = evidence(VALIDATION.days());
        assertThat(days.group()).isEqualTo("observed and scheduled");
        assertThat(days.count()).isGreaterThanOrEqualTo(30);
        assertThat(days.meanApe()).isLessThan(0.2);
        assertThat(days.coverage()).isBetween(0.7, 0.9);
        assertThat(evidence(VALIDATION.usd()).meanApe()).isLessThan(0.3);
    }

    @Test
    void everyObservationHasItsWay() {
        assertThat(VALIDATION.checks()).hasSize(OBSERVATIONS.size());
        assertThat(VALIDATION.withoutWay()).isEmpty();
    }

    @Test
    void waysAgreeWithWhatIsKnownOfThem() {
        for (Check check : VALIDATION.checks()) {
            Observation o = check.observation();
            if (!o.corridor().isEmpty()) {
                assertThat(check.corridor()).as(o.id()).isEqualTo(o.corridor());
            }
        }
    }

    /** From departure to arrival takes less than from door to door. */
    @Test
    void transitLeavesTheTerminalsOut() {
        for (Check check : VALIDATION.checks()) {
            if (check.timed() != null && check.priced() != null) {
                double timed = check.timed().days();
                double whole = check.priced().days();
                if (check.observation().scope() == Observation.Scope.DOOR) {
                    assertThat(timed).isCloseTo(whole, within(1e-9));
                } else {
                    assertThat(timed).as(check.observation().id()).isLessThan(whole);
                }
            }
        }
    }

    @Test
    void errorsAreSummedUpAsDefined() {
        Spread model = new Spread(11, 8, 10, 14);
        Figure held = new Figure(12, 14, 13, model);
        Figure missed = new Figure(5, 5, 5, model);
        ErrorSummary summary = ErrorSummary.of("x", List.of(held, missed));
        assertThat(held.holds()).isTrue();
        assertThat(missed.holds()).isFalse();
        assertThat(summary.coverage()).isEqualTo(0.5);
        assertThat(summary.meanApe()).isCloseTo((3.0 / 13 + 1) / 2, within(1e-12));
        assertThat(summary.bias()).isCloseTo((-3.0 / 13 + 1) / 2, within(1e-12));
        assertThat(ErrorSummary.of("none", List.of()).meanApe()).isNaN();
    }
}
