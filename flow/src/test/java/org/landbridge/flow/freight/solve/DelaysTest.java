package org.landbridge.flow.freight.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delay functions: their published limits, their slopes, and what more capacity does. */
class DelaysTest {
    private static final double CAPACITY = 5e6;

    private static Delays delays(double background) {
        return new Delays.Builder(3)
                .slower(0, CAPACITY, background, 0.15 * 20, 4)
                .queue(1, CAPACITY, background, 720, 2.6, 1)
                .build();
    }

    @Test
    void runningSlowerAddsItsShareAtCapacity() {
        assertThat(delays(0).hours(0, CAPACITY)).isCloseTo(3, within(1e-12));
        assertThat(delays(0).hours(0, CAPACITY / 2)).isCloseTo(3.0 / 16, within(1e-12));
    }

    @Test
    void aQueueFarBelowCapacityIsTheSteadyOne() {
        // J h x / (1 - x) of a queue that is never long compared with the peak.
        Delays quick =
                new Delays.Builder(1).queue(0, CAPACITY, 0, 8760, 0.01, 1).build();
        assertThat(quick.hours(0, 0.5 * CAPACITY)).isCloseTo(0.01, within(1e-6));
        assertThat(quick.hours(0, 0.8 * CAPACITY)).isCloseTo(0.04, within(1e-5));
    }

    @Test
    void aQueueFarBeyondCapacityIsHalfTheExcessOfAPeak() {
        double x = 3;
        assertThat(delays(0).hours(1, x * CAPACITY)).isCloseTo(720 / 2.0 * (x - 1), within(0.02 * 720));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e6, 4.9e6, 7e6})
    void delaysRiseFromZeroAndTheirSlopesAreTheirs(double background) {
        Delays delays = delays(background);
        for (int e = 0; e < 2; e++) {
            assertThat(delays.hours(e, 0)).isZero();
            double last = 0;
            for (double v = 1e4; v < 2e7; v *= 1.3) {
                double hours = delays.hours(e, v);
                assertThat(hours).isGreaterThan(last).isFinite();
                double h = v * 1e-5;
                double slope = (delays.hours(e, v + h) - delays.hours(e, v - h)) / (2 * h);
                assertThat(delays.derivative(e, v)).isCloseTo(slope, within(1e-4 * slope + 1e-15));
                last = hours;
            }
        }
    }

    @Test
    void moreCapacityNeverDelaysMore() {
        Delays tight = delays(4e6);
        for (int e = 0; e < 2; e++) {
            Delays wide = tight.withCapacity(e, 1.1 * CAPACITY);
            for (double v = 0; v < 1e7; v += 1e5) {
                assertThat(wide.hours(e, v)).isLessThanOrEqualTo(tight.hours(e, v) + 1e-12);
            }
            Delays unlimited = tight.withCapacity(e, Double.POSITIVE_INFINITY);
            assertThat(unlimited.hours(e, 1e9)).isZero();
            assertThat(unlimited.derivative(e, 1e9)).isZero();
        }
    }

    @Test
    void whatIsNeverFullNeverDelays() {
        assertThat(delays(0).limited(2)).isFalse();
        assertThat(delays(0).hours(2, 1e12)).isZero();
    }
}
