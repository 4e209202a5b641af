package org.landbridge.trade.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RatesOfReturnTest {
    private static double[] rates(double... amounts) {
        return RatesOfReturn.of(CashFlow.of(2020, amounts)).rates().stream()
                .mapToDouble(d -> d)
                .toArray();
    }

    /** Examples of the documentation of numpy-financial, irr. */
    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(new double[] {-100, 39, 59, 55, 20}, 0.28095),
                Arguments.of(new double[] {-100, 0, 0, 74}, -0.0955),
                Arguments.of(new double[] {-100, 100, 0, -7}, -0.0833),
                Arguments.of(new double[] {-100, 100, 0, 7}, 0.06206),
                Arguments.of(new double[] {-5, 10.5, 1, -8, 1}, 0.0886));
    }

    @ParameterizedTest
    @MethodSource("published")
    void agreesWithPublishedExamples(double[] amounts, double expected) {
        assertThat(RatesOfReturn.of(CashFlow.of(2020, amounts)).rates())
                .anySatisfy(rate -> assertThat(rate).isCloseTo(expected, within(5e-5)));
    }

    /** The oil pump of Lorie and Savage 1955: 25 % and 400 %. */
    @Test
    void findsBothRatesOfThePump() {
        assertThat(rates(-1600, 10_000, -10_000)).hasSize(2);
        assertThat(rates(-1600, 10_000, -10_000)[0]).isCloseTo(0.25, within(1e-12));
        assertThat(rates(-1600, 10_000, -10_000)[1]).isCloseTo(4, within(1e-11));
    }

    /** Hazen 2003, The Engineering Economist 48: 0, 100 and 200 %. */
    @Test
    void findsThreeRates() {
        double[] rates = rates(-1, 6, -11, 6);
        assertThat(rates).hasSize(3);
        assertThat(rates[0]).isCloseTo(0, within(1e-10));
        assertThat(rates[1]).isCloseTo(1, within(1e-10));
        assertThat(rates[2]).isCloseTo(2, within(1e-10));
    }

    @Test
    void findsARateThatIsOnlyTouched() {
        // (1 - 1.1 x)^2: worth nothing at 10 % alone, never less.
        assertThat(rates(1, -2.2, 1.21)).hasSize(1);
        assertThat(rates(1, -2.2, 1.21)[0]).isCloseTo(0.1, within(1e-5));
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(rates(1, -1, 1)).isEmpty();
        assertThat(rates(5, 5, 5)).isEmpty();
        assertThat(rates(0, 0)).isEmpty();
        assertThat(RatesOfReturn.of(CashFlow.of(2020, -1, 2, -1)).signChanges()).isEqualTo(2);
    }

    /** Flows made of chosen rates give just these back, whatever their number and the length of the flow. */
    @Test
    void givesBackTheRatesThatAFlowWasMadeOf() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            int count = 1 + random.nextInt(4);
            double[] wanted = new double[count];
            double[] flow = {-1};
            for (int k = 0; k < count; k++) {
                wanted[k] = 0.02 + 0.25 * k + 0.1 * random.nextDouble();
                double[] next = new double[flow.length + 1];
                for (int i = 0; i < flow.length; i++) {
                    next[i] += flow[i];
                    next[i + 1] -= flow[i] * (1 + wanted[k]);
                }
                flow = next;
            }
            // A factor without positive roots makes it longer.
            double[] longer = new double[flow.length + 20];
            for (int i = 0; i < flow.length; i++) {
                longer[i] += flow[i];
                longer[i + 20] += 0.5 * flow[i];
            }
            assertThat(rates(longer)).as("run " + run).hasSize(count);
            for (int k = 0; k < count; k++) {
                assertThat(rates(longer)[k]).isCloseTo(wanted[k], within(1e-7));
            }
        }
    }

    @Test
    void everyRateMakesTheFlowWorthNothing() {
        Random random = new Random(11);
        int found = 0;
        for (int run = 0; run < 500; run++) {
            double[] amounts = new double[2 + random.nextInt(40)];
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] = random.nextGaussian();
            }
            CashFlow flow = CashFlow.of(2000, amounts);
            RatesOfReturn rates = RatesOfReturn.of(flow);
            assertThat(rates.rates().size()).isLessThanOrEqualTo(rates.signChanges());
            for (double rate : rates.rates()) {
                double size = 0;
                for (int t = 0; t < amounts.length; t++) {
                    size += Math.abs(amounts[t]) * Math.pow(1 + rate, -t);
                }
                assertThat(Math.abs(flow.presentValue(rate, 2000)) / size).isLessThan(1e-10);
                found++;
            }
        }
        assertThat(found).isGreaterThan(300);
    }
}
