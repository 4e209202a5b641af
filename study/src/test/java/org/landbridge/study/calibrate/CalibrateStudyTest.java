package org.landbridge.study.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landbridge.network.Confidence;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.calibration.Calibration;
import org.landbridge.network.calibration.Calibrator;
import org.landbridge.network.data.ObservationReader;
import org.landbridge.network.data.PackageReader;
import org.landbridge.study.Sampling;
import org.landbridge.study.validate.ErrorSummary;

class CalibrateStudyTest {
    private static final Path DATA = Path.of("..", "data", "eurasia");
    private static final PackageReader.Uncalibrated PARTS = PackageReader.readUncalibrated(DATA);
    private static final CalibrationReport REPORT = CalibrateStudy.calibrate(
            PARTS.sourced(),
            PARTS.calibrations(),
            ObservationReader.read(DATA),
            Sampling.STANDARD,
            LocalDate.of(2026, 11, 24));

    @Test
    void predictsFiguresThatItWasNotFittedTo() {
        ErrorSummary days = REPORT.days().getLast();
        assertThat(days.group()).isEqualTo("leave one out");
        assertThat(days.meanApe()).isLessThanOrEqualTo(0.2);
        assertThat(days.coverage()).isBetween(0.7, 0.9);
        assertThat(REPORT.usd().getLast().meanApe()).isLessThanOrEqualTo(0.3);
    }

    @Test
    void fittingHelps() {
        assertThat(REPORT.days().get(1).meanApe())
                .isLessThan(REPORT.days().get(0).meanApe());
        assertThat(REPORT.usd().get(1).meanApe()).isLessThan(REPORT.usd().get(0).meanApe());
    }

    /** The table in the package is what the command finds: fitting again changes nothing. */
    @Test
    void thePackageHoldsTheFit() {
        for (int i = 0; i < REPORT.factors().size(); i++) {
            Calibration fitted = REPORT.factors().get(i);
            assertThat(PARTS.calibrations().get(i).factor()).as(fitted.id()).isCloseTo(fitted.factor(), within(0.0011));
        }
    }

    @Test
    void noFactorServesOneFigureAloneOrLeavesItsBounds() {
        assertThat(REPORT.factors()).allSatisfy(row -> {
            assertThat(row.factor()).isBetween(row.low(), row.high());
            if (row.figures() < 2) {
                assertThat(row.factor()).as(row.id()).isEqualTo(1);
            }
        });
    }

    @Test
    void onlyRowsOfLowConfidenceMove() {
        Network fitted = Calibrator.apply(PARTS.sourced(), REPORT.factors()).network();
        for (int i = 0; i < fitted.links().size(); i++) {
            Link before = PARTS.sourced().links().get(i);
            Link after = fitted.links().get(i);
            if (before.evidence().confidence() != Confidence.LOW) {
                assertThat(after).isEqualTo(before);
            } else if (after.speedKmh() != before.speedKmh()) {
                assertThat(after.evidence().sources()).contains("calibration");
            }
        }
    }

    /** Two factors, four exact figures: found exactly but for the pull towards 1. */
    @Test
    void findsFactorsThatMadeTheFigures() {
        LogFit fit = new LogFit(new double[] {0.1, 0.1}, new double[] {10, 10});
        List<LogFit.Term> terms = List.of(
                new LogFit.Term(10 * 1.5 + 2, 2, new double[] {10, 0}, 1e6),
                new LogFit.Term(8 * 0.6 + 1, 1, new double[] {0, 8}, 1e6),
                new LogFit.Term(5 * 1.5 + 5 * 0.6, 0, new double[] {5, 5}, 1e6),
                new LogFit.Term(3 * 1.5 + 9 * 0.6, 0, new double[] {3, 9}, 1e6));
        double[] found = fit.fit(terms, new boolean[] {true, true});
        assertThat(found[0]).isCloseTo(1.5, within(1e-4));
        assertThat(found[1]).isCloseTo(0.6, within(1e-4));
        assertThat(fit.fit(terms, new boolean[] {false, true})[0]).isEqualTo(1);
        assertThat(fit.fit(List.of(), new boolean[] {true, true})).containsExactly(1, 1);
    }

    @Test
    void keepsToBounds() {
        LogFit fit = new LogFit(new double[] {0.8}, new double[] {1.2});
        List<LogFit.Term> terms = List.of(new LogFit.Term(100, 0, new double[] {10}, 1e6));
        assertThat(fit.fit(terms, new boolean[] {true})[0]).isCloseTo(1.2, within(1e-12));
    }
}
