package org.landbridge.relations.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.network.DataFaultException;
import org.landbridge.relations.SharedData;

class VoteFilesTest {
    private static final String LIBRARY =
            "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,title,subjects,vote_note\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theMatrixHoldsWhatTheFileSays() {
        VoteMatrix votes = SharedData.votes();
        assertThat(votes.rolls()).hasSize(6551);
        assertThat(votes.states()).hasSize(194).contains("RUS", "TWN").isSorted();
        assertThat(votes.rollsOf(2022, YearRule.CALENDAR)).hasSize(81);
        assertThat(votes.rollsOf(1964, YearRule.CALENDAR)).isEmpty();
        assertThat(votes.without(Issue.MIDDLE_EAST).rolls())
                .hasSizeLessThan(6551)
                .noneMatch(r -> r.issues().contains(Issue.MIDDLE_EAST));
    }

    @Test
    void theTwoFilesAgreeOnTheVotesOfTheGreatPowers() {
        VoteMatrix one = SharedData.votes();
        VoteMatrix two = UnvotesFiles.read(
                SharedData.file("unvotes_r_matrix_1946_2019.csv.gz"),
                SharedData.file("unvotes_r_rollcalls.csv.gz"),
                SharedData.file("unvotes_r_issues.csv.gz"));
        assertThat(two.rolls()).hasSize(6203).anyMatch(r -> r.session() == 74);
        int same = 0;
        int all = 0;
        for (int r = 0; r < two.rolls().size(); r++) {
            String id = two.rolls().get(r).id();
            LocalDate date = two.rolls().get(r).date();
            for (int q = 0; q < one.rolls().size(); q++) {
                if (!one.rolls().get(q).id().equals(id)
                        || !one.rolls().get(q).date().equals(date)) {
                    continue;
                }
                for (String state : new String[] {"USA", "RUS", "IRN", "IND"}) {
                    Vote a = one.vote(one.row(state), q);
                    Vote b = two.vote(two.row(state), r);
                    if (a.cast() && b.cast()) {
                        all++;
                        same += a == b ? 1 : 0;
                    }
                }
            }
        }
        assertThat(all).isGreaterThan(15_000);
        assertThat((double) same / all).isGreaterThan(0.995);
    }

    @Test
    void theLibrarysRowsBecomeAMatrix() throws IOException {
        Path path = file(
                "votes.csv",
                LIBRARY
                        + "1,RUS,RUSSIAN FEDERATION,N,2022-03-02,11emsp,A/RES/ES-11/1,Aggression,UKRAINE--POLITICAL CONDITIONS,\n"
                        + "1,TUR,TURKEY,Y,2022-03-02,11emsp,A/RES/ES-11/1,Aggression,UKRAINE--POLITICAL CONDITIONS,\n"
                        + "1,AZE,AZERBAIJAN,X,2022-03-02,11emsp,A/RES/ES-11/1,Aggression,UKRAINE--POLITICAL CONDITIONS,\n"
                        + "2,TUR,TÜRKİYE,A,2022-12-07,77,A/RES/77/40,Nuclear tests,NUCLEAR WEAPON TESTS,\n"
                        + "2,,RUSSIAN FEDERATION,Y,2022-12-07,77,A/RES/77/40,Nuclear tests,NUCLEAR WEAPON TESTS,\n");
        VoteMatrix votes = LibraryFile.read(path);
        assertThat(votes.states()).containsExactly("AZE", "RUS", "TUR");
        assertThat(votes.vote(votes.row("RUS"), 0)).isEqualTo(Vote.NO);
        assertThat(votes.vote(votes.row("TUR"), 1)).isEqualTo(Vote.ABSTAIN);
        assertThat(votes.vote(votes.row("AZE"), 0)).isEqualTo(Vote.ABSENT);
        assertThat(votes.vote(votes.row("AZE"), 1))
                .as("a member that is not told")
                .isEqualTo(Vote.ABSENT);
        assertThat(votes.rolls().get(1).issues()).contains(Issue.NUCLEAR);
        assertThat(votes.rolls().get(0).session()).isZero();
        assertThat(votes.rolls().get(1).session()).isEqualTo(77);
    }

    @Test
    void faultsAreToldWithTheirPlace() throws IOException {
        Path votes = file(
                "bad.csv",
                LIBRARY
                        + "1,XQX,ATLANTIS,Y,2022-03-02,76,A/RES/1,t,s,\n"
                        + "1,RUS,RUSSIA,Q,2022-03-02,76,A/RES/1,t,s,\n"
                        + "1,RUS,RUSSIA,Y,yesterday,76,A/RES/1,t,s,\n"
                        + "1,RUS,RUSSIA,Y,2022-03-02,76,A/RES/1,t,s,\n"
                        + "1,RUS,RUSSIA,N,2022-03-02,76,A/RES/1,t,s,\n");
        assertThatThrownBy(() -> LibraryFile.read(votes))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("bad.csv:2 column ms_code")
                .hasMessageContaining("\"Q\" is no vote")
                .hasMessageContaining("\"yesterday\" is not a date")
                .hasMessageContaining("RUS has two votes on A/RES/1");
        Path matrix = file("matrix.csv", "rcid,date,me,RUS,IRN\n1,2022-01-01,0,1,7\n2,2022-01-01,5,1,1\n");
        assertThatThrownBy(() -> MatrixFile.read(matrix))
                .hasMessageContaining("matrix.csv:2 column IRN: \"7\" is no vote")
                .hasMessageContaining("\"5\" is no flag");
        Path twice = file("twice.csv", "rcid,date,RUS,SUN\n1,2022-01-01,1,1\n");
        assertThatThrownBy(() -> MatrixFile.read(twice)).hasMessageContaining("has a column already");
        Path empty = file("empty.csv", "");
        assertThatThrownBy(() -> MatrixFile.read(empty)).hasMessageContaining("is empty");
        Path notGzip = file("not.csv.gz", "rcid,date\n");
        assertThatThrownBy(() -> MatrixFile.read(notGzip)).hasMessageContaining("is no gzip file");
        assertThatThrownBy(() -> MatrixFile.read(folder.resolve("none.csv"))).hasMessageContaining("no such file");
    }
}
