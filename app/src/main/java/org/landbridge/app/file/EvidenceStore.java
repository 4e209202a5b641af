package org.landbridge.app.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.relations.evidence.AllianceYear;
import org.landbridge.relations.evidence.ArmsTransfer;
import org.landbridge.relations.evidence.Capability;
import org.landbridge.relations.evidence.EventMonth;
import org.landbridge.relations.evidence.Evidence;
import org.landbridge.relations.evidence.EvidenceTable;
import org.landbridge.relations.evidence.IdealPoint;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.relations.evidence.TradeRecord;
import org.landbridge.relations.evidence.UnknownCode;
import org.landbridge.relations.evidence.Visit;
import org.landbridge.relations.votes.VoteMatrix;

/**
 * A store of evidence in one file of DuckDB, open for reading. Tables are named in {@link EvidenceTables}; anyone may
 * query them with SQL.
 */
public final class EvidenceStore implements Evidence, AutoCloseable {
    /** A question to the database. */
    @FunctionalInterface
    private interface Query<T> {
        T ask(Connection connection) throws SQLException;
    }

    private final Path file;
    private final Connection connection;

    private EvidenceStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** @throws DataFaultException if there is no such store */
    public static EvidenceStore open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw fault(file, "there is no store of evidence", "import something: landbridge evidence import --help");
        }
        try {
            Connection connection = connect(file, true);
            try {
                if (!EvidenceTables.present(connection)) {
                    throw new SQLException("it holds no tables");
                }
                return new EvidenceStore(file, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw fault(file, "cannot be used as a store of evidence: " + said(e), "name another by --store");
        }
    }

    static Connection connect(Path file, boolean readOnly) throws SQLException {
        Driver driver = DuckDb.findDriver();
        if (driver == null) {
            throw new SQLException(DuckDb.notThere());
        }
        if (file.toString().contains(";")) {
            throw new BadUsageException("the name of a store may have no semicolon: " + file);
        }
        Properties properties = new Properties();
        if (readOnly) {
            properties.setProperty("duckdb.read_only", "true");
        }
        Connection connection = driver.connect("jdbc:duckdb:" + file.toAbsolutePath(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not know such a name");
        }
        return connection;
    }

    static String said(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    static DataFaultException fault(Path file, String problem, String remedy) {
        return new DataFaultException(
                "cannot use " + file + ":", List.of(new Fault(file.toString(), 0, "", "", problem, remedy)));
    }

    private <T> T ask(Query<T> query) {
        try {
            return query.ask(connection);
        } catch (SQLException e) {
            throw fault(file, "cannot be read: " + said(e), "import its tables again into a new store");
        }
    }

    @Override
    public List<EvidenceTable> tables() {
        List<EvidenceTable> tables = ask(EvidenceTables.IMPORTS::read);
        return tables.stream()
                .sorted((a, b) -> a.evidenceKind() == b.evidenceKind()
                        ? Integer.compare(a.id(), b.id())
                        : a.evidenceKind().compareTo(b.evidenceKind()))
                .toList();
    }

    @Override
    public List<UnknownCode> unknownCodes() {
        return ask(EvidenceTables.UNKNOWN::read);
    }

    @Override
    public VoteMatrix votes() {
        return ask(StoredVotes::read);
    }

    @Override
    public List<IdealPoint> idealPoints() {
        return ask(EvidenceTables.IDEAL_POINTS::read);
    }

    @Override
    public List<AllianceYear> alliances() {
        return ask(EvidenceTables.ALLIANCES::read);
    }

    @Override
    public List<Capability> capabilities() {
        return ask(EvidenceTables.CAPABILITIES::read);
    }

    @Override
    public List<TradeRecord> trade() {
        return ask(EvidenceTables.TRADE::read);
    }

    @Override
    public List<EventMonth> events() {
        return ask(EvidenceTables.EVENTS::read);
    }

    @Override
    public List<Visit> visits() {
        return ask(EvidenceTables.VISITS::read);
    }

    @Override
    public List<ArmsTransfer> arms() {
        return ask(EvidenceTables.ARMS::read);
    }

    @Override
    public List<TieParty> ties() {
        return ask(EvidenceTables.TIES::read);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was open for reading only: nothing is lost.
        }
    }
}
