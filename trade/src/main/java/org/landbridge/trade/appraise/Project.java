package org.landbridge.trade.appraise;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A project as an economist sees it: what is paid to build and run it, and what its traffic is worth.
 *
 * @param baseYear year at whose end everything is valued
 * @param openingYear first year of operation
 * @param lifetimeYears years of operation
 * @param capital by year
 * @param residualShare of the capital, at shadow prices and not discounted, that is left in the last year
 * @param operatingUsd USD a year whatever the traffic, at shadow prices
 * @param operatingUsdPerTonne USD a tonne on the link, at shadow prices
 * @param co2UsdPerTonne price of a tonne of CO2e in the base year
 * @param co2Growth growth of that price a year
 */
public record Project(
        int baseYear,
        int openingYear,
        int lifetimeYears,
        List<Capital> capital,
        double residualShare,
        double operatingUsd,
        double operatingUsdPerTonne,
        Traffic traffic,
        Effects effects,
        double co2UsdPerTonne,
        double co2Growth) {
    /**
     * Part of the capital.
     *
     * @param usd paid at the end of the year, positive
     * @param shadowFactor its cost to the economy over what is paid
     */
    public record Capital(String name, int year, double usd, double shadowFactor) {
        public double economicUsd() {
            return usd * shadowFactor;
        }
    }

    public Project {
        capital = List.copyOf(capital);
        if (lifetimeYears < 1 || capital.isEmpty() || residualShare < 0 || residualShare > 1) {
            throw new IllegalArgumentException("lifetime " + lifetimeYears + ", capital " + capital);
        }
    }

    public int firstYear() {
        return Math.min(baseYear, capital.stream().mapToInt(Capital::year).min().orElse(baseYear));
    }

    public double capitalUsd() {
        return capital.stream().mapToDouble(Capital::economicUsd).sum();
    }

    /** The same with other figures of what its traffic is worth. */
    public Project withEffects(Effects newEffects) {
        return new Project(
                baseYear,
                openingYear,
                lifetimeYears,
                capital,
                residualShare,
                operatingUsd,
                operatingUsdPerTonne,
                traffic,
                newEffects,
                co2UsdPerTonne,
                co2Growth);
    }

    /** All of it later: building, opening and the end. */
    public Project later(int years) {
        return new Project(
                baseYear,
                openingYear + years,
                lifetimeYears,
                capital.stream()
                        .map(c -> new Capital(c.name(), c.year() + years, c.usd(), c.shadowFactor()))
                        .toList(),
                residualShare,
                operatingUsd,
                operatingUsdPerTonne,
                traffic,
                effects,
                co2UsdPerTonne,
                co2Growth);
    }

    /** Every line by year, as stated. */
    public Map<Item, CashFlow> flows() {
        return flows(Input.allStated());
    }

    /**
     * Every line by year; gains are positive, costs negative.
     *
     * @param inputs by {@link Input#ordinal()}
     */
    public Map<Item, CashFlow> flows(double[] inputs) {
        int first = firstYear();
        double[][] amounts = new double[Item.values().length][years(inputs)];
        fill(inputs, amounts);
        Map<Item, CashFlow> flows = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            flows.put(item, new CashFlow(first, amounts[item.ordinal()]));
        }
        return flows;
    }

    /** All lines together. */
    public CashFlow total(double[] inputs) {
        double[][] amounts = new double[Item.values().length][years(inputs)];
        fill(inputs, amounts);
        double[] total = new double[amounts[0].length];
        for (double[] line : amounts) {
            for (int i = 0; i < total.length; i++) {
                total[i] += line[i];
            }
        }
        return new CashFlow(firstYear(), total);
    }

    public double netPresentValue(double[] inputs, double rate) {
        return total(inputs).presentValue(rate, baseYear);
    }

    /** Tonnes on the link by year, as stated. */
    public CashFlow tonnes() {
        double[] inputs = Input.allStated();
        double[] tonnes = new double[years(inputs)];
        for (int i = 0; i < tonnes.length; i++) {
            tonnes[i] = open(firstYear() + i, 0)
                    ? traffic.referenceTonnes() * traffic.index(firstYear() + i, firstYear() + i - openingYear, 1, 1)
                    : 0;
        }
        return new CashFlow(firstYear(), tonnes);
    }

    private int years(double[] inputs) {
        int delay = (int) Math.ceil(Math.max(0, inputs[Input.DELAY.ordinal()]));
        int built = capital.stream().mapToInt(Capital::year).max().orElse(openingYear);
        return Math.max(built, openingYear + delay + lifetimeYears - 1) - firstYear() + 1;
    }

    private boolean open(int year, int delay) {
        return year >= openingYear + delay && year < openingYear + delay + lifetimeYears;
    }

    private void fill(double[] inputs, double[][] amounts) {
        int first = firstYear();
        for (Capital part : capital) {
            amounts[Item.CAPITAL.ordinal()][part.year() - first] -=
                    part.economicUsd() * inputs[Input.CAPITAL.ordinal()];
        }
        double delay = Math.max(0, inputs[Input.DELAY.ordinal()]);
        int whole = (int) Math.floor(delay);
        // A delay of two and a half years is worth the mean of two and of three.
        operate(inputs, whole, 1 - (delay - whole), amounts);
        if (delay > whole) {
            operate(inputs, whole + 1, delay - whole, amounts);
        }
    }

    private void operate(double[] inputs, int delay, double weight, double[][] amounts) {
        int first = firstYear();
        int opening = openingYear + delay;
        for (int year = opening; year < opening + lifetimeYears; year++) {
            int y = year - first;
            double index = traffic.index(
                    year, year - opening, inputs[Input.TRAFFIC.ordinal()], inputs[Input.GROWTH.ordinal()]);
            double w = weight * index;
            amounts[Item.OPERATING.ordinal()][y] -= inputs[Input.OPERATING.ordinal()]
                    * (weight * operatingUsd + w * operatingUsdPerTonne * traffic.referenceTonnes());
            amounts[Item.FREIGHT.ordinal()][y] += w * effects.freightUsd() * inputs[Input.FREIGHT_SAVING.ordinal()];
            amounts[Item.TIME.ordinal()][y] += w * effects.timeUsd() * inputs[Input.VALUE_OF_TIME.ordinal()];
            amounts[Item.RELIABILITY.ordinal()][y] +=
                    w * effects.reliabilityUsd() * inputs[Input.VALUE_OF_RELIABILITY.ordinal()];
            amounts[Item.CHOICE.ordinal()][y] += w * effects.choiceUsd();
            amounts[Item.ACCESS.ordinal()][y] += w * effects.accessUsd() * inputs[Input.ACCESS_SHARE.ordinal()];
            amounts[Item.RECEIPTS.ordinal()][y] += w * effects.receiptsUsd() * inputs[Input.RECEIPTS.ordinal()];
            amounts[Item.CO2.ordinal()][y] += w
                    * effects.co2Tonnes()
                    * co2UsdPerTonne
                    * inputs[Input.CO2_PRICE.ordinal()]
                    * Math.pow(1 + co2Growth, year - baseYear);
        }
        int last = opening + lifetimeYears - 1 - first;
        amounts[Item.RESIDUAL.ordinal()][last] += weight
                * residualShare
                * capitalUsd()
                * inputs[Input.CAPITAL.ordinal()]
                * inputs[Input.RESIDUAL.ordinal()];
    }

    /** Sums of the lines that count as costs, positive, and of all others. */
    public CashFlow costs() {
        return sum(true).times(-1);
    }

    public CashFlow benefits() {
        return sum(false);
    }

    private CashFlow sum(boolean cost) {
        Map<Item, CashFlow> flows = flows();
        return Arrays.stream(Item.values())
                .filter(item -> item.isCost() == cost)
                .map(flows::get)
                .reduce(CashFlow::plus)
                .orElseThrow();
    }
}
