package org.landbridge.relations.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Workers;
import org.landbridge.relations.SharedData;
import org.landbridge.relations.latent.LatentFit;
import org.landbridge.relations.latent.LatentOptions;
import org.landbridge.relations.votes.Issue;

/** On votes, published points, Armenian trade, events and treaties. */
class AlignmentStudyTest {
    private static final Workers WORKERS = new Workers(2);
    private static final AlignmentInputs INPUTS = SharedEvidence.inputs(SharedData.votes());
    private static final AlignmentStudy STUDY =
            new AlignmentStudy(INPUTS, AlignmentOptions.of(2000, 2024, 2022), WORKERS);
    private static final DyadCard RUSSIA_IRAN = STUDY.card("RUS", "IRN", null);

    @AfterAll
    static void stop() {
        WORKERS.close();
    }

    @Test
    void russiaAndIranCameNearerDependsOnTheMeasure() {
        Series points = RUSSIA_IRAN.series(AlignmentMeasure.PUBLISHED_POINTS);
        assertThat(points.of(2021).value()).isCloseTo(1.84, within(0.005));
        assertThat(points.of(2022).value()).isCloseTo(0.72, within(0.005));
        assertThat(points.of(2021).low()).isCloseTo(1.51, within(0.02));
        assertThat(points.of(2022).high()).isCloseTo(1.02, within(0.02));
        assertThat(RUSSIA_IRAN.reading(AlignmentMeasure.PUBLISHED_POINTS).apart())
                .isTrue();
        for (int year = 2021; year <= 2023; year++) {
            assertThat(RUSSIA_IRAN.series(AlignmentMeasure.AGREEMENT).of(year).value())
                    .isBetween(0.665, 0.695);
        }
        assertThat(RUSSIA_IRAN.reading(AlignmentMeasure.PUBLISHED_POINTS).answer())
                .isEqualTo(Reading.Answer.NEARER);
        assertThat(RUSSIA_IRAN.reading(AlignmentMeasure.PUBLISHED_POINTS).placeboShare())
                .isLessThan(0.002);
        assertThat(RUSSIA_IRAN.reading(AlignmentMeasure.AGREEMENT).answer()).isEqualTo(Reading.Answer.STILL);
        assertThat(RUSSIA_IRAN.reading(AlignmentMeasure.S).answer()).isEqualTo(Reading.Answer.STILL);
        assertThat(RUSSIA_IRAN.reading(AlignmentMeasure.TRADE_SHARE).answer()).isEqualTo(Reading.Answer.NO_DATA);
        assertThat(RUSSIA_IRAN.verdict().outcome()).isEqualTo(Verdict.Outcome.DEPENDS_ON_MEASURE);
        assertThat(RUSSIA_IRAN.verdict().words())
                .startsWith("depends on the measure: nearer by ")
                .contains("no change beyond error by share of equal votes");
    }

    @Test
    void theyConvergeInWhatTheyOpposeNotInWhatTheySupport() {
        Reading no = RUSSIA_IRAN.reading(AlignmentMeasure.NO_POINTS);
        Reading yes = RUSSIA_IRAN.reading(AlignmentMeasure.YES_POINTS);
        assertThat(no.answer()).isEqualTo(Reading.Answer.NEARER);
        assertThat(no.change()).isLessThan(-1);
        assertThat(yes.answer()).isEqualTo(Reading.Answer.STILL);
        assertThat(yes.change()).isGreaterThan(-0.3);
    }

    /** The convergence lives in votes on nuclear weapons; the Middle East has no part in it. */
    @Test
    void agendaOutTellsWhereItLives() {
        List<AgendaOut> found = STUDY.agendaOut("RUS", "IRN");
        assertThat(found).hasSize(4 * Issue.values().length);
        assertThat(found)
                .filteredOn(o -> o.issue() == Issue.DISARMAMENT)
                .as("from 2019 on three flags of this file are the same")
                .allMatch(o -> o.twins().equals(Set.of(Issue.COLONIALISM, Issue.DEVELOPMENT)));
        for (AgendaOut out : found) {
            if (out.measure() == AlignmentMeasure.NO_POINTS) {
                switch (out.issue()) {
                    case NUCLEAR -> assertThat(out.livesInBlock()).isTrue();
                    case MIDDLE_EAST -> assertThat(out.livesInBlock()).isFalse();
                    default -> assertThat(out.rolls()).isPositive();
                }
            }
        }
    }

    @Test
    void anEarlierBreakIsFoundByItself() {
        assertThat(RUSSIA_IRAN.breaks())
                .anyMatch(b -> b.measure() == AlignmentMeasure.S_RANK
                        && b.year() == 2013
                        && b.chance() > 0.9
                        && b.after() > b.before() + 0.4)
                .anyMatch(b ->
                        b.measure() == AlignmentMeasure.PUBLISHED_POINTS && b.year() == 2022 && b.after() < b.before());
    }

    @Test
    void azerbaijanIsNearerByPointsAndArmeniaByPi() {
        Map<AlignmentMeasure, double[]> nearer = STUDY.nearer("AZE", "ARM", "RUS");
        double[] points = nearer.getOrDefault(AlignmentMeasure.PUBLISHED_POINTS, new double[25]);
        double[] expected = {0.118, 0.995, 0.952, 0.990};
        for (int k = 0; k < 4; k++) {
            assertThat(points[21 + k]).as("" + (2021 + k)).isCloseTo(expected[k], within(0.015));
        }
        double[] pi = nearer.getOrDefault(AlignmentMeasure.PI, new double[25]);
        assertThat(pi[22]).isLessThan(0.05);
        assertThat(pi[23]).isLessThan(0.1);
        assertThat(pi[24]).as("six rolls of 2024 say nothing").isNaN();
    }

