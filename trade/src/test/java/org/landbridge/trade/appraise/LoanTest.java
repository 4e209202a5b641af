package org.landbridge.trade.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.trade.appraise.Loan.Repayment;

class LoanTest {
    /** Microsoft's examples of PMT (10,000 over 10 months at 8 % a year) and numpy-financial's (200,000 over 15 years). */
    @Test
    void annuityAgreesWithPublishedExamples() {
        assertThat(Loan.annuity(10_000, 0.08 / 12, 10)).isCloseTo(1037.03, within(0.005));
        assertThat(Loan.annuity(200_000, 0.075 / 12, 180)).isCloseTo(1854.0247200054619, within(1e-8));
        assertThat(Loan.annuity(100, 0, 4)).isEqualTo(25);
        assertThat(Loan.annuity(100, 1e-12, 4)).isCloseTo(25, within(1e-9));
    }

    @Test
    void thirteenHundredMillionsAtThreePerCentCost152MillionsAYear() {
        // 1300 * 0.03 / (1 - 1.03^-10)
        Loan loan = Loan.atOnce(2030, 1300, 0.03, 0, 10, Repayment.ANNUITY);
        assertThat(loan.years()).hasSize(11);
        assertThat(loan.service().amounts()).hasSize(11);
        for (int year = 2031; year <= 2040; year++) {
            assertThat(loan.service().of(year)).isCloseTo(152.3996587, within(1e-6));
        }
        assertThat(loan.years().getLast().balance()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ANNUITY, true", "ANNUITY, false", "EQUAL_PRINCIPAL, true", "EQUAL_PRINCIPAL, false", "BULLET, false"})
    void everyLoanIsRepaidAndReturnsItsRate(Repayment repayment, boolean capitalised) {
        Loan loan = new Loan(CashFlow.of(2026, 250, 350, 375, 325), 0.03, 4, 10, repayment, capitalised);
        List<Loan.Year> years = loan.years();
        assertThat(years.getLast().year()).isEqualTo(2040);
        assertThat(years.getLast().balance()).isCloseTo(0, within(1e-6));
        double principal = years.stream().mapToDouble(Loan.Year::principal).sum();
        double added = capitalised
                ? years.stream()
                        .filter(y -> y.year() <= 2030)
                        .mapToDouble(Loan.Year::interest)
                        .sum()
                : 0;
        assertThat(principal).isCloseTo(1300 + added, within(1e-8));
        assertThat(RatesOfReturn.of(loan.toBorrower().times(-1)).single().orElseThrow())
                .isCloseTo(0.03, within(1e-9));
        // At its own rate it is no gift, at a higher one it is, at a lower one it is dear.
        assertThat(loan.grantElement(0.03)).isCloseTo(0, within(1e-12));
        assertThat(loan.grantElement(0.05)).isPositive();
        assertThat(loan.grantElement(0.02)).isNegative();
    }

    /**
     * The closed form of OECD DAC and IDA for equal instalments of principal, one a year: {@code (1 - r/d) (1 - ((1+d)^-G -
     * (1+d)^-M) / (d (M - G)))}, where G is the interval before the first instalment less one period.
     */
    @ParameterizedTest
    @CsvSource({
        "0.0075, 10, 30, 0.10",
        "0.0075, 10, 30, 0.05",
        "0.03, 0, 10, 0.05",
        "0.03, 4, 10, 0.10",
        "0.07, 5, 10, 0.10"
    })
    void grantElementAgreesWithTheClosedForm(double rate, int grace, int instalments, double discount) {
        int maturity = grace + instalments;
        double expected = (1 - rate / discount)
                * (1 - (Math.pow(1 + discount, -grace) - Math.pow(1 + discount, -maturity)) / (discount * instalments));
        Loan loan = Loan.atOnce(2020, 100, rate, grace, instalments, Repayment.EQUAL_PRINCIPAL);
        assertThat(loan.grantElement(discount)).isCloseTo(expected, within(1e-12));
    }

    /** A gift is one whose service is nothing: no interest, and repaid in the far future. */
    @Test
    void aBulletWithoutInterestIsAGiftButForItsPrincipal() {
        Loan loan = Loan.atOnce(2020, 100, 0, 0, 20, Repayment.BULLET);
        assertThat(loan.grantElement(0.1)).isCloseTo(1 - Math.pow(1.1, -20), within(1e-12));
    }

    @Test
    void refusesALoanDrawnAfterItsFirstInstalment() {
        assertThatThrownBy(() -> new Loan(CashFlow.of(2020, 1, 1, 1), 0.03, 1, 10, Repayment.ANNUITY, false))
                .hasMessageContaining("longer than the grace");
    }

    @Test
    void coverIsWhatIsEarnedOverWhatIsDue() {
        Loan loan = Loan.atOnce(2020, 100, 0, 0, 4, Repayment.ANNUITY);
        Financing f = Financing.of(
                CashFlow.of(2021, 40, 40, 40, 40),
                CashFlow.of(2021, 10, 10, 20, 20),
                CashFlow.of(2020, 120),
                List.of(loan));
        assertThat(f.cover(2021).stream().map(Financing.Cover::ratio)).containsExactly(1.2, 1.2, 0.8, 0.8);
        assertThat(f.afterLoans().amounts()).containsExactly(-20, 5, 5, -5, -5);
        assertThat(f.beforeLoans().plus(loan.toBorrower()).amounts())
                .containsExactly(f.afterLoans().amounts());
    }
}
