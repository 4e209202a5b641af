package org.landbridge.trade.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectTest {
    private static final Effects EFFECTS = new Effects(60, 20, 5, 2, 8, 12, 0.1);

    private static Project project(Effects effects) {
        return new Project(
                2026,
                2029,
                20,
                List.of(new Project.Capital("works", 2027, 500, 1.1), new Project.Capital("works", 2028, 300, 1)),
                0.25,
                10,
                0.5,
                new Traffic(2024, 4, 0.02, new double[] {0.5, 0.8}, Double.POSITIVE_INFINITY),
                effects,
                70,
                0.02);
    }

    private static double npv(Project p, Inputs inputs) {
        return p.netPresentValue(inputs, 0.06);
    }

    /** Every line of one year, worked out by hand. */
    @Test
    void linesOfAYearAreWhatIsStated() {
        Map<Item, CashFlow> flows = project(EFFECTS).flows();
        double second = 0.8 * Math.pow(1.02, 6);
        assertThat(flows.get(Item.FREIGHT).of(2030)).isCloseTo(60 * second, within(1e-9));
        assertThat(flows.get(Item.OPERATING).of(2030)).isCloseTo(-10 - 0.5 * 4 * second, within(1e-9));
        assertThat(flows.get(Item.CO2).of(2030)).isCloseTo(0.1 * 70 * Math.pow(1.02, 4) * second, within(1e-9));
        assertThat(flows.get(Item.CAPITAL).of(2027)).isEqualTo(-550);
        assertThat(flows.get(Item.RESIDUAL).of(2048)).isCloseTo(0.25 * 850, within(1e-9));
        assertThat(flows.get(Item.FREIGHT).of(2028)).isZero();
        assertThat(flows.get(Item.FREIGHT).of(2049)).isZero();
    }

    @Test
    void linesAddUpToTheTotal() {
        Project p = project(EFFECTS);
        double sum = p.flows().values().stream()
                .mapToDouble(f -> f.presentValue(0.06, 2026))
                .sum();
        assertThat(sum).isCloseTo(npv(p, Inputs.stated()), within(1e-9));
        assertThat(p.benefits().plus(p.costs().times(-1)).presentValue(0.06, 2026))
                .isCloseTo(sum, within(1e-9));
    }

    /** A project that changes nothing is worth what it costs. */
    @Test
    void isWorthMinusItsCostsIfNothingChanges() {
        Project p = project(new Effects(0, 0, 0, 0, 0, 0, 0));
        double costs = p.costs().presentValue(0.06, 2026);
        double left = p.flows().get(Item.RESIDUAL).presentValue(0.06, 2026);
        assertThat(npv(p, Inputs.stated())).isCloseTo(left - costs, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Input.class)
    void switchingValuesMakeItWorthNothing(Input input) {
        Project p = project(EFFECTS);
        Optional<SwitchingValue> value = SwitchingValue.of(p, input, 0.06);
        value.ifPresent(v ->
                assertThat(npv(p, Inputs.stated().with(input, v.value()))).isCloseTo(0, within(1e-6)));
        if (input == Input.CAPITAL || input == Input.TRAFFIC || input == Input.DELAY || input == Input.FREIGHT_SAVING) {
            assertThat(value).isPresent();
        }
        if (input == Input.VALUE_OF_RELIABILITY || input == Input.RESIDUAL) {
            // Too small to turn it.
            assertThat(npv(p, Inputs.stated().with(input, 0))).isPositive();
            assertThat(value).isEmpty();
        }
    }

    @Test
    void trafficStopsAtWhatTheLinkCarries() {
        Traffic traffic = new Traffic(2024, 4, 0.1, new double[] {0.5}, 6);
        assertThat(traffic.index(2024, 3, 1, 1)).isEqualTo(1);
        assertThat(traffic.index(2040, 3, 1, 1)).isEqualTo(1.5);
        assertThat(traffic.index(2040, 0, 1, 1)).isEqualTo(0.75);
        assertThat(traffic.index(2026, 3, 0.5, 0)).isEqualTo(0.5);
    }

    @Test
    void doingAllOfItLaterIsWorthAsMuchLessIfNothingGrows() {
        Project still = new Project(
                2026,
                2029,
                20,
                List.of(new Project.Capital("works", 2027, 500, 1)),
                0,
                10,
                0,
                new Traffic(2024, 4, 0, new double[0], 100),
                new Effects(90, 0, 0, 0, 0, 0, 0),
                0,
                0);
        assertThat(npv(still.later(1), Inputs.stated())).isCloseTo(npv(still, Inputs.stated()) / 1.06, within(1e-9));
    }

    /** Opening late costs more than doing all of it later: the money lies idle. */
    @Test
    void idleCapitalCosts() {
        Project p = project(EFFECTS);
        double late = npv(p, Inputs.stated().with(Input.DELAY, 1));
        double half = npv(p, Inputs.stated().with(Input.DELAY, 0.5));
        assertThat(late).isLessThan(npv(p.later(1), Inputs.stated()));
        assertThat(half).isCloseTo((late + npv(p, Inputs.stated())) / 2, within(1e-9));
    }

    @Test
    void drawsAreTheSameForASeedAndTheirMeanThatOfTheLaws() {
        Project p = project(EFFECTS);
        List<Uncertain> uncertain = List.of(
                new Uncertain(Input.CAPITAL, new Law.Triangular(0.8, 1, 2.1)),
                new Uncertain(Input.FREIGHT_SAVING, new Law.Uniform(0.5, 1.5)));
        double[][] alone = {{1, 0}, {0, 1}};
        Uncertainty one = Uncertainty.draw(p, uncertain, alone, 0.06, 5000, 9);
        Uncertainty again = Uncertainty.draw(p, uncertain, alone, 0.06, 5000, 9);
        assertThat(one.npv()).containsExactly(again.npv());
        assertThat(Uncertainty.draw(p, uncertain, alone, 0.06, 5000, 10).npv()).isNotEqualTo(one.npv());
        // The value is linear in both, so its mean is that at the means.
        double mean = npv(p, Inputs.stated().with(Input.CAPITAL, 1.3));
        assertThat(one.mean()).isCloseTo(mean, within(0.1));
        assertThat(one.percentile(0.1)).isLessThan(one.percentile(0.5)).isLessThan(one.percentile(0.9));
        assertThat(one.chancePositive()).isBetween(0.0, 1.0);
        assertThat(one.swings().getFirst().width())
                .isGreaterThan(one.swings().getLast().width());
        assertThat(one.rates()).hasSize(5000);
    }

    /** Exact for straight demand: the area left of the line between both costs. */
    @Test
    void ruleOfHalfIsTheAreaUnderAStraightDemandLine() {
        double slope = -3;
        double before = 40;
        double after = 28;
        double tonnesBefore = 500 + slope * before;
        double tonnesAfter = 500 + slope * after;
        double area = 0;
        int strips = 1_000_000;
        for (int i = 0; i < strips; i++) {
            double cost = after + (before - after) * (i + 0.5) / strips;
            area += (500 + slope * cost) * (before - after) / strips;
        }
        assertThat(RuleOfHalf.usd(tonnesBefore, tonnesAfter, before, after)).isCloseTo(area, within(1e-6));
        assertThat(RuleOfHalf.usd(500, 500, 40, 40)).isZero();
        assertThat(RuleOfHalf.usd(500, 600, 40, 30)).isEqualTo(-RuleOfHalf.usd(600, 500, 30, 40));
        assertThat(RuleOfHalf.usd(500, 500, 40, 30)).isEqualTo(5000);
    }
}
