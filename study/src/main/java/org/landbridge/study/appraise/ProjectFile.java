package org.landbridge.study.appraise;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.trade.appraise.Input;
import org.landbridge.trade.appraise.Law;
import org.landbridge.trade.appraise.Loan;

/**
 * A project as its file tells it.
 *
 * @param scenario file that opens the link
 * @param links ids of the links that the project builds
 * @param baseYear year to which everything is discounted
 * @param priceYear year of the prices in which amounts are given
 * @param currency in which amounts are given
 * @param usdPerUnit USD for one unit of the currency
 * @param priceFactor prices of the data package over those of the price year
 * @param discountPercent rate of discount, per cent a year
 * @param alsoPercent other rates to show
 * @param residualPercent of the capital that is left at the end
 * @param owners share of the owner's costs and receipts by state
 * @param referencePercent rate against which loans are gifts, per cent a year
 * @param bargain how states bargain over it
 * @param draws of the uncertainty
 */
public record ProjectFile(
        Path file,
        String name,
        String why,
        Path scenario,
        List<String> links,
        int baseYear,
        int priceYear,
        String currency,
        Figure usdPerUnit,
        Figure priceFactor,
        int openingYear,
        int lifetimeYears,
        Figure discountPercent,
        List<Double> alsoPercent,
        List<CapitalPart> capital,
        Figure residualPercent,
        Operation operation,
        TrafficPlan traffic,
        Values values,
        Map<String, Double> owners,
        List<LoanPlan> loans,
        Figure referencePercent,
        BargainPlan bargain,
        List<UncertainFigure> uncertain,
        List<Correlation> correlations,
        int draws,
        List<String> sources) {
    /** Part of the capital, in millions of the currency. */
    public record CapitalPart(String name, int year, Figure millions, double shadowFactor) {}

    /**
     * Operation and maintenance.
     *
     * @param millionsPerYear whatever the traffic
     * @param perTonne units of the currency for a tonne on the link
     * @param shadowFactor cost to the economy over what is paid
     */
    public record Operation(Figure millionsPerYear, Figure perTonne, double shadowFactor) {}

    /**
     * Where traffic comes from.
     *
     * @param use {@code assignment} or the name of a forecast
     * @param rampUp share of traffic in the first years
     * @param mostMt million tonnes a year that the link can carry, null for the capacity in the scenario
     */
    public record TrafficPlan(
            String use,
            Figure growthPercent,
            List<Double> rampUp,
            @Nullable Figure mostMt,
            List<Forecast> forecasts) {}

    /** A forecast that somebody made: all traffic of some pairs of places, without and with the project. */
    public record Forecast(String name, int year, String source, Confidence confidence, List<Pair> pairs) {
        public record Pair(String from, String to, String commodity, double withoutMt, double withMt) {}
    }

    /**
     * What effects are worth.
     *
     * @param timePercent of the goods' value for a day; null for that of the data package
     * @param timeByCommodity the same for single commodities
     * @param reliabilityRatio value of a day of standard deviation over the value of a day
     * @param accessPercent of what is paid for carriage over the link that its owner receives
     * @param tollRentPercent of tolls that is no cost of providing for traffic
     * @param feeRentPercent the same of fees at borders
     */
    public record Values(
            @Nullable Figure timePercent,
            Map<String, Double> timeByCommodity,
            Figure reliabilityRatio,
            Figure co2Usd,
            Figure co2GrowthPercent,
            Figure accessPercent,
            Figure tollRentPercent,
            Figure feeRentPercent) {}

    /**
     * A loan, in millions of the currency.
     *
     * @param lender id of a state
     * @param drawnMillions by year from the first
     */
    public record LoanPlan(
            String name,
            String lender,
            int firstYear,
            List<Double> drawnMillions,
            double ratePercent,
            int graceYears,
            int repaymentYears,
            Loan.Repayment repayment,
            boolean capitalised,
            String source,
            Confidence confidence) {}

    /** An input that may be other than stated. */
    public record UncertainFigure(Input input, Law law, String source, Confidence confidence) {}

    /** Two inputs that go wrong together. */
    public record Correlation(Input one, Input other, double rho) {}
}
