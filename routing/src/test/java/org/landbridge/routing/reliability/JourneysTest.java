package org.landbridge.routing.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Law;
import org.landbridge.network.Mode;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Cost;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Leg;
import org.landbridge.routing.Spread;
import org.landbridge.routing.SpreadModel;
import org.landbridge.routing.Step;
import org.landbridge.routing.StepTime;
import org.landbridge.routing.duration.Durations;

class JourneysTest {
    private static final Evidence EVIDENCE = new Evidence(List.of("estimate"), Confidence.LOW);
    private static final int DRAWS = 20_000;

    private static SpreadModel model(double correlation, double error) {
        return new SpreadModel(
                Map.of(Confidence.LOW, error),
                Map.of(Confidence.LOW, error),
                Map.of(Mode.RAIL, correlation),
                correlation,
                correlation);
    }

    private static Step rail(String link, String state, double medianHours, double p90Hours) {
        return new Step(
                StepKind.MOVEMENT,
                link + "-a",
                link + "-b",
                Mode.RAIL,
                link,
                "",
                100,
                new StepTime(
                        medianHours,
                        p90Hours,
                        Durations.mean(Law.LOGNORMAL, medianHours, p90Hours),
                        Law.LOGNORMAL,
                        "rail " + state,
                        "rail " + state),
                List.of(new Cost(CostCategory.LINE_HAUL, 100, link)),
                1,
                EVIDENCE);
    }

    private static Itinerary along(Step... steps) {
        return new Itinerary(List.of(new Leg("a", "b", Mode.RAIL, "", List.of(steps))), List.of(), List.of());
    }

    private static Spread days(Itinerary itinerary, SpreadModel model) {
        return new Journeys(7, DRAWS).sample(itinerary, model).days();
    }

    @Test
    void oneStepHasTheQuantilesOfItsLaw() {
        Spread days = days(along(rail("x", "RU", 48, 96)), model(0.5, 0));
        assertThat(days.p50()).isCloseTo(2, within(0.02));
        assertThat(days.p90()).isCloseTo(4, within(0.05));
        assertThat(days.p10()).isCloseTo(1, within(0.02));
        assertThat(days.mean()).isCloseTo(Durations.mean(Law.LOGNORMAL, 2, 4), within(1e-9));
    }

    /** Variances add for independent steps, standard deviations for steps that always go together. */
    @Test
    void correlationWidensTheSumBetweenItsTwoBounds() {
        Step[] steps = IntStream.range(0, 16)
                .mapToObj(i -> rail("link" + i, "RU", 24, 30))
                .toArray(Step[]::new);
        double apart = width(days(along(steps), model(0, 0)));
        double some = width(days(along(steps), model(0.5, 0)));
        double together = width(days(along(steps), model(1, 0)));
        double one = width(days(along(steps[0]), model(0, 0)));
        assertThat(apart).isCloseTo(4 * one, within(0.05 * 4 * one));
        assertThat(together).isCloseTo(16 * one, within(0.03 * 16 * one));
        assertThat(some).isGreaterThan(1.5 * apart).isLessThan(together);
    }

    private static double width(Spread spread) {
        return spread.p90() - spread.p10();
    }

    @Test
    void misjudgedMediansErrTogetherButKeepTheMean() {
        Step[] steps = IntStream.range(0, 16)
                .mapToObj(i -> rail("link" + i, "RU", 24, 24))
                .toArray(Step[]::new);
        Spread days = days(along(steps), model(0, 0.3));
        assertThat(days.mean()).isCloseTo(16, within(1e-9));
        double sigma = Math.sqrt(Math.log1p(0.09));
        assertThat(days.p90() / days.p50()).isCloseTo(Math.exp(1.2815515655 * sigma), within(0.02));
    }

