package org.landbridge.relations.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landbridge.relations.SharedData;

class VoteJoinTest {
    /** Every roll of the file finds itself, also where it is one of many alike on a day. */
    @Test
    void aFileAddsNothingToItself() {
        VoteMatrix votes = SharedData.votes().keep(r -> r.date().getYear() >= 2015);
        VoteJoin join = VoteJoin.of(votes, votes);
        assertThat(join.added()).isEmpty();
        assertThat(join.known()).isEqualTo(votes.rolls().size());
        assertThat(join.newStates()).isEmpty();
    }

    @Test
    void theSymbolOfAResolutionDecidesWhereBothTellIt() {
        VoteMatrix first = votes("A/RES/77/1", "2022-12-07", Vote.YES);
        assertThat(VoteJoin.of(first, votes("a/res/77/1 ", "2022-12-07", Vote.NO))
                        .known())
                .isEqualTo(1);
        assertThat(VoteJoin.of(first, votes("A/RES/77/2", "2022-12-07", Vote.YES))
                        .added())
                .containsExactly(0);
    }

    @Test
    void elseTheVotesDoAndTheDay() {
        VoteMatrix first = votes("", "2022-12-07", Vote.YES);
        assertThat(VoteJoin.of(first, votes("A/RES/77/1", "2022-12-08", Vote.YES))
                        .known())
                .isEqualTo(1);
        assertThat(VoteJoin.of(first, votes("A/RES/77/1", "2022-12-09", Vote.YES))
                        .added())
                .containsExactly(0);
        assertThat(VoteJoin.of(first, votes("A/RES/77/1", "2022-12-07", Vote.NO))
                        .added())
                .containsExactly(0);
    }

    /** Twenty states that all vote the same way. */
    private static VoteMatrix votes(String resolution, String date, Vote vote) {
        List<String> states =
                IntStream.range(0, 20).mapToObj(i -> "S" + (10 + i)).toList();
        byte[][] votes = new byte[20][1];
        Arrays.stream(votes).forEach(row -> row[0] = vote.code());
        return VoteMatrix.of(
                states, List.of(new Roll("1", LocalDate.parse(date), 77, resolution, "", Set.of())), votes);
    }
}
