package org.landbridge.relations.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.DataFaultException;

/** The ties that come with the program. */
class FormalTiesTest {
    private static final Path PACKAGE = Path.of("..", "data", "eurasia");

    private static final List<TieParty> PARTIES =
            EvidenceFiles.read(EvidenceKind.TIES, PACKAGE, EvidenceFiles.Beside.NOTHING).rows().stream()
                    .map(TieParty.class::cast)
                    .toList();
    private static final FormalTies TIES = new FormalTies(PARTIES);

    @ParameterizedTest
    @CsvSource({
        "RUS,IRN,2024-06-01,2",
        "RUS,IRN,2026-01-01,2",
        "RUS,AZE,2021-06-01,2",
        "AZE,RUS,2022-06-01,2",
        "RUS,ARM,2022-06-01,3",
        "RUS,CHN,2024-06-01,2",
        "IND,RUS,2024-06-01,2",
        "TUR,AZE,2022-06-01,3",
        "TUR,AZE,2005-06-01,0",
        "ARM,AZE,1996-06-01,3",
        "ARM,AZE,2022-06-01,1",
        "IRN,AZE,2000-06-01,0"
    })
    void depthsByDay(String a, String b, LocalDate date, double depth) {
        assertThat(TIES.depth(a, b, date, 1)).isEqualTo(depth);
        assertThat(TIES.depth(b, a, date, 1)).isEqualTo(depth);
    }

    @Test
    void theSeatOfArmeniaIsFrozenNotGone() {
        LocalDate before = LocalDate.of(2024, 2, 21);
        assertThat(csto("ARM", "KAZ", before))
                .isEqualTo(new FormalTies.Tie("CSTO", "Collective Security Treaty Organization", 3, true, false));
        assertThat(csto("ARM", "KAZ", before.plusDays(1)).depth()).isEqualTo(2);
        assertThat(csto("KAZ", "ARM", before.plusDays(1)).suspended()).isTrue();
        assertThat(csto("KAZ", "RUS", before.plusDays(1)).suspended()).isFalse();
        assertThat(TIES.depth("ARM", "KAZ", before, 0.5)).isEqualTo(1.5);
    }

    private static FormalTies.Tie csto(String a, String b, LocalDate date) {
        return TIES.between(a, b, date).stream()
                .filter(t -> t.id().equals("CSTO"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTextsOf2022And2025AreDistinct() {
        assertThat(TIES.between("RUS", "AZE", LocalDate.of(2022, 6, 1)))
                .anySatisfy(t -> assertThat(t.id() + t.depth()).isEqualTo("ru-az-20221.0"));
        assertThat(TIES.between("RUS", "IRN", LocalDate.of(2025, 10, 1))).noneMatch(t -> t.id().equals("ru-ir-2025"));
        assertThat(TIES.between("RUS", "IRN", LocalDate.of(2025, 10, 2)))
                .anySatisfy(t -> assertThat(t.id() + t.depth()).isEqualTo("ru-ir-20252.0"));
    }

    @Test
    void everyTieNamesItsSource() {
        assertThat(PARTIES).hasSizeGreaterThan(150).allMatch(p -> !p.source().isEmpty());
        assertThat(PARTIES)
                .noneMatch(p -> p.source().equals("estimate") && p.confidence().equals("high"));
    }

    @Test
    void aDepthThatIsNoneIsAFault(@TempDir Path folder) throws IOException {
        for (String name : List.of("treaties.csv", "memberships.csv", "blocs.csv")) {
            Files.copy(PACKAGE.resolve(name), folder.resolve(name));
        }
        Path treaties = folder.resolve("treaties.csv");
        Files.writeString(
                treaties, Files.readString(treaties).replace("strategic_partnership,2", "strategic_partnership,9"));
        assertThatThrownBy(() -> EvidenceFiles.read(EvidenceKind.TIES, folder, EvidenceFiles.Beside.NOTHING))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("column depth: \"9\" is no depth");
    }
}