    @Test
    void sharesAddUpAndTheWiderStepHasTheLargerOne() {
        Step calm = rail("calm", "KZ", 24, 26);
        Step wild = rail("wild", "IR", 24, 72);
        List<SpreadShare> shares =
                new Journeys(7, DRAWS).sample(along(calm, wild), model(0.5, 0)).shares();
        assertThat(shares.stream().mapToDouble(SpreadShare::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(shares.getFirst().where()).isEqualTo("rail IR");
        assertThat(shares.getFirst().share()).isGreaterThan(0.95);
    }

    /** Whatever is common to two itineraries drops out of their difference. */
    @Test
    void theSameStepsMeetTheSameRandomNumbers() {
        Step common = rail("common", "RU", 48, 240);
        Step extra = rail("extra", "KZ", 24, 24);
        Journeys journeys = new Journeys(7, DRAWS);
        JourneySample shorter = journeys.sample(along(common), model(0.5, 0));
        JourneySample longer = new Journeys(7, DRAWS).sample(along(extra, common), model(0.5, 0));
        Spread saved = shorter.daysSaved(longer);
        assertThat(saved.p10()).isCloseTo(1, within(1e-9));
        assertThat(saved.p90()).isCloseTo(1, within(1e-9));
        assertThat(shorter.chanceFaster(longer)).isEqualTo(1);
    }

    @Test
    void chanceWithinGrowsFromNoneToAll() {
        JourneySample sample = new Journeys(7, DRAWS).sample(along(rail("x", "RU", 48, 96)), model(0, 0));
        assertThat(sample.chanceWithin(0.01)).isZero();
        assertThat(sample.chanceWithin(2)).isCloseTo(0.5, within(0.01));
        assertThat(sample.chanceWithin(4)).isCloseTo(0.9, within(0.01));
        assertThat(sample.chanceWithin(1e6)).isEqualTo(1);
    }

    @Test
    void figuresDependOnTheSeedAloneWhateverTheThreads() {
        List<Itinerary> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(along(rail("l" + i, "RU", 10 + i, 40 + i), rail("m" + i % 5, "IR", 20, 60)));
        }
        Journeys alone = new Journeys(3, 2_000);
        List<Spread> inOrder =
                many.stream().map(i -> alone.sample(i, model(0.4, 0.2)).days()).toList();
        Journeys shared = new Journeys(3, 2_000);
        List<Spread> inParallel = many.reversed().parallelStream()
                .map(i -> shared.sample(i, model(0.4, 0.2)).days())
                .toList();
        assertThat(inParallel.reversed()).isEqualTo(inOrder);
        assertThat(new Journeys(4, 2_000)
                        .sample(many.getFirst(), model(0.4, 0.2))
                        .days())
                .isNotEqualTo(inOrder.getFirst());
    }

    @Test
    void daysAlongEndWithTheTotal() {
        Itinerary itinerary = along(rail("x", "RU", 48, 96), rail("y", "KZ", 24, 48), rail("z", "IR", 12, 48));
        Journeys journeys = new Journeys(7, DRAWS);
        List<Spread> along = journeys.along(itinerary, model(0.5, 0.2));
        Spread total = journeys.sample(itinerary, model(0.5, 0.2)).days();
        assertThat(along).hasSize(3);
        assertThat(along.getLast().p90()).isCloseTo(total.p90(), within(1e-9));
        assertThat(along.get(0).p50()).isLessThan(along.get(1).p50());
        List<Spread> paid = journeys.paidAlong(itinerary, model(0.5, 0.2));
        assertThat(paid.getLast().mean()).isCloseTo(300, within(1e-9));
    }

    @Test
    void pricesOfOneCategoryErrTogether() {
        Spread usd = new Journeys(7, DRAWS)
                .sample(along(rail("x", "RU", 24, 30), rail("y", "KZ", 24, 30)), model(1, 0.3))
                .usd();
        double sigma = Math.sqrt(Math.log1p(0.09));
        assertThat(usd.mean()).isCloseTo(200, within(1e-9));
        assertThat(usd.p90() / usd.p50()).isCloseTo(Math.exp(1.2815515655 * sigma), within(0.02));
    }
}
