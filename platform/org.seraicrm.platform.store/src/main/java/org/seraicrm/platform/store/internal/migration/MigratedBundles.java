package org.seraicrm.platform.store.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.StoreFailure;

/**
 * Remembers with which scripts each bundle was last brought up to date, so that a start with nothing new needs no Flyway
 * at all: it costs a tenth of a second for each bundle, and its classes half a second.
 */
final class MigratedBundles {

    private static final String FIND = "SELECT 1 FROM migrated_bundle WHERE bundle = ? AND scripts = ?";
    private static final String UPDATE = "UPDATE migrated_bundle SET scripts = ? WHERE bundle = ?";
    private static final String INSERT = "INSERT INTO migrated_bundle (scripts, bundle) VALUES (?, ?)";

    private final Database database;

    MigratedBundles(Database database) {
        this.database = database;
    }

    /** Whether these very scripts have all run; false in a new database, which has no table to ask. */
    boolean contains(ScriptFolder folder) {
        try {
            return database.transaction(connection -> found(connection, folder));
        } catch (StoreFailure e) {
            return false;
        }
    }

    private static boolean found(Connection connection, ScriptFolder folder) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, folder.bundle());
            statement.setString(2, folder.fingerprint());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Remembers the scripts that have run. */
    void add(ScriptFolder folder) {
        database.transaction(connection -> {
            if (put(connection, UPDATE, folder) == 0) {
                put(connection, INSERT, folder);
            }
            return folder;
        });
    }

    private static int put(Connection connection, String sql, ScriptFolder folder) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, folder.fingerprint());
            statement.setString(2, folder.bundle());
            return statement.executeUpdate();
        }
    }
}
