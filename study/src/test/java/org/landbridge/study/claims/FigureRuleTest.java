package org.landbridge.study.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.claim.Relation;
import org.landbridge.network.claim.Target;

/** When a figure meets a claimed one. */
class FigureRuleTest {
    private static final double NONE = Double.NaN;

    @ParameterizedTest(name = "{0} {1} {2}: {3} ({4} to {5}) {6}")
    @CsvSource({
        "about, 7200, km, 7550, , , AGREES",
        "about, 7200, km, 7570, , , NEAR",
        "about, 7200, km, 9001, , , DIFFERS",
        "about, 18, days, 27, 20, 36, DIFFERS",
        "about, 18, days, 27, 17, 36, NEAR",
        "at_most, 18, days, 18.9, , , AGREES",
        "at_most, 18, days, 19, , , NEAR",
        "at_most, 18, days, 23, , , DIFFERS",
        "at_most, 18, days, 12, 9, 40, AGREES",
        "at_most, 18, days, 27, 18.5, 40, NEAR",
        "at_most, 18, days, 27, 19.1, 40, DIFFERS",
        "at_least, 2, times, 1.9, , , AGREES",
        "at_least, 2, times, 1.34, 0.97, 1.88, DIFFERS",
        "at_least, 2, times, 1.38, 0.99, 1.98, NEAR",
        "at_least, 50, %, , 42.9, , NEAR",
        "at_least, 50, %, , 50, , AGREES",
        "at_least, 50, %, , , 40, DIFFERS",
        "about, 27, %, 28.3, , , AGREES",
        "about, 27, %, 30, , , NEAR",
        "about, 10, %, 10.9, , , AGREES",
        "about, 10, %, 14, , , NEAR",
        "about, 10, %, 23, , , DIFFERS",
        "about, 2000, year, 2000, , , AGREES",
        "about, 2000, year, 2001, , , NEAR",
        "about, 2000, year, 2002, , , DIFFERS",
        "at_most, 2027, year, 2029, , , DIFFERS",
        "at_least, 0, %, -13, , , DIFFERS",
        "at_least, 0, %, 4, , , AGREES",
    })
    void holdsFiguresAgainstClaims(
            String relation, double claimed, String unit, Double value, Double low, Double high, Answer answer) {
        Target target = new Target(Relation.of(relation), claimed, unit);
        assertThat(FigureRule.answer(target, or(value), or(low), or(high))).isEqualTo(answer);
    }

    @Test
    void nothingIsSilent() {
        assertThat(FigureRule.answer(new Target(Relation.ABOUT, 1, "km"), NONE, NONE, NONE))
                .isEqualTo(Answer.SILENT);
    }

    private static double or(Double value) {
        return value == null ? NONE : value;
    }
}
