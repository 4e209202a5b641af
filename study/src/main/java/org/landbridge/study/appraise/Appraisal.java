package org.landbridge.study.appraise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Item;
import org.landbridge.trade.appraise.Project;
import org.landbridge.trade.appraise.RatesOfReturn;
import org.landbridge.trade.appraise.SwitchingValue;
import org.landbridge.trade.appraise.Uncertainty;

/**
 * What a project is worth. Money in USD, present values at the end of the base year.
 *
 * @param rate of discount; 0.06 is 6 %
 * @param flows every line by year
 * @param presentValues of every line
 * @param rates economic rates of return, all of them
 * @param modifiedRate with the rate of discount for both finance and reinvestment
 * @param paybackYears from the first year
 * @param otherRates net present value at other rates
 * @param lateOpening what a year's later opening costs when capital is spent as planned
 * @param laterProject what it costs to do all of it a year later
 * @param lowConfidence share of the present values, without signs, that rests on figures of low confidence
 * @param equivalentVariation of a model of trade, null if none was run
 */
public record Appraisal(
        String dataName,
        String dataVersion,
        String scenario,
        LocalDate date,
        ProjectFile file,
        double rate,
        Project project,
        TrafficEffects traffic,
        CashFlow tonnes,
        Map<Item, CashFlow> flows,
        Map<Item, Double> presentValues,
        double npv,
        RatesOfReturn rates,
        OptionalDouble modifiedRate,
        OptionalDouble benefitCostRatio,
        OptionalDouble paybackYears,
        OptionalDouble discountedPaybackYears,
        Map<Double, Double> otherRates,
        List<SwitchingValue> switchingValues,
        double lateOpening,
        double laterProject,
        @Nullable Uncertainty uncertainty,
        FinancialResult finance,
        List<StateShare> states,
        double lowConfidence,
        @Nullable EquivalentVariation equivalentVariation) {
    /** All lines together by year. */
    public CashFlow total() {
        return flows.values().stream().reduce(CashFlow::plus).orElseThrow();
    }

    /** The same beside what a model of trade says. */
    public Appraisal withEquivalentVariation(EquivalentVariation variation) {
        return new Appraisal(
                dataName,
                dataVersion,
                scenario,
                date,
                file,
                rate,
                project,
                traffic,
                tonnes,
                flows,
                presentValues,
                npv,
                rates,
                modifiedRate,
                benefitCostRatio,
                paybackYears,
                discountedPaybackYears,
                otherRates,
                switchingValues,
                lateOpening,
                laterProject,
                uncertainty,
                finance,
                states,
                lowConfidence,
                variation);
    }
}