    @Test
    void tradeOfArmeniaAndRussiaTriplesMeanwhile() {
        PairTable trade = SharedEvidence.armenianTrade();
        assertThat(trade.of("ARM", "RUS", 2023) / trade.of("ARM", "RUS", 2021)).isGreaterThan(2.9);
        DyadCard card = STUDY.card("ARM", "RUS", null);
        assertThat(card.reading(AlignmentMeasure.TRADE_SHARE).answer()).isEqualTo(Reading.Answer.NEARER);
        assertThat(card.reading(AlignmentMeasure.TRADE_SHARE).asFar())
                .as("one partner more moved as far")
                .isEqualTo(2);
        assertThat(card.reading(AlignmentMeasure.PUBLISHED_POINTS).answer()).isEqualTo(Reading.Answer.FARTHER);
        assertThat(card.reading(AlignmentMeasure.PI).answer()).isEqualTo(Reading.Answer.FARTHER);
        assertThat(card.verdict().outcome()).isEqualTo(Verdict.Outcome.DEPENDS_ON_MEASURE);
        assertThat(STUDY.card("RUS", "ARM", null)
                        .series(AlignmentMeasure.TRADE_SHARE)
                        .of(2023)
                        .known())
                .as("Armenia's statistics do not tell Russia's trade")
                .isFalse();
        assertThat(card.reading(AlignmentMeasure.TRADE_NET).answer()).isEqualTo(Reading.Answer.NO_DATA);
    }

    @Test
    void absencesOfAzerbaijanLeaveSOpen() {
        Figure bounds = STUDY.card("RUS", "AZE", null).years().get(23).sBounds();
        assertThat(bounds.high() - bounds.low()).isGreaterThan(0.25);
        assertThat(bounds.value()).isBetween(bounds.low(), bounds.high());
    }

    @Test
    void formalAgainstRevealed() {
        AlignmentStudy study = new AlignmentStudy(INPUTS, AlignmentOptions.of(2018, 2023, 2022), WORKERS);
        LatentIndex index = LatentIndex.of(study, SharedEvidence.EURASIA, LatentOptions.STANDARD, WORKERS);
        assertThat(index.kinds()).hasSize(3);
        List<AlignmentGap> gaps = AlignmentGap.of(study, index, "RUS", 2023);
        assertThat(gaps).hasSize(27);
        assertThat(gaps.stream().mapToDouble(g -> g.gap().value()).sum()).isCloseTo(0, within(1e-9));
        AlignmentGap armenia = gap(gaps, "ARM");
        AlignmentGap azerbaijan = gap(gaps, "AZE");
        assertThat(armenia.formal()).isGreaterThan(azerbaijan.formal());
        for (AlignmentGap gap : gaps) {
            assertThat(gap.gap().value()).isCloseTo(gap.aligned().value() - gap.formal(), within(1e-12));
            assertThat(gap.chance()).isBetween(0.0, 1.0);
        }
        double chance = AlignmentGap.nearer(index, "RUS", "AZE", "ARM", 2023);
        assertThat(chance + AlignmentGap.nearer(index, "RUS", "ARM", "AZE", 2023))
                .isCloseTo(1, within(1e-9));
        DyadCard.Year year = study.card("RUS", "IRN", index).years().getLast();
        LatentFit.Alignment latent = java.util.Objects.requireNonNull(year.latent());
        assertThat(latent.low()).isLessThan(latent.high());
        assertThat(java.util.Objects.requireNonNull(year.latentBand()).low()).isLessThanOrEqualTo(latent.mean());
    }

    private static AlignmentGap gap(List<AlignmentGap> gaps, String partner) {
        return gaps.stream()
                .filter(g -> g.partner().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rulesOfTheVerdict() {
        assertThat(Verdict.of(List.of(reading(AlignmentMeasure.S, Double.NaN, Double.NaN)))
                        .outcome())
                .isEqualTo(Verdict.Outcome.NO_DATA);
        assertThat(Verdict.of(List.of(reading(AlignmentMeasure.S, 0.1, 0.6))).outcome())
                .isEqualTo(Verdict.Outcome.NOT_VISIBLE);
        Reading s = reading(AlignmentMeasure.S, 0.1, 0.99);
        assertThat(Verdict.of(List.of(s)).outcome())
                .as("one kind of evidence is not enough")
                .isEqualTo(Verdict.Outcome.DEPENDS_ON_MEASURE);
        Reading points = reading(AlignmentMeasure.PUBLISHED_POINTS, 0.1, 0.99);
        assertThat(Verdict.of(List.of(s, points)).outcome()).isEqualTo(Verdict.Outcome.SUPPORTED);
        assertThat(Verdict.of(List.of(s, points, reading(AlignmentMeasure.PI, -0.1, 0.01)))
                        .outcome())
                .isEqualTo(Verdict.Outcome.DEPENDS_ON_MEASURE);
    }

    private static Reading reading(AlignmentMeasure measure, double nearer, double chance) {
        return new Reading(measure, Reading.answer(nearer, chance, 0.5), 0, nearer, chance, 0, 0, false);
    }

    @Test
    void aPairIsOfTwoStates() {
        assertThatThrownBy(() -> STUDY.card("RUS", "RUS", null)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> STUDY.card("RUS", "XXX", null))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("XXX");
    }
}
