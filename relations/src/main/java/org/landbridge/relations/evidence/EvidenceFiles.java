package org.landbridge.relations.evidence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.votes.LibraryFile;
import org.landbridge.relations.votes.MatrixFile;
import org.landbridge.relations.votes.Roll;
import org.landbridge.relations.votes.UnvotesFiles;
import org.landbridge.relations.votes.VoteMatrix;

/** Reads a file of evidence, whatever of the known forms it has. */
public final class EvidenceFiles {
    /**
     * What some forms need beside their file.
     *
     * @param rolls roll calls of unvotes, null if not given
     * @param issues issues of unvotes, null if not given
     * @param reporter alpha-3 code of the state whose trade statistics they are, blank if not given
     */
    public record Beside(@Nullable Path rolls, @Nullable Path issues, String reporter) {
        public static final Beside NOTHING = new Beside(null, null, "");
    }

    private EvidenceFiles() {}

    /**
     * Reads all of a file.
     *
     * @throws org.landbridge.network.DataFaultException if the file cannot be used; it names all faults
     * @throws BadUsageException if the form needs something beside it
     */
    public static Imported read(EvidenceKind kind, Path file, Beside beside) {
        Form form = Form.find(kind, file);
        return switch (form) {
            case VOTE_LIBRARY -> votes(form, LibraryFile.read(file));
            case VOTE_MATRIX -> votes(form, MatrixFile.read(file));
            case UNVOTES -> votes(form, unvotes(file, beside));
            case IDEAL_POINTS -> StateYearFiles.idealPoints(file);
            case CAPABILITIES -> StateYearFiles.capabilities(file);
            case ATOP -> StateYearFiles.alliances(file);
            case TRADE -> TradeFiles.flows(file);
            case TRADE_PARTNERS -> TradeFiles.partners(file, beside.reporter());
            case TRADE_TOTALS -> TradeFiles.totals(file);
            case EVENT_MONTHS -> PairFiles.events(file);
            case VISITS -> PairFiles.visits(file);
            case ARMS -> PairFiles.arms(file);
            case DATA_PACKAGE -> TieFiles.read(file);
        };
    }

    private static VoteMatrix unvotes(Path file, Beside beside) {
        if (beside.rolls() == null || beside.issues() == null) {
            throw new BadUsageException("votes as unvotes has them are three tables: give the roll calls by --rolls and"
                    + " the issues by --issues");
        }
        return UnvotesFiles.read(file, beside.rolls(), beside.issues());
    }

    private static Imported votes(Form form, VoteMatrix votes) {
        List<String> defects = new ArrayList<>(VoteDefects.find(votes));
        long emergency = votes.rolls().stream()
                .filter(r ->
                        r.date().isAfter(LocalDate.of(2022, 2, 27)) && r.date().isBefore(LocalDate.of(2022, 4, 30)))
                .count();
        LocalDate last =
                votes.rolls().isEmpty() ? null : votes.rolls().getLast().date();
        if (last != null && last.getYear() >= 2022 && emergency == 0) {
            defects.add("no roll of the emergency session on Ukraine in March and April 2022");
        }
        List<LocalDate> dates = votes.rolls().stream().map(Roll::date).toList();
        return new Imported(
                EvidenceKind.VOTES,
                form,
                List.of(),
                votes,
                dates.isEmpty() ? null : dates.getFirst(),
                last,
                List.of(),
                defects);
    }

    /** What readers of rows hand over. */
    static Imported rows(
            Form form, List<? extends Record> rows, Years years, StateFinder states, List<String> defects) {
        List<String> all = new ArrayList<>(defects);
        List<UnknownCode> unknown = states.unknownCodes();
        if (!unknown.isEmpty()) {
            all.add(unknown.stream().mapToInt(UnknownCode::rowsLeftOut).sum()
                    + " cells name no state that is known ("
                    + unknown.stream().limit(3).map(UnknownCode::code).collect(Collectors.joining(", "))
                    + (unknown.size() > 3 ? ", ..." : "") + "); their rows are left out");
        }
        return new Imported(form.kind(), form, rows, null, years.from(), years.to(), unknown, all);
    }
}
