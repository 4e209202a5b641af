package org.landbridge.study.bargain;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.BoxAxis;
import org.landbridge.study.appraise.FinancialResult;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Loan;

/** Finds the tolls and the interest at which owner and lender are just willing. */
final class TermsFinder {
    /** Highest rate looked at, a year. */
    static final double MOST_RATE = 0.5;

    static final double MOST_TRAFFIC = 100;

    private static final double PERCENT = 100;

    private final Appraisal appraisal;
    private final Payoffs payoffs;
    private final Point stated;
    private final String owner;
    private final String lender;
    private final double ownerOutside;
    private final double lenderOutside;

    TermsFinder(
            Appraisal appraisal,
            Payoffs payoffs,
            Point stated,
            String owner,
            String lender,
            double ownerOutside,
            double lenderOutside) {
        this.appraisal = appraisal;
        this.payoffs = payoffs;
        this.stated = stated;
        this.owner = owner;
        this.lender = lender;
        this.ownerOutside = ownerOutside;
        this.lenderOutside = lenderOutside;
    }

    Terms terms() {
        Payoffs.At now = payoffs.at(stated.with(BoxAxis.TOLL_PER_TONNE, 0));
        double choke = now.demand().chokeUsd();
        List<Roots.Root> owners = Roots.of(this::ownerAtToll, 0, choke);
        List<Roots.Root> lenders = Roots.of(this::lenderAtToll, 0, choke);
        double best = 0;
        for (int k = 0; k <= 1000; k++) {
            double toll = choke * k / 1000;
            best = ownerAtToll(toll) > ownerAtToll(best) ? toll : best;
        }
        double alone =
                now.presentValue(now.asItStands(owner).plus(now.lending(owner).times(-1))) - ownerOutside;
        double atNothing = ownerAtInterest(0);
        return new Terms(
                choke,
                now.demand().bestTollUsd(),
                now.demand().revenueUsd(now.demand().bestTollUsd()),
                ownerAtToll(0) >= 0 ? 0 : first(owners, true),
                Math.max(0, -ownerAtToll(0)),
                Math.max(0, -ownerAtToll(best)),
                Math.max(0, -alone),
                lenderAtToll(0) < 0 ? Double.NaN : lenders.isEmpty() ? choke : first(lenders, false),
                atNothing < 0 ? Double.NaN : edge(this::ownerAtInterest, MOST_RATE),
                Math.max(0, -atNothing));
    }

    private static double first(List<Roots.Root> roots, boolean above) {
        return roots.stream()
                .filter(r -> r.above() == above)
                .mapToDouble(Roots.Root::at)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Where a figure that is 0 or above at nothing falls below it; the far end if it does not. */
    private static double edge(DoubleUnaryOperator figure, double most) {
        double root = first(Roots.of(figure, 0, most), false);
        return Double.isNaN(root) ? most : root;
    }

    private Payoffs.At withToll(double tollUsd) {
        return payoffs.at(stated.with(BoxAxis.TOLL_PER_TONNE, tollUsd / payoffs.usdPerUnit()));
    }

    private double ownerAtToll(double tollUsd) {
        Payoffs.At at = withToll(tollUsd);
        return at.presentValue(at.asItStands(owner)) - ownerOutside;
    }

    private double lenderAtToll(double tollUsd) {
        Payoffs.At at = withToll(tollUsd);
        return at.toLender(at.benefit(lender).plus(loans(at, Double.NaN).times(-1))) - lenderOutside;
    }

    /** What all loans of the lender bring those who borrow, at another rate of interest if one is given. */
    private CashFlow loans(Payoffs.At at, double interest) {
        CashFlow sum = CashFlow.of(appraisal.file().baseYear(), 0);
        for (FinancialResult.LoanResult result : appraisal.finance().loans()) {
            if (result.plan().lender().equals(lender)) {
                Loan l = result.loan();
                Loan changed = Double.isNaN(interest)
                        ? l
                        : new Loan(
                                l.drawn(),
                                interest,
                                l.graceYears(),
                                l.repaymentYears(),
                                l.repayment(),
                                l.capitalised());
                sum = sum.plus(at.toBorrower(changed, lender));
            }
        }
        return sum;
    }

    private double ownerAtInterest(double interest) {
        Payoffs.At at = payoffs.at(stated);
        double share = appraisal.file().owners().getOrDefault(owner, 0.0);
        CashFlow other = at.asItStands(owner).plus(loans(at, Double.NaN).times(-share));
        return at.presentValue(other.plus(loans(at, interest).times(share))) - ownerOutside;
    }

    private double lenderAtInterest(double interest, boolean withGain) {
        Payoffs.At at = payoffs.at(stated);
        double loan = -at.toLender(loans(at, interest));
        return withGain ? loan + at.toLender(at.benefit(lender)) - lenderOutside : loan;
    }

    private double lenderAt(Point point) {
        Payoffs.At at = payoffs.at(point);
        return at.toLender(at.benefit(lender)) - at.toLender(loans(at, Double.NaN)) - lenderOutside;
    }

    LenderCase lender(double cost) {
        Payoffs.At at = payoffs.at(stated);
        CashFlow drawn = CashFlow.of(appraisal.file().baseYear(), 0);
        double drawnUndiscounted = 0;
        double reference = 0;
        for (FinancialResult.LoanResult result : appraisal.finance().loans()) {
            if (result.plan().lender().equals(lender)) {
                drawn = drawn.plus(result.loan().drawn());
                drawnUndiscounted += result.loan().drawn().sum();
                reference += result.grantElement() * result.loan().drawn().sum();
            }
        }
        double paidOut = at.toLender(drawn.times(stated.of(BoxAxis.CAPITAL)));
        double loanWorth = -at.toLender(loans(at, Double.NaN));
        boolean atNothing = lenderAtInterest(0, true) >= 0;
        List<Roots.Root> rates =
                Roots.of(p -> lenderAt(stated.with(BoxAxis.OPPORTUNITY_PERCENT, p)), 0, PERCENT * MOST_RATE);
        return new LenderCase(
                lender,
                stated.share(BoxAxis.OPPORTUNITY_PERCENT),
                drawnUndiscounted / cost,
                paidOut,
                loanWorth,
                at.toLender(at.benefit(lender)),
                lenderOutside,
                -loanWorth / paidOut,
                reference / drawnUndiscounted,
                first(rates, false) / PERCENT,
                atNothing ? 0 : first(Roots.of(i -> lenderAtInterest(i, true), 0, MOST_RATE), true),
                lenderAtInterest(0, false) >= 0
                        ? 0
                        : first(Roots.of(i -> lenderAtInterest(i, false), 0, MOST_RATE), true),
                trafficNeeded());
    }

    private double trafficNeeded() {
        DoubleUnaryOperator net = x -> lenderAt(stated.with(BoxAxis.TRAFFIC, x));
        if (net.applyAsDouble(0) >= 0) {
            return 0;
        }
        // Finer where traffic is small.
        double near = first(Roots.of(net, 0, 10), true);
        return Double.isNaN(near) ? first(Roots.of(net, 10, MOST_TRAFFIC), true) : near;
    }
}
