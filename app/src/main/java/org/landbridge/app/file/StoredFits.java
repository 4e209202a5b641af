package org.landbridge.app.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.alignment.KeptFits;

/**
 * Fits that are kept in the store beside the evidence that they rest on, in a table {@code kept_fits}. What is new is
 * written at the end; where that fails, it is made again next time.
 */
public final class StoredFits implements KeptFits {
    static final String TABLE = "kept_fits";

    private final Path file;
    private final Map<String, byte[]> fresh = new TreeMap<>();
    private @Nullable Connection connection;

    /** @param file of a store, which nobody else has open */
    public StoredFits(Path file) {
        this.file = file;
    }

    @Override
    public byte @Nullable [] find(String key) {
        byte[] known = fresh.get(key);
        if (known != null) {
            return known;
        }
        try {
            Connection open = connection;
            if (open == null) {
                open = EvidenceStore.connect(file, true);
                connection = open;
            }
            try (PreparedStatement query = open.prepareStatement("SELECT fit FROM " + TABLE + " WHERE key = ?")) {
                query.setString(1, key);
                try (ResultSet found = query.executeQuery()) {
                    return found.next() ? found.getBytes(1) : null;
                }
            }
        } catch (SQLException e) {
            // No such table yet.
            return null;
        }
    }

    @Override
    public void keep(String key, byte[] fit) {
        fresh.put(key, fit);
    }

    /** Writes what is new; false if that could not be done. */
    public boolean write() {
        try {
            Connection open = connection;
            if (open != null) {
                open.close();
                connection = null;
            }
            return fresh.isEmpty() || put();
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean put() throws SQLException {
        try (Connection open = EvidenceStore.connect(file, false)) {
            open.setAutoCommit(false);
            try (Statement statement = open.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE + " (key VARCHAR PRIMARY KEY, fit BLOB)");
            }
            try (PreparedStatement insert =
                    open.prepareStatement("INSERT OR REPLACE INTO " + TABLE + " VALUES (?, ?)")) {
                for (Map.Entry<String, byte[]> one : fresh.entrySet()) {
                    insert.setString(1, one.getKey());
                    insert.setBytes(2, one.getValue());
                    insert.executeUpdate();
                }
            }
            open.commit();
            fresh.clear();
            return true;
        }
    }
}
