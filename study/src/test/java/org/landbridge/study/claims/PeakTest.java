package org.landbridge.study.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landbridge.relations.alignment.AlignmentMeasure;
import org.landbridge.relations.alignment.DyadCard;
import org.landbridge.relations.alignment.Figure;
import org.landbridge.relations.alignment.Reading;
import org.landbridge.relations.alignment.Series;
import org.landbridge.relations.alignment.Verdict;

/** Whether two states are nearer than in any single year of decades. */
class PeakTest {
    private static final int FROM = 1995;
    private static final int SINCE = 2022;

    private static Series series(AlignmentMeasure measure, IntToDoubleFunction value) {
        List<Figure> figures = IntStream.rangeClosed(FROM, 2024)
                .mapToObj(y -> new Figure(value.applyAsDouble(y), Double.NaN, Double.NaN))
                .toList();
        return new Series(measure, FROM, figures);
    }

    private static RelationTests.Told peak(Series... series) {
        List<Reading> readings = List.of(series).stream()
                .map(s -> new Reading(
                        s.measure(), Reading.Answer.STILL, 0, s.of(2024).value(), Double.NaN, 0, 0, false))
                .toList();
        DyadCard card = new DyadCard(
                "AAA",
                "BBB",
                List.of(series),
                List.of(),
                List.of(),
                readings,
                new Verdict(Verdict.Outcome.NO_DATA, ""));
        return RelationTests.peak(card, SINCE, FROM);
    }

    @Test
    void aDistanceThatIsLeastIsNearest() {
        RelationTests.Told told = peak(series(AlignmentMeasure.NO_POINTS, y -> y < SINCE ? 1 : 0.5));
        assertThat(told.answer()).isEqualTo(Answer.AGREES);
        assertThat(told.details().getFirst()).contains("nearer than in each of 27 years before");
    }

    @Test
    void oneYearThatWasAsNearIsEnoughAgainstIt() {
        RelationTests.Told told = peak(series(AlignmentMeasure.AGREEMENT, y -> y == 2003 || y >= SINCE ? 0.7 : 0.6));
        assertThat(told.answer()).isEqualTo(Answer.DIFFERS);
        assertThat(told.details().getFirst()).contains("in 1 of 27 years before, last in 2003");
    }

    @Test
    void measuresThatDisagreeAreMixed() {
        RelationTests.Told told = peak(
                series(AlignmentMeasure.NO_POINTS, y -> y < SINCE ? 1 : 0.5),
                series(AlignmentMeasure.AGREEMENT, y -> y < SINCE ? 0.7 : 0.6));
        assertThat(told.answer()).isEqualTo(Answer.MIXED);
        assertThat(told.says())
                .contains("by " + AlignmentMeasure.NO_POINTS.what())
                .contains("not by " + AlignmentMeasure.AGREEMENT.what());
    }

    @Test
    void aFewYearsAreNoDecades() {
        RelationTests.Told told =
                peak(series(AlignmentMeasure.EVENT_SHARE, y -> y < 2010 ? Double.NaN : y < SINCE ? 0.1 : 0.2));
        assertThat(told.answer()).isEqualTo(Answer.SILENT);
        assertThat(told.details().getFirst()).contains("no say, 12 years before are known");
    }
}
