package org.landbridge.app;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.landbridge.app.TextTable.Column;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.FinancialResult;
import org.landbridge.study.appraise.ProjectFile;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Financing;
import org.landbridge.trade.appraise.Loan;

/** The project in money: owner, lenders, debt service. */
final class FinanceTable {
    private final Appraisal a;
    private final Consumer<String> heading;
    private final Consumer<String> line;
    private final Consumer<ReportTable> table;

    FinanceTable(Appraisal a, Consumer<String> heading, Consumer<String> line, Consumer<ReportTable> table) {
        this.a = a;
        this.heading = heading;
        this.line = line;
        this.table = table;
    }

    void write() {
        FinancialResult f = a.finance();
        heading.accept("In money: the owner and its loans");
        ReportTable t = new ReportTable(
                Column.left(""), Column.right("NPV, million USD"), Column.right("financial rate of return"));
        t.add(
                "owner, its own capital alone",
                AppraisalTable.signed(f.npvBeforeLoans()),
                AppraisalTable.rates(f.ratesBeforeLoans()));
        if (!f.loans().isEmpty()) {
            t.add(
                    "owner, with the loans",
                    AppraisalTable.signed(f.npvAfterLoans()),
                    AppraisalTable.rates(f.ratesAfterLoans()));
        }
        double reference = a.file().referencePercent().value();
        for (FinancialResult.LoanResult loan : f.loans()) {
            t.add(
                    "lender " + loan.plan().lender() + ", at " + Figures.plain(reference) + " %",
                    AppraisalTable.signed(loan.lenderNpv()),
                    AppraisalTable.rates(loan.lenderRates()));
        }
        table.accept(t);
        f.loans().forEach(this::loan);
        List<Financing.Cover> cover = f.financing().cover(a.file().openingYear());
        if (!cover.isEmpty()) {
            double least =
                    cover.stream().mapToDouble(Financing.Cover::ratio).min().orElse(Double.NaN);
            double mean =
                    cover.stream().mapToDouble(Financing.Cover::ratio).average().orElse(Double.NaN);
            line.accept("Debt service cover from " + cover.getFirst().year() + " to "
                    + cover.getLast().year()
                    + ": least " + Figures.grouped(least, 2) + ", mean " + Figures.grouped(mean, 2)
                    + "; below 1 the owner's state pays.");
        }
    }

    private void loan(FinancialResult.LoanResult result) {
        ProjectFile.LoanPlan plan = result.plan();
        double sum = plan.drawnMillions().stream().mapToDouble(d -> d).sum();
        String currency = a.file().currency();
        String repayment = plan.repayment().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        line.accept(plan.name() + ": " + Figures.plain(sum) + " million " + currency + " at "
                + Figures.plain(plan.ratePercent()) + " %, grace " + plan.graceYears() + " years, repaid over "
                + plan.repaymentYears() + " years (" + repayment + "): " + Figures.grouped(result.firstInstalment(), 1)
                + " million " + currency + " in the first year of repayment, interest "
                + Figures.grouped(result.totalInterest(), 1) + " in all.");
        line.accept(
                "Grant element at " + Figures.plain(a.file().referencePercent().value()) + " %: "
                        + AppraisalTable.percent(result.grantElement()) + ". Source: " + plan.source() + " ("
                        + plan.confidence().word() + ").");
        ReportTable t = new ReportTable(
                Column.left("year"),
                Column.right("drawn"),
                Column.right("interest"),
                Column.right("principal"),
                Column.right("service"),
                Column.right("balance"),
                Column.right("owner's revenue less upkeep"));
        CashFlow operating = a.finance().financing().operating();
        for (Loan.Year y : result.loan().years()) {
            t.add(
                    Integer.toString(y.year()),
                    million(y.drawn()),
                    million(y.interest()),
                    million(y.principal()),
                    million(y.service()),
                    million(y.balance()),
                    AppraisalTable.signed(operating.of(y.year())));
        }
        table.accept(t);
    }

    private static String million(double usd) {
        return Figures.grouped(usd / AppraisalTable.MILLION, 1);
    }
}
