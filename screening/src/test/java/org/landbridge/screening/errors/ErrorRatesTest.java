package org.landbridge.screening.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landbridge.screening.Grade;

/** The error rates that the program prints are those that the labelled names give. */
class ErrorRatesTest {
    private static final LabelledNames NAMES = names();

    @Test
    void theShippedTableIsTheMeasuredOne() {
        List<ErrorRate> measured = ErrorRates.measure(NAMES, LabelledNames.Pair::heldOut);
        assertThat(ErrorRateTable.csv(ErrorRateTable.shipped())).isEqualTo(ErrorRateTable.csv(measured));
    }

    @Test
    void thereIsEnoughToMeasure() {
        assertThat(NAMES.same().size()).isGreaterThanOrEqualTo(400);
        assertThat(NAMES.different().size()).isGreaterThanOrEqualTo(2000);
        assertThat(NAMES.same()).allSatisfy(p -> assertThat(p.screened()).isNotBlank());
        assertThat(NAMES.different()).allSatisfy(p -> assertThat(p.screened()).isNotEqualTo(p.listed()));
    }

    @Test
    void onTheTuningHalfAtMostOneInTwentyIsMissed() {
        ErrorRate found = ErrorRates.measure(NAMES, p -> !p.heldOut()).stream()
                .filter(r -> r.measure() == ErrorRate.Measure.FOUND
                        && r.group().equals("all")
                        && r.grade() == Grade.POSSIBLE)
                .findFirst()
                .orElseThrow();
        assertThat(1 - found.share()).isLessThanOrEqualTo(0.05);
    }

    /** Figures of Newcombe, R. G. (1998), Statistics in Medicine 17, table I, method 3 (Wilson score). */
    @Test
    void intervalsAreWilsons() {
        ErrorRate rate = new ErrorRate(ErrorRate.Measure.FOUND, "all", Grade.WEAK, 81, 263);
        assertThat(rate.low()).isCloseTo(0.2553, within(1e-4));
        assertThat(rate.high()).isCloseTo(0.3662, within(1e-4));
        ErrorRate none = new ErrorRate(ErrorRate.Measure.FOUND, "all", Grade.WEAK, 0, 20);
        assertThat(none.low()).isCloseTo(0, within(1e-12));
        assertThat(none.high()).isCloseTo(0.1611, within(1e-4));
    }

    private static LabelledNames names() {
        try (Reader variants = resource("name-variants.csv");
                Reader groups = resource("different-names.csv")) {
            return LabelledNames.read(variants, groups);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Reader resource(String name) {
        InputStream stream = ErrorRatesTest.class.getResourceAsStream("/org/landbridge/screening/" + name);
        assertThat(stream).as(name).isNotNull();
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
