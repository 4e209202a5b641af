package org.landbridge.study.appraise;

import java.util.List;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Financing;
import org.landbridge.trade.appraise.Loan;
import org.landbridge.trade.appraise.RatesOfReturn;

/**
 * The project in money, USD.
 *
 * @param npvBeforeLoans to its owner with its own capital alone, at the rate of discount
 * @param ratesBeforeLoans financial rates of return on the whole capital
 * @param npvAfterLoans to its owner with the loans
 * @param ratesAfterLoans financial rates of return on the owner's own money
 */
public record FinancialResult(
        CashFlow revenue,
        Financing financing,
        double npvBeforeLoans,
        RatesOfReturn ratesBeforeLoans,
        double npvAfterLoans,
        RatesOfReturn ratesAfterLoans,
        List<LoanResult> loans) {
    /**
     * One loan.
     *
     * @param loan in USD
     * @param firstInstalment debt service of the first year after the grace, in millions of the file's currency
     * @param totalInterest paid or added, in millions of the file's currency
     * @param grantElement share of the loan that is a gift at the reference rate
     * @param lenderNpv to the lender at the reference rate, USD; the gift with a minus
     * @param lenderRates rates of return to the lender
     */
    public record LoanResult(
            ProjectFile.LoanPlan plan,
            Loan loan,
            double firstInstalment,
            double totalInterest,
            double grantElement,
            double lenderNpv,
            RatesOfReturn lenderRates) {}
}
