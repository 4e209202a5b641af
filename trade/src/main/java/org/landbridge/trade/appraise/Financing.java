package org.landbridge.trade.appraise;

import java.util.ArrayList;
import java.util.List;

/**
 * What a project is to its owner, in money: with its own capital alone and with loans.
 *
 * @param beforeLoans revenue less capital and operation
 * @param afterLoans the same with drawdowns and debt service
 * @param operating revenue less operation
 * @param service of all loans
 */
public record Financing(CashFlow beforeLoans, CashFlow afterLoans, CashFlow operating, CashFlow service) {
    /**
     * Debt service cover of a year.
     *
     * @param ratio revenue less operation over debt service
     */
    public record Cover(int year, double ratio) {}

    /**
     * @param revenue of the owner
     * @param operation paid for operation and maintenance, positive
     * @param capital paid for building, positive; less what is left at the end
     */
    public static Financing of(CashFlow revenue, CashFlow operation, CashFlow capital, List<Loan> loans) {
        CashFlow operating = revenue.plus(operation.times(-1));
        CashFlow before = operating.plus(capital.times(-1));
        CashFlow after = before;
        CashFlow service = CashFlow.of(before.firstYear(), 0);
        for (Loan loan : loans) {
            after = after.plus(loan.toBorrower());
            service = service.plus(loan.service());
        }
        return new Financing(before, after, operating, service);
    }

    /** Cover in every year from one on with debt service. */
    public List<Cover> cover(int fromYear) {
        List<Cover> cover = new ArrayList<>();
        for (int year = Math.max(fromYear, service.firstYear()); year <= service.lastYear(); year++) {
            if (service.of(year) > 0) {
                cover.add(new Cover(year, operating.of(year) / service.of(year)));
            }
        }
        return cover;
    }
}
