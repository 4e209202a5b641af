package org.landbridge.app.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.UnwritableFileException;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.EvidenceTable;
import org.landbridge.relations.evidence.Imported;
import org.landbridge.relations.evidence.UnknownCode;
import org.landbridge.relations.votes.Roll;
import org.landbridge.relations.votes.VoteJoin;
import org.landbridge.relations.votes.VoteMatrix;

/** Puts a file's rows into a store, all of them in one transaction or none. */
public final class EvidenceImport {
    /** What to do with rows of the same kind that are there. */
    public enum Mode {
        /** Refuse. */
        NEW,
        /** Take them out. */
        REPLACE,
        /** Leave them beside the new. */
        ADD
    }

    /**
     * Where a file comes from.
     *
     * @param imported instant, UTC
     */
    public record Origin(
            String file, String sha256, String imported, String licence, String citation, String defects) {}

    private final Path store;
    private final Imported imported;
    private final Origin origin;
    private final Mode mode;

    private EvidenceImport(Path store, Imported imported, Origin origin, Mode mode) {
        this.store = store;
        this.imported = imported;
        this.origin = origin;
        this.mode = mode;
    }

    /**
     * Writes all rows or none; a store that is not there is made.
     *
     * @return the row that was added to the table of imports
     * @throws BadUsageException if rows of the kind are there and the mode does not say what to do with them
     * @throws UnwritableFileException if the store cannot be written
     */
    public static EvidenceTable run(Path store, Imported imported, Origin origin, Mode mode) {
        return new EvidenceImport(store, imported, origin, mode).run();
    }

    private EvidenceTable run() {
        boolean before = Files.exists(store);
        WholeFile.requireWritable(store);
        boolean done = false;
        try (Connection connection = EvidenceStore.connect(store, false)) {
            connection.setAutoCommit(false);
            if (!EvidenceTables.present(connection)) {
                EvidenceTables.create(connection);
            }
            EvidenceTable table = put(connection);
            connection.commit();
            done = true;
            return table;
        } catch (SQLException e) {
            throw new UnwritableFileException("cannot write " + store + ": " + EvidenceStore.said(e));
        } catch (IOException e) {
            throw new UnwritableFileException("cannot write " + store + ": no room for a temporary file");
        } finally {
            if (!done && !before) {
                removeNew();
            }
        }
    }

    private void removeNew() {
        try {
            Files.deleteIfExists(store);
            Files.deleteIfExists(store.resolveSibling(store.getFileName() + ".wal"));
        } catch (IOException e) {
            // What is left is a database without tables, which the next import takes as new.
        }
    }

    private EvidenceTable put(Connection connection) throws SQLException, IOException {
        EvidenceKind kind = imported.kind();
        List<EvidenceTable> all = EvidenceTables.IMPORTS.read(connection);
        List<EvidenceTable> there =
                all.stream().filter(t -> t.evidenceKind() == kind).toList();
        if (mode == Mode.NEW && !there.isEmpty()) {
            throw new BadUsageException(store + " has " + kind.word() + " of "
                    + there.getFirst().file() + " already; --replace puts this file in their place"
                    + (kind.manyFiles() ? ", --add puts it beside them" : ""));
        }
        if (mode == Mode.ADD && !there.isEmpty()) {
            requireAddable(there);
        }
        if (mode == Mode.REPLACE) {
            for (EvidenceTable old : there) {
                remove(connection, old);
            }
        }
        int id = 1 + all.stream().mapToInt(EvidenceTable::id).max().orElse(0);
        VoteMatrix votes = imported.votes();
        VoteMatrix before = votes != null && mode == Mode.ADD && !there.isEmpty() ? StoredVotes.read(connection) : null;
        VoteJoin join = votes == null || before == null ? null : VoteJoin.of(before, votes);
        long rows = votes == null
                ? imported.rows().size()
                : (long) votes.states().size()
                        * (join == null ? votes.rolls().size() : join.added().size());
        String joined = join == null
                ? ""
                : "joined to votes that were there: " + join.added().size() + " rolls are new, " + join.known()
                        + " were there already and keep the votes of the first file";
        EvidenceTable table = new EvidenceTable(
                id,
                kind.word(),
                imported.form().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                origin.file(),
                origin.sha256(),
                origin.imported(),
                origin.licence(),
                origin.citation(),
                imported.coveredFrom(),
                imported.coveredTo(),
                rows,
                imported.allDefects(
                        origin.defects().isBlank() || joined.isEmpty()
                                ? origin.defects() + joined
                                : origin.defects() + "; " + joined));
        copy(connection, EvidenceTables.IMPORTS, file -> EvidenceTables.IMPORTS.write(file, id, table));
        copy(connection, EvidenceTables.UNKNOWN, file -> {
            for (UnknownCode code : imported.unknownCodes()) {
                EvidenceTables.UNKNOWN.write(file, id, code);
            }
        });
        if (votes != null) {
            dropFits(connection);
        }
        if (votes == null) {
            rows(connection, id);
        } else if (before == null || join == null) {
            copy(connection, StoredVotes.ROLLS, file -> StoredVotes.writeRolls(file, id, votes));
            copy(connection, StoredVotes.VOTES, file -> StoredVotes.writeVotes(file, id, votes));
        } else {
            List<Roll> stored = StoredVotes.readRolls(connection);
            copy(connection, StoredVotes.ROLLS, file -> StoredVotes.writeRolls(file, id, before, votes, join));
            copy(connection, StoredVotes.VOTES, file -> StoredVotes.writeVotes(file, id, stored, before, votes, join));
        }
        requireOnce(connection);
        return table;
    }

