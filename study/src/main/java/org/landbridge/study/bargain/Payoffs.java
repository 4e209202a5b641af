package org.landbridge.study.bargain;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.landbridge.relations.bargain.TollDemand;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.BoxAxis;
import org.landbridge.study.appraise.FinancialResult;
import org.landbridge.study.appraise.TrafficEffects;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Effects;
import org.landbridge.trade.appraise.Item;
import org.landbridge.trade.appraise.Loan;
import org.landbridge.trade.appraise.Project;

/**
 * What a link brings and costs to states, year by year in USD, wherever the point lies. As everything that users gain
 * grows with traffic alone, a state's part of a year holds for all years. An overrun is shared as the cost is: the loan
 * grows with it.
 */
final class Payoffs {
    private static final Effects UNIT = new Effects(1, 0, 0, 0, 0, 0, 0);

    private final Appraisal appraisal;
    private final String lender;
    private final Project unit;
    private final Effects effects;
    private final double usdPerUnit;
    /** What trade between the lender and another state gains, USD a year, by that state. */
    private final Map<String, Double> withLender = new TreeMap<>();

    Payoffs(Appraisal appraisal, String lender) {
        this.appraisal = appraisal;
        this.lender = lender;
        unit = appraisal.project().withEffects(UNIT);
        effects = appraisal.traffic().effects();
        usdPerUnit = appraisal.file().usdPerUnit().value()
                * appraisal.file().priceFactor().value();
        for (TrafficEffects.Part pair : appraisal.traffic().pairs()) {
            int mark = pair.id().indexOf('>');
            String from = pair.id().substring(0, mark);
            String to = pair.id().substring(mark + 1);
            if (from.equals(lender) != to.equals(lender)) {
                withLender.merge(from.equals(lender) ? to : from, pair.usersUsd(), Double::sum);
            }
        }
    }

    /** USD for a unit of the file's currency at the package's prices. */
    double usdPerUnit() {
        return usdPerUnit;
    }

    /** The project at a point, in parts that states share. */
    final class At {
        private final Point point;
        private final Map<Item, CashFlow> flows;
        private final CashFlow index;
        private final double savedFactor;
        private final double stays;
        private final TollDemand demand;

        private At(Point point) {
            this.point = point;
            flows = appraisal.project().flows(point.inputs());
            index = flow(unit.flows(point.inputs()), Item.FREIGHT);
            double users = effects.usersUsd();
            double changed = users + effects.freightUsd() * (point.of(BoxAxis.SAVING) - 1);
            savedFactor = users == 0 ? 0 : changed / users;
            demand = new TollDemand(Math.max(0, changed), appraisal.traffic().linkTonnes());
            stays = demand.share(tollUsd());
        }

        double tollUsd() {
            return point.of(BoxAxis.TOLL_PER_TONNE) * usdPerUnit;
        }

        TollDemand demand() {
            return demand;
        }

        /** Share of the traffic on the link that a toll leaves. */
        double stays() {
            return stays;
        }

        /** What building costs, by year, positive. */
        CashFlow cost() {
            return flow(flows, Item.CAPITAL).times(-1);
        }

        /** What users and treasuries of a state gain when the link is in use. */
        CashFlow trade(String state) {
            TrafficEffects traffic = appraisal.traffic();
            double users = traffic.users().getOrDefault(state, 0.0);
            // More at the lender's end is less at the other, pair by pair.
            double moved = 2 * point.share(BoxAxis.INCIDENCE_PERCENT) - 1;
            double shifted = state.equals(lender)
                    ? withLender.values().stream().mapToDouble(v -> v / 2).sum()
                    : -withLender.getOrDefault(state, 0.0) / 2;
            return index.times((users + moved * shifted) * savedFactor * stays * stays
                    + traffic.received().getOrDefault(state, 0.0) * stays);
        }

        /** What is left to owners: charges and the toll less operation, and what stands in the end. */
        CashFlow operating() {
            double perTonne = appraisal.project().operatingUsdPerTonne()
                    * appraisal.traffic().linkTonnes();
            double perYear = effects.accessUsd() * stays + demand.revenueUsd(tollUsd()) + perTonne * (1 - stays);
            return index.times(perYear).plus(flow(flows, Item.OPERATING)).plus(flow(flows, Item.RESIDUAL));
        }

        /** All that a state gains before anybody pays for building. */
        CashFlow benefit(String state) {
            double share = appraisal.file().owners().getOrDefault(state, 0.0);
            CashFlow trade = trade(state);
            return share > 0 ? trade.plus(operating().times(share)) : trade;
        }

        /** What a state pays out and gets back as lender and as owner. */
        CashFlow lending(String state) {
            CashFlow sum = CashFlow.of(appraisal.file().baseYear(), 0);
            double share = appraisal.file().owners().getOrDefault(state, 0.0);
            for (FinancialResult.LoanResult result : appraisal.finance().loans()) {
                double part = share - (result.plan().lender().equals(state) ? 1 : 0);
                if (part != 0) {
                    sum = sum.plus(
                            toBorrower(result.loan(), result.plan().lender()).times(part));
                }
            }
            return sum;
        }

        /** What a loan brings its borrower, if the part of its service is paid that the point says. */
        CashFlow toBorrower(Loan loan, String from) {
            double repaid = from.equals(lender) ? point.share(BoxAxis.REPAID_PERCENT) : 1;
            return loan.drawn().plus(loan.service().times(-repaid)).times(point.of(BoxAxis.CAPITAL));
        }

        /** What a state gains in all as things stand: benefit, its part of the cost, and loans. */
        CashFlow asItStands(String state) {
            double share = appraisal.file().owners().getOrDefault(state, 0.0);
            CashFlow sum = benefit(state).plus(lending(state));
            return share > 0 ? sum.plus(cost().times(-share)) : sum;
        }

        double presentValue(CashFlow flow) {
            return flow.presentValue(
                    point.share(BoxAxis.DISCOUNT_PERCENT), appraisal.file().baseYear());
        }

        /** At what the lender's money would earn elsewhere. */
        double toLender(CashFlow flow) {
            return flow.presentValue(
                    point.share(BoxAxis.OPPORTUNITY_PERCENT), appraisal.file().baseYear());
        }
    }

    At at(Point point) {
        return new At(point);
    }

    private static CashFlow flow(Map<Item, CashFlow> flows, Item item) {
        return Objects.requireNonNull(flows.get(item));
    }
}
