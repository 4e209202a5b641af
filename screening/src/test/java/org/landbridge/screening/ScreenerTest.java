package org.landbridge.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.screening.list.SubjectReader;

/** Screening as a whole: who is found, why, and in which order. */
class ScreenerTest {
    private static ListedEntity entity(String id, EntityKind kind, String imo, String... names) {
        List<ListedName> listed = new ArrayList<>();
        for (String name : names) {
            listed.add(new ListedName(name, listed.isEmpty() ? ListedName.Standing.NAME : ListedName.Standing.ALIAS));
        }
        return new ListedEntity(
                id,
                kind,
                listed,
                imo.isEmpty() ? List.of() : List.of(imo),
                List.of("P"),
                List.of("D"),
                List.of("ru"),
                List.of(),
                "2024-01-01",
                "");
    }

    private static final SanctionsList LIST = new SanctionsList(
            "list",
            SanctionsList.Format.UN_XML,
            "",
            List.of(
                    entity("1", EntityKind.PERSON, "", "Pyotr Ilyich Romashkin", "Пётр Ромашкин"),
                    entity("2", EntityKind.ORGANISATION, "", "Romashka Shipping LLC", "ООО Ромашка Шиппинг"),
                    entity("3", EntityKind.VESSEL, "9074729", "ROMASHKA 7"),
                    entity("4", EntityKind.PERSON, "", "Ivan Vasilkov"),
                    entity("5", EntityKind.ORGANISATION, "", "General Company")));

    private static List<Screened> screen(double least, int most, int threads, Subject... subjects) {
        return new Screener(List.of(LIST)).screen(List.of(subjects), least, most, threads);
    }

    private static Match best(String name) {
        return screen(62, 10, 1, SubjectReader.of(name)).getFirst().matches().getFirst();
    }

    @Test
    void tellsWhatDiffers() {
        assertThat(best("Пётр Ромашкин").grade()).isEqualTo(Grade.EXACT);
        assertThat(best("Пётр Ромашкин").reasons().getFirst()).contains("listed alias", "all words are the same");
        Match german = best("Romaschkin, Pjotr");
        assertThat(german.entity().id()).isEqualTo("1");
        assertThat(String.join("; ", german.reasons())).contains("word order differs");
        assertThat(String.join("; ", german.reasons())).contains("German press");
        assertThat(String.join("; ", best("Ромашка Шиппинг").reasons())).contains("legal form only in the listed name");
        assertThat(String.join("; ", best("P. I. Romashkin").reasons())).contains("initial");
        assertThat(String.join("; ", best("Ivan Vаsilkov").reasons())).contains("Cyrillic \"а\" stands for look-alike");
        assertThat(String.join("; ", best("Ivan Vasil\u200Bkov").reasons())).contains("invisible characters");
        assertThat(String.join("; ", best("Ivan Vasilkof").reasons())).contains("vasilkof / vasilkov");
    }

    @Test
    void anImoNumberIsExactWhateverTheName() {
        Match match = best("EVER OTHER (IMO 9074729)");
        assertThat(match.entity().id()).isEqualTo("3");
        assertThat(match.score()).isEqualTo(100);
        assertThat(match.reasons()).contains("IMO number 9074729 is the same", "the names differ");
    }

    @Test
    void aNameOfWordsThatTellNothingIsFound() {
        assertThat(best("Company General").entity().id()).isEqualTo("5");
    }

    @Test
    void whatIsNotToldIsCounted() {
        Screened all = screen(62, 10, 1, SubjectReader.of("Romashka")).getFirst();
        assertThat(all.matches()).hasSizeGreaterThan(1);
        Screened one = screen(62, 1, 1, SubjectReader.of("Romashka")).getFirst();
        assertThat(one.matches()).hasSize(1);
        assertThat(one.beyond()).isEqualTo(all.matches().size() - 1);
        Screened none = screen(100, 10, 1, SubjectReader.of("Romashka")).getFirst();
        assertThat(none.below()).isEqualTo(all.matches().size());
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() {
        Subject[] subjects = new Subject[200];
        for (int i = 0; i < subjects.length; i++) {
            subjects[i] = SubjectReader.of(List.of("Petr Romashkin", "Romashka", "Vasilkov Ivan", "ромашка")
                    .get(i % 4));
        }
        assertThat(screen(62, 10, 7, subjects)).isEqualTo(screen(62, 10, 1, subjects));
    }

    @Test
    void readsNamesOfBothKinds(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(
                folder.resolve("n.csv"),
                "\uFEFFid,Name,kind,imo,country,note\n7,\"Romashkin, Pyotr\",person,,RU,x\n8,Romashka 7,ship,IMO 9074729,,\n");
        List<Subject> subjects = SubjectReader.read(csv);
        assertThat(subjects)
                .containsExactly(
                        new Subject(2, "7", "Romashkin, Pyotr", "RU", EntityKind.PERSON, ""),
                        new Subject(3, "8", "Romashka 7", "", EntityKind.VESSEL, "9074729"));
        Path text = Files.writeString(folder.resolve("n.txt"), "Пётр Ромашкин\n\nRomashkin, Pyotr\n");
        assertThat(SubjectReader.read(text))
                .extracting(Subject::row, Subject::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Пётр Ромашкин"),
                        org.assertj.core.groups.Tuple.tuple(3, "Romashkin, Pyotr"));
    }

    @Test
    void everyBadRowIsTold(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(
                folder.resolve("n.csv"),
                "name,kind,imo\n,,\nA,robot,\nB,vessel,9074728\n" + "x".repeat(10_000) + ",,\nC\n---,,\n");
        assertThatThrownBy(() -> SubjectReader.read(csv))
                .isInstanceOf(DataFaultException.class)
                .satisfies(e -> assertThat(((DataFaultException) e).faults())
                        .extracting(f -> f.line())
                        .containsExactly(2, 3, 4, 5, 6, 7));
        assertThatThrownBy(() -> SubjectReader.of("...")).isInstanceOf(BadUsageException.class);
    }
}