    /** Fits of other votes are of no more use. */
    private static void dropFits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + StoredFits.TABLE);
        }
    }

    private void requireAddable(List<EvidenceTable> there) {
        EvidenceKind kind = imported.kind();
        if (!kind.manyFiles()) {
            throw new BadUsageException("only one file of " + kind.word() + " fits into a store; use --replace");
        }
        for (EvidenceTable old : there) {
            if (old.sha256().equals(origin.sha256())) {
                throw new BadUsageException(store + " has this very file already, as " + old.file());
            }
        }
    }

    private void remove(Connection connection, EvidenceTable old) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (RecordTable<?> table : EvidenceTables.of(imported.kind())) {
                delete(statement, table, old.id());
            }
            delete(statement, EvidenceTables.UNKNOWN, old.id());
            delete(statement, EvidenceTables.IMPORTS, old.id());
        }
    }

    private static void delete(Statement statement, RecordTable<?> table, int id) throws SQLException {
        statement.execute("DELETE FROM " + table.name() + " WHERE " + RecordTable.IMPORT + " = " + id);
    }

    @SuppressWarnings("unchecked") // A kind has one type of row, and its table is of that type.
    private void rows(Connection connection, int id) throws SQLException, IOException {
        RecordTable<Record> table =
                (RecordTable<Record>) EvidenceTables.of(imported.kind()).getFirst();
        copy(connection, table, file -> {
            for (Record row : imported.rows()) {
                table.write(file, id, row);
            }
        });
    }

    /** Rows written to a file come in a hundred times faster than inserted one by one. */
    private static void copy(Connection connection, RecordTable<?> table, Rows rows) throws SQLException, IOException {
        Path file = Files.createTempFile("landbridge", ".csv");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                rows.writeTo(writer);
            }
            if (Files.size(file) > 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(table.copy(file.toString()));
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Two files must not tell one thing twice. */
    private void requireOnce(Connection connection) throws SQLException {
        String key = EvidenceTables.key(imported.kind());
        if (mode != Mode.ADD || key.isEmpty()) {
            return;
        }
        String table = EvidenceTables.of(imported.kind()).getFirst().name();
        try (Statement statement = connection.createStatement();
                ResultSet twice = statement.executeQuery("SELECT concat_ws(' ', " + key + "), count(*) OVER () FROM "
                        + table + " GROUP BY " + key + " HAVING count(*) > 1 ORDER BY 1 LIMIT 1")) {
            if (twice.next()) {
                throw EvidenceStore.fault(
                        Path.of(origin.file()),
                        twice.getLong(2) + " of its rows are in the store already, such as \"" + twice.getString(1)
                                + "\"",
                        "take them out of the file, or --replace");
            }
        }
    }

    /** Writes rows. */
    @FunctionalInterface
    private interface Rows {
        void writeTo(BufferedWriter file) throws IOException;
    }
}
