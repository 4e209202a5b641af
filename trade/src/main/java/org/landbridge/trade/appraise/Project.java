package org.landbridge.trade.appraise;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        return flows(Inputs.stated());
    }

    /** Every line by year; gains are positive, costs negative. */
    public Map<Item, CashFlow> flows(Inputs inputs) {
        Map<Item, CashFlow> flows = new EnumMap<>(Item.class);
        fill(inputs).forEach((item, amounts) -> flows.put(item, new CashFlow(firstYear(), amounts)));
        return flows;
    }

    /** All lines together. */
    public CashFlow total(Inputs inputs) {
        double[] total = new double[years(inputs)];
        for (double[] line : fill(inputs).values()) {
            for (int i = 0; i < total.length; i++) {
                total[i] += line[i];
            }
        }
        return new CashFlow(firstYear(), total);
    }

    public double netPresentValue(Inputs inputs, double rate) {
        return total(inputs).presentValue(rate, baseYear);
    }

    /** Tonnes on the link by year, as stated. */
    public CashFlow tonnes() {
        Inputs inputs = Inputs.stated();
        double[] tonnes = new double[years(inputs)];
        for (int i = 0; i < tonnes.length; i++) {
            tonnes[i] = open(firstYear() + i, 0)
                    ? traffic.referenceTonnes() * traffic.index(firstYear() + i, firstYear() + i - openingYear, 1, 1)
                    : 0;
        }
        return new CashFlow(firstYear(), tonnes);
    }

    private int years(Inputs inputs) {
        int delay = (int) Math.ceil(Math.max(0, inputs.of(Input.DELAY)));
        int built = capital.stream().mapToInt(Capital::year).max().orElse(openingYear);
        return Math.max(built, openingYear + delay + lifetimeYears - 1) - firstYear() + 1;
    }

    private boolean open(int year, int delay) {
        return year >= openingYear + delay && year < openingYear + delay + lifetimeYears;
    }

    private Map<Item, double[]> fill(Inputs inputs) {
        Map<Item, double[]> lines = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            lines.put(item, new double[years(inputs)]);
        }
        double[] building = line(lines, Item.CAPITAL);
        for (Capital part : capital) {
            building[part.year() - firstYear()] -= part.economicUsd() * inputs.of(Input.CAPITAL);
        }
        double delay = Math.max(0, inputs.of(Input.DELAY));
        int whole = (int) Math.floor(delay);
        // A delay of two and a half years is worth the mean of two and of three.
        operate(inputs, whole, 1 - (delay - whole), lines);
        if (delay > whole) {
            operate(inputs, whole + 1, delay - whole, lines);
        }
        return lines;
    }

    private static double[] line(Map<Item, double[]> lines, Item item) {
        return Objects.requireNonNull(lines.get(item));
    }

    private void operate(Inputs inputs, int delay, double weight, Map<Item, double[]> lines) {
        int first = firstYear();
        int opening = openingYear + delay;
        double[] index = new double[lifetimeYears];
        double[] co2Price = new double[lifetimeYears];
        double[] always = new double[lifetimeYears];
        for (int i = 0; i < lifetimeYears; i++) {
            int year = opening + i;
            index[i] = weight * traffic.index(year, i, inputs.of(Input.TRAFFIC), inputs.of(Input.GROWTH));
            co2Price[i] = index[i] * co2UsdPerTonne * Math.pow(1 + co2Growth, year - baseYear);
            always[i] = weight;
        }
        int from = opening - first;
        double operating = inputs.of(Input.OPERATING);
        add(lines, Item.OPERATING, from, always, -operating * operatingUsd);
        add(lines, Item.OPERATING, from, index, -operating * operatingUsdPerTonne * traffic.referenceTonnes());
        add(lines, Item.FREIGHT, from, index, effects.freightUsd() * inputs.of(Input.FREIGHT_SAVING));
        add(lines, Item.TIME, from, index, effects.timeUsd() * inputs.of(Input.VALUE_OF_TIME));
        add(lines, Item.RELIABILITY, from, index, effects.reliabilityUsd() * inputs.of(Input.VALUE_OF_RELIABILITY));
        add(lines, Item.CHOICE, from, index, effects.choiceUsd());
        add(lines, Item.ACCESS, from, index, effects.accessUsd() * inputs.of(Input.ACCESS_SHARE));
        add(lines, Item.RECEIPTS, from, index, effects.receiptsUsd() * inputs.of(Input.RECEIPTS));
        add(lines, Item.CO2, from, co2Price, effects.co2Tonnes() * inputs.of(Input.CO2_PRICE));
        line(lines, Item.RESIDUAL)[from + lifetimeYears - 1] +=
                weight * residualShare * capitalUsd() * inputs.of(Input.CAPITAL) * inputs.of(Input.RESIDUAL);
    }

    private static void add(Map<Item, double[]> lines, Item item, int from, double[] byYear, double usd) {
        double[] line = line(lines, item);
        for (int i = 0; i < byYear.length; i++) {
            line[from + i] += byYear[i] * usd;
        }
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
