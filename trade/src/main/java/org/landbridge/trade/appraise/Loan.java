package org.landbridge.trade.appraise;

import java.util.ArrayList;
import java.util.List;

/**
 * A loan: drawn over some years, no principal repaid in the years of grace, then repaid in yearly instalments. All
 * payments are made at the end of the year; interest is due on the balance at its start.
 *
 * @param drawn by year, positive
 * @param rate interest a year; 0.03 is 3 %
 * @param graceYears years after the first drawdown without repayment; the first instalment falls due a year later
 * @param repaymentYears number of instalments, at least 1
 * @param capitalised whether interest in the years of grace is added to the balance instead of being paid
 */
public record Loan(
        CashFlow drawn, double rate, int graceYears, int repaymentYears, Repayment repayment, boolean capitalised) {
    /** How principal is paid back. */
    public enum Repayment {
        /** The same sum of interest and principal every year. */
        ANNUITY,
        /** The same principal every year, and interest on what is left. */
        EQUAL_PRINCIPAL,
        /** All principal with the last payment. */
        BULLET
    }

    /**
     * One year of a loan.
     *
     * @param drawn received by the borrower
     * @param interest due, whether paid or added to the balance
     * @param service interest and principal paid
     * @param principal repaid
     * @param balance owed at the end
     */
    public record Year(int year, double drawn, double interest, double service, double principal, double balance) {}

    public Loan {
        if (!(rate >= 0) || graceYears < 0 || repaymentYears < 1) {
            throw new IllegalArgumentException(
                    "rate " + rate + ", grace " + graceYears + ", repayment " + repaymentYears);
        }
        if (drawn.amounts().length > graceYears + 1) {
            throw new IllegalArgumentException("drawn over " + drawn.amounts().length
                    + " years, longer than the grace of " + graceYears + " years allows");
        }
    }

    /** All of it drawn at once. */
    public static Loan atOnce(int year, double amount, double rate, int graceYears, int years, Repayment repayment) {
        return new Loan(CashFlow.of(year, amount), rate, graceYears, years, repayment, false);
    }

    /** The instalment that repays a sum with interest in equal yearly payments. */
    public static double annuity(double amount, double rate, int years) {
        // -expm1(-n log1p(r)) is 1 - (1 + r)^-n without cancellation for small rates.
        return rate == 0 ? amount / years : amount * rate / -Math.expm1(-years * Math.log1p(rate));
    }

    /** Every year from the first drawdown to the last payment. */
    public List<Year> years() {
        List<Year> years = new ArrayList<>();
        double balance = 0;
        double instalment = 0;
        int first = drawn.firstYear();
        int last = first + graceYears + repaymentYears;
        for (int year = first; year <= last; year++) {
            double interest = balance * rate;
            boolean grace = year <= first + graceYears;
            if (year == first + graceYears + 1) {
                instalment = repayment == Repayment.ANNUITY
                        ? annuity(balance, rate, repaymentYears)
                        : balance / repaymentYears;
            }
            double principal = 0;
            if (!grace) {
                principal = switch (repayment) {
                    case ANNUITY -> instalment - interest;
                    case EQUAL_PRINCIPAL -> instalment;
                    case BULLET -> year == last ? balance : 0;
                };
            }
            boolean added = grace && capitalised;
            double service = principal + (added ? 0 : interest);
            balance += drawn.of(year) + (added ? interest : 0) - principal;
            if (year == last) {
                balance = Math.abs(balance) < 1e-9 * drawn.sum() ? 0 : balance;
            }
            years.add(new Year(year, drawn.of(year), interest, service, principal, balance));
        }
        return years;
    }

    /** What the borrower gets and pays: drawdowns less debt service. */
    public CashFlow toBorrower() {
        return CashFlow.of(
                drawn.firstYear(),
                years().stream().mapToDouble(y -> y.drawn() - y.service()).toArray());
    }

    public CashFlow service() {
        return CashFlow.of(
                drawn.firstYear(), years().stream().mapToDouble(Year::service).toArray());
    }

    /**
     * The share of the loan that is a gift: one less the present value of its service over that of its drawdowns, at a
     * reference rate (IMF and World Bank: 5 % since 2013; OECD DAC before: 10 %). Negative if it is dearer than that.
     */
    public double grantElement(double referenceRate) {
        int year = drawn.firstYear();
        return 1 - service().presentValue(referenceRate, year) / drawn.presentValue(referenceRate, year);
    }
}
