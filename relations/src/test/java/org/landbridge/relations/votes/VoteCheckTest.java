package org.landbridge.relations.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landbridge.relations.SharedData;

class VoteCheckTest {
    private static final List<VoteCheck.Finding> FOUND = VoteCheck.check(SharedData.votes(), YearRule.CALENDAR, 0.1);

    private static VoteCheck.Finding missing(String state, int year) {
        return FOUND.stream()
                .filter(f -> f.kind() == VoteCheck.Kind.MISSING && f.state().equals(state) && f.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsThatTurkeyIsMissingFrom2023() {
        VoteCheck.Finding turkey = missing("TUR", 2023);
        assertThat((double) turkey.rolls() / turkey.of()).isGreaterThan(0.85);
        assertThat(turkey.usual()).isLessThan(0.1);
        assertThat(FOUND)
                .anyMatch(f -> f.kind() == VoteCheck.Kind.UNSEATED && f.state().equals("TUR") && f.year() == 2023);
    }

    @Test
    void findsThatAzerbaijanStaysAway() {
        assertThat((double) missing("AZE", 2022).rolls() / missing("AZE", 2022).of())
                .isBetween(0.1, 0.2);
        assertThat((double) missing("AZE", 2023).rolls() / missing("AZE", 2023).of())
                .isBetween(0.3, 0.36);
        assertThat(FOUND)
                .noneMatch(f -> f.kind() == VoteCheck.Kind.MISSING && f.state().equals("ARM") && f.year() == 2022);
    }

    @Test
    void seatsOfTheTableFitTheVotes() {
        // The file dates rolls of October 1970 to 1 September, before Fiji was admitted.
        assertThat(FOUND.stream().filter(f -> f.kind() == VoteCheck.Kind.NO_SEAT))
                .singleElement()
                .satisfies(f -> assertThat(f.state() + f.year()).isEqualTo("FJI1970"));
        assertThat(FOUND.stream().filter(f -> f.kind() == VoteCheck.Kind.SAME_ID))
                .hasSize(4);
    }
}
