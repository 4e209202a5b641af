package org.landbridge.app.file;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.relations.evidence.AllianceYear;
import org.landbridge.relations.evidence.ArmsTransfer;
import org.landbridge.relations.evidence.Capability;
import org.landbridge.relations.evidence.EventMonth;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.EvidenceTable;
import org.landbridge.relations.evidence.IdealPoint;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.relations.evidence.TradeRecord;
import org.landbridge.relations.evidence.UnknownCode;
import org.landbridge.relations.evidence.Visit;

/** The tables of a store of evidence. */
final class EvidenceTables {
    static final RecordTable<EvidenceTable> IMPORTS = new RecordTable<>("evidence_tables", EvidenceTable.class);
    static final RecordTable<UnknownCode> UNKNOWN = new RecordTable<>("unknown_codes", UnknownCode.class);
    static final RecordTable<IdealPoint> IDEAL_POINTS = new RecordTable<>("ideal_points", IdealPoint.class);
    static final RecordTable<AllianceYear> ALLIANCES = new RecordTable<>("alliances", AllianceYear.class);
    static final RecordTable<Capability> CAPABILITIES = new RecordTable<>("capabilities", Capability.class);
    static final RecordTable<TradeRecord> TRADE = new RecordTable<>("trade", TradeRecord.class);
    static final RecordTable<EventMonth> EVENTS = new RecordTable<>("events", EventMonth.class);
    static final RecordTable<Visit> VISITS = new RecordTable<>("visits", Visit.class);
    static final RecordTable<ArmsTransfer> ARMS = new RecordTable<>("arms", ArmsTransfer.class);
    static final RecordTable<TieParty> TIES = new RecordTable<>("ties", TieParty.class);

    private static final List<RecordTable<?>> ALL = List.of(
            IMPORTS,
            UNKNOWN,
            StoredVotes.ROLLS,
            StoredVotes.VOTES,
            IDEAL_POINTS,
            ALLIANCES,
            CAPABILITIES,
            TRADE,
            EVENTS,
            VISITS,
            ARMS,
            TIES);

    private EvidenceTables() {}

    /** Tables that hold rows of a kind. */
    static List<RecordTable<?>> of(EvidenceKind kind) {
        return switch (kind) {
            case VOTES -> List.of(StoredVotes.ROLLS, StoredVotes.VOTES);
            case IDEAL_POINTS -> List.of(IDEAL_POINTS);
            case ALLIANCES -> List.of(ALLIANCES);
            case CAPABILITIES -> List.of(CAPABILITIES);
            case TRADE -> List.of(TRADE);
            case EVENTS -> List.of(EVENTS);
            case VISITS -> List.of(VISITS);
            case ARMS -> List.of(ARMS);
            case TIES -> List.of(TIES);
        };
    }

    /** Columns that tell rows of a kind apart; blank where rows may repeat. */
    static String key(EvidenceKind kind) {
        return switch (kind) {
            case IDEAL_POINTS -> "series, state, year";
            case TRADE -> "reporter, exporter, importer, year, basis, commodity";
            case EVENTS -> "state, partner, month";
            case VISITS -> "visitor, host, date, rank, occasion";
            case VOTES, ALLIANCES, CAPABILITIES, ARMS, TIES -> "";
        };
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (RecordTable<?> table : ALL) {
                statement.execute(table.definition());
            }
        }
    }

    /** Whether the file is a store; false for one without any table. Throws if it is a database of something else. */
    static boolean present(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        boolean all = ALL.stream().allMatch(t -> names.contains(t.name()));
        if (!all && !names.isEmpty()) {
            throw new SQLException("it is a database, but no store of evidence");
        }
        return all;
    }
}
