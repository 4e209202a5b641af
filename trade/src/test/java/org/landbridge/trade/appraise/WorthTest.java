package org.landbridge.trade.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WorthTest {
    /** Microsoft's example of NPV, whose first payment is at the end of the first year. */
    @Test
    void presentValueAgreesWithAPublishedExample() {
        CashFlow flow = CashFlow.of(2021, -10_000, 3000, 4200, 6800);
        assertThat(flow.presentValue(0.1, 2020)).isCloseTo(1188.44, within(0.005));
    }

    @Test
    void presentValueMovesWithTheBaseYear() {
        CashFlow flow = CashFlow.of(2021, -5, 2, 9);
        assertThat(flow.presentValue(0.08, 2025))
                .isCloseTo(flow.presentValue(0.08, 2020) * Math.pow(1.08, 5), within(1e-9));
        assertThat(flow.presentValue(0, 1990)).isEqualTo(6);
        assertThatThrownBy(() -> flow.presentValue(-1, 2020)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Microsoft's example of MIRR (12.61 % after five years, -4.80 % after three), that of MATLAB, two of numpy-financial. */
    @Test
    void modifiedRateAgreesWithPublishedExamples() {
        assertThat(mirr(0.10, 0.12, -120_000, 39_000, 30_000, 21_000, 37_000, 46_000))
                .isCloseTo(0.126094, within(1e-6));
        assertThat(mirr(0.10, 0.12, -120_000, 39_000, 30_000, 21_000)).isCloseTo(-0.048, within(5e-4));
        assertThat(mirr(0.09, 0.12, -100_000, 20_000, -10_000, 30_000, 38_000, 50_000))
                .isCloseTo(0.0832, within(5e-5));
        assertThat(mirr(0.08, 0.055, -4500, -800, 800, 800, 600, 600, 800, 800, 700, 3000))
                .isCloseTo(0.0666, within(5e-5));
        assertThat(mirr(0.05, 0.06, 100, 200, -50, 300, -200)).isCloseTo(0.3428, within(5e-5));
    }

    private static double mirr(double finance, double reinvest, double... amounts) {
        return Worth.modifiedRate(CashFlow.of(0, amounts), finance, reinvest).orElseThrow();
    }

    @Test
    void thereIsNoModifiedRateWithoutOutlaysOrReceipts() {
        assertThat(Worth.modifiedRate(CashFlow.of(0, 1, 2), 0.1, 0.1)).isEmpty();
        assertThat(Worth.modifiedRate(CashFlow.of(0, -1, -2), 0.1, 0.1)).isEmpty();
    }

    @Test
    void paybackCountsFromTheStartWithinTheYearByAStraightLine() {
        // At the end of year 4 (the fifth amount) 20 of 50 of that year were missing.
        CashFlow flow = CashFlow.of(2020, -100, 30, 30, 20, 50);
        assertThat(Worth.paybackYears(flow, 0).orElseThrow()).isCloseTo(4.4, within(1e-12));
        assertThat(Worth.paybackYears(flow, 0.05).orElseThrow()).isGreaterThan(4.4);
        assertThat(Worth.paybackYears(flow, 0.3)).isEmpty();
    }

    /** A flow that is paid back and then costs again is not paid back until it stays so. */
    @Test
    void paybackIsForGood() {
        assertThat(Worth.paybackYears(CashFlow.of(2020, -10, 20, -15, 10), 0).orElseThrow())
                .isCloseTo(3.5, within(1e-12));
        assertThat(Worth.paybackYears(CashFlow.of(2020, -10, 20, -15), 0)).isEmpty();
    }

    @Test
    void benefitsOverCostsIsOneWhereTheNetValueIsNothing() {
        CashFlow costs = CashFlow.of(2020, 100);
        CashFlow benefits = CashFlow.of(2021, 55, 60.5);
        assertThat(Worth.benefitCostRatio(benefits, costs, 0.1).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(Worth.benefitCostRatio(benefits, CashFlow.of(2020, 0), 0.1)).isEmpty();
    }
}
