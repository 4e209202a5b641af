package org.landbridge.routing.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held to sorting, bit for bit. */
class QuantilesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areThoseOfTheSortedSample(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 400; run++) {
            double[] values = new double[2 + random.nextInt(run % 3 == 0 ? 8 : 3000)];
            double tail = 1 + 40 * random.nextDouble();
            int kinds = 1 + random.nextInt(5);
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (run % 4) {
                    case 0 -> random.nextInt(kinds);
                    case 1 -> Math.exp(tail * random.nextDouble());
                    case 2 -> -1e12 + random.nextDouble();
                    default -> i == 0 ? Double.MAX_VALUE : random.nextDouble();
                };
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double[] shares = {0.1, 0.5, 0.9};
            double[] found = Quantiles.of(values, shares);
            for (int q = 0; q < shares.length; q++) {
                double at = shares[q] * sorted.length - 0.5;
                int low = Math.clamp((int) Math.floor(at), 0, sorted.length - 2);
                double expected = sorted[low] + Math.clamp(at - low, 0, 1) * (sorted[low + 1] - sorted[low]);
                assertThat(found[q])
                        .as("seed " + seed + ", run " + run + ", share " + shares[q])
                        .isEqualTo(expected);
            }
        }
    }
}
