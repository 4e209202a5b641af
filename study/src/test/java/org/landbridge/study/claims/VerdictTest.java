package org.landbridge.study.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Validity;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.network.claim.Relation;
import org.landbridge.network.claim.Target;

/** The verdict over what all tests say: the same rules for every claim. */
class VerdictTest {
    private static final Claim.Row ROW = new Claim.Row(
            "a",
            2,
            new Target(Relation.HOLDS, Double.NaN, ""),
            Validity.ALWAYS,
            new ClaimTest.TieStatement("power"),
            List.of(),
            "",
            "");

    private static Finding of(Answer answer) {
        return Finding.plain(ROW, answer, "", List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, NOT_TESTABLE",
        "SILENT SILENT, NOT_TESTABLE",
        "AGREES, SUPPORTED",
        "AGREES SILENT, SUPPORTED",
        "AGREES NEAR, PARTLY",
        "NEAR, PARTLY",
        "DIFFERS, CONTRADICTED",
        "DIFFERS DIFFERS SILENT, CONTRADICTED",
        "DIFFERS AGREES, DEPENDS_ON_THE_MEASURE",
        "DIFFERS NEAR, DEPENDS_ON_THE_MEASURE",
        "MIXED, DEPENDS_ON_THE_MEASURE",
        "AGREES MIXED, DEPENDS_ON_THE_MEASURE",
    })
    void followsFromTheAnswersInAnyOrder(String answers, Verdict verdict) {
        List<Finding> findings = new java.util.ArrayList<>(Arrays.stream(answers.split(" "))
                .map(a -> of(Answer.valueOf(a)))
                .toList());
        assertThat(Verdict.of(findings)).isEqualTo(verdict);
        Collections.reverse(findings);
        assertThat(Verdict.of(findings)).isEqualTo(verdict);
    }

    @Test
    void promisesHaveNoSay() {
        assertThat(Verdict.of(List.of(of(Answer.DIFFERS), of(Answer.AGREES).withoutSay())))
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(Verdict.of(List.of(of(Answer.AGREES).withoutSay()))).isEqualTo(Verdict.NOT_TESTABLE);
        assertThat(Verdict.of(List.of())).isEqualTo(Verdict.NOT_TESTABLE);
    }

    @Test
    void anotherPeriodIsNearAtBest() {
        assertThat(of(Answer.AGREES).ofAnotherPeriod().answer()).isEqualTo(Answer.NEAR);
        assertThat(of(Answer.DIFFERS).ofAnotherPeriod().answer()).isEqualTo(Answer.DIFFERS);
    }
}
