package org.landbridge.routing.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.network.Law;

class DurationsTest {
    /** Values of the standard normal distribution as printed in Abramowitz and Stegun (1964), table 26.1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.841344746068543",
        "2, 0.977249868051821",
        "3, 0.998650101968370",
        "-1, 0.158655253931457",
        "1.2815515655446004, 0.9"
    })
    void normalAgreesWithTheTables(double z, double p) {
        assertThat(Normal.below(z)).isCloseTo(p, within(1e-14));
        assertThat(Normal.quantile(p)).isCloseTo(z, within(1e-9));
    }

    static Stream<Arguments> laws() {
        return Stream.of(
                Arguments.of(Law.LOGNORMAL, 1.3),
                Arguments.of(Law.LOGNORMAL, 5.0),
                Arguments.of(Law.UNIFORM, 1.2),
                Arguments.of(Law.UNIFORM, 1.8),
                Arguments.of(Law.QUEUE, 1.5),
                Arguments.of(Law.QUEUE, 3.3),
                Arguments.of(Law.INSPECTION, 1.7),
                Arguments.of(Law.INSPECTION, 3.67),
                Arguments.of(Law.INSPECTION, 8.0),
                Arguments.of(Law.WHEN_FULL, 1.9),
                Arguments.of(Law.WHEN_FULL, 3.0));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void everyLawHasTheMedianAndThe90thPercentileThatFixIt(Law law, double ratio) {
        double median = 20;
        assertThat(Durations.quantile(law, median, ratio * median, 0.5)).isCloseTo(median, within(1e-4 * median));
        assertThat(Durations.quantile(law, median, ratio * median, 0.9))
                .isCloseTo(ratio * median, within(1e-4 * median));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void quantilesGrowAndAreNeverNegative(Law law, double ratio) {
        double before = 0;
        for (double value : QuantileTable.of(law, ratio)) {
            assertThat(value).isGreaterThanOrEqualTo(before);
            before = value;
        }
    }

    /** The mean by its formula against the mean of many quantiles. */
    @ParameterizedTest
    @MethodSource("laws")
    void meanIsTheMeanOfTheQuantiles(Law law, double ratio) {
        int n = 2_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Durations.quantile(law, 1, ratio, (i + 0.5) / n);
        }
        assertThat(sum / n).isCloseTo(Durations.mean(law, 1, ratio), within(0.01 * Durations.mean(law, 1, ratio)));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void tableHasTheMeanAndTheQuantilesOfItsLaw(Law law, double ratio) {
        double[] table = QuantileTable.of(law, ratio);
        assertThat(Stream.of(0.1, 0.5, 0.9)).allSatisfy(p -> {
            int cell = (int) (p * table.length);
            assertThat((table[cell] + table[cell - 1]) / 2)
                    .isCloseTo(Durations.quantile(law, 1, ratio, p), within(0.02 * ratio));
        });
    }

    @Test
    void aVesselThatAlwaysFillsInTheSameTimeIsAwaitedEvenly() {
        double[] wait = Durations.waitUntilFull(100, 1.0001);
        assertThat(wait[0]).isCloseTo(50, within(0.1));
        assertThat(wait[1]).isCloseTo(90, within(0.1));
    }

    @Test
    void nothingWithoutSpreadVaries() {
        for (Law law : Law.values()) {
            assertThat(Durations.quantile(law, 7, 7, 0.99)).isEqualTo(7);
            assertThat(Durations.mean(law, 7, 7)).isEqualTo(7);
        }
    }
}
