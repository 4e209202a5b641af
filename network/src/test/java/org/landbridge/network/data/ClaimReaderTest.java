package org.landbridge.network.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.network.claim.Relation;

/** Claims as their files say, and every way in which a file can be wrong. */
class ClaimReaderTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");
    private static final String HEAD =
            "id,claim_no,claim,relation,value,unit,from_date,to_date,test,parameters,source," + "confidence,notes\n";

    @TempDir
    Path folder;

    private List<Claim> read(String rows) throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, HEAD + rows);
        return ClaimReader.read(EURASIA, file);
    }

    @Test
    void laterRowsTakeWhatTheyLeaveBlankFromTheFirst() throws IOException {
        List<Claim> claims = read("""
                a,7,Faster,at_most,18,days,2022-01-01,2023-01-01,route,from=RULED; to=INNSA,,,
                b,7,,,,,,,source,value=20; kind=observed,A paper,medium,
                c,7,,at_least,50,%,,,population-share,state=RU; west_of=52,,,
                d,3,Yes or no,holds,,,,,ties,statement=power,,,
                """);
        assertThat(claims).extracting(Claim::number).containsExactly(7, 3);
        Claim faster = claims.getFirst();
        assertThat(faster.rows()).extracting(r -> r.target().value()).containsExactly(18.0, 18.0, 50.0);
        assertThat(faster.rows().get(1).target().unit()).isEqualTo("days");
        assertThat(faster.rows().get(1).period()).isEqualTo(faster.period());
        assertThat(faster.rows().get(1).sources()).containsExactly("A paper");
        assertThat(faster.rows().get(2).target().relation()).isEqualTo(Relation.AT_LEAST);
        assertThat(faster.rows().getFirst().test()).isInstanceOf(ClaimTest.Route.class);
        assertThat(faster.rows().getFirst().line()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a,1,,about,5,days,,,route,from=RULED; to=INNSA,,, | mine.csv:2 column claim [a]: is blank in the first row",
                "a,1,X,,5,days,,,route,from=RULED; to=INNSA,,, | column relation [a]: is blank in the first row",
                "a,1,X,about,,days,,,route,from=RULED; to=INNSA,,, | column value [a]: a claim of this relation needs",
                "a,1,X,about,5,,,,route,from=RULED; to=INNSA,,, | column unit [a]: is blank beside a figure",
                "a,1,X,about,5,km,,,route,from=RULED; to=INNSA,,, | column unit [a]: is \"km\", but a test of kind route finds days",
                "a,1,X,holds,,,,,route,from=RULED; to=INNSA,,, | column test [a]: a test of kind route finds a figure, and none",
                "a,1,X,holds,5,,,,ties,statement=power,,, | column value [a]: a claim that holds or not has no figure",
                "a,1,X,almost,5,days,,,route,from=RULED; to=INNSA,,, | column relation [a]: \"almost\" is not one of about",
                "a,1,X,about,5,days,,,guess,from=RULED; to=INNSA,,, | column test [a]: \"guess\" is not one of source",
                "a,1,X,about,5,days,,,route,from=RULED,,, | column parameters [a]: the parameter to is missing",
                "a,1,X,about,5,days,,,route,from=RULED; to=RULED,,, | from and to are the same place",
                "a,1,X,about,5,days,,,route,from=RULED; to=INNSB,,, | unknown key \"INNSB\" for to: no such row in places.csv",
                "a,1,X,about,5,days,,,route,from=RULED; to=INNSA; corridor=westren,,, | did you mean western?",
                "a,1,X,about,5,days,,,route,from=RULED; to=INNSA; date=June,,, | \"June\" for date is not a date",
                "a,1,X,about,5,days,,,route,from=RULED; to=INNSA; statistic=p95,,, | \"p95\" for statistic is not one of mean, p10",
                "a,1,X,about,5,days,,,route,from=RULED; to=INNSA; via=Baku,,, | a test of kind route has no parameter via",
                "a,1,X,about,5,days,,,route,from=RULED; to=INNSA; from=RUMOW,,, | the parameter from occurs twice",
                "a,1,X,about,5,days,,,route,RULED INNSA,,, | \"RULED INNSA\" is no parameter",
                "a,1,X,about,5,days,,,route,from=RULED; to=INNSA; open=nowhere,,, | unknown key \"nowhere\" for open",
                "a,1,X,about,5,%,,,source,value=5; kind=observed,,, | column source [a]: is blank in a test of a source",
                "a,1,X,about,5,%,,,source,kind=observed,S,, | has neither a figure nor says",
                "a,1,X,about,5,%,,,source,value=5; says=yes; kind=observed,S,, | has both a figure and says",
                "a,1,X,about,5,%,,,source,says=perhaps; kind=observed,S,, | says=perhaps is not one of yes, partly, no",
                "a,1,X,about,5,%,,,source,value=5; low=9; kind=observed,S,, | value, low and high are not in order",
                "a,1,X,about,5,%,,,source,value=5; kind=rumour,S,, | \"rumour\" for kind is not one of observed",
                "a,1,X,about,5,%,,,source,value=NaN; kind=observed,S,, | value=NaN is out of bounds",
                "a,1,X,about,5,%,,,population-share,state=XX; west_of=52,,, | unknown key \"XX\" for state",
                "a,1,X,about,5,%,,,population-share,state=RU; west_of=520,,, | west_of=520 is out of bounds",
                "a,1,X,about,5,%,,,volume-change,question=ru-irr,,, | unknown key \"ru-irr\" for question",
                "a,1,X,about,5,year,,,treaty,treaty=none; figure=signed,,, | unknown key \"none\" for treaty",
                "a,1,X,about,5,times,,,event-count,states=RU; of=visits,,, | states names 1 states, not 2",
                "a,1,X,holds,,,,,align,states=RU/IR; since=2000; from=2001,,, | from=2001 is out of bounds",
                "a,0,X,about,5,days,,,route,from=RULED; to=INNSA,,, | column claim_no [a]: 0 is out of bounds",
                "a,1,X,about,5,days,2023-01-01,2022-01-01,route,from=RULED; to=INNSA,,, | is not after from_date",
            })
    void tellsWhatIsWrongAndWhere(String row, String expected) {
        // Lists inside cells are written with a slash here, as the bar parts the columns of this table.
        assertThatThrownBy(() -> read(row.replace("RU/IR", "RU|IR") + "\n"))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void tellsTwiceUsedIdsAndTextsThatDiffer() {
        assertThatThrownBy(() -> read("""
                a,1,One,about,5,days,,,route,from=RULED; to=INNSA,,,
                a,1,Another,,,,,,route,from=RULED; to=INNSA,,,
                """))
                .hasMessageContaining("mine.csv:3 column id [a]: duplicate id, already used in line 2")
                .hasMessageContaining("mine.csv:3 column claim [a]: differs from the text of claim 1 in line 2");
        assertThatThrownBy(() -> read("")).hasMessageContaining("holds no claim");
        assertThatThrownBy(() -> ClaimReader.read(EURASIA, folder.resolve("none.csv")))
                .isInstanceOf(DataFaultException.class);
        assertThatThrownBy(() -> ClaimReader.read(EURASIA, folder.resolve("claims.txt")))
                .hasMessageContaining("is not a .csv file");
    }

    @Test
    void thePackageAndTheExampleAreInOrder() {
        assertThat(ClaimReader.read(EURASIA)).hasSizeGreaterThanOrEqualTo(18);
        assertThat(ClaimReader.read(EURASIA, Path.of("..", "examples", "claims-middle-corridor.csv")))
                .hasSize(7);
    }
}
