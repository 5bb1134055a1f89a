package org.seraicrm.platform.store.internal.database;

import java.sql.SQLException;

/** The database failed: a broken promise of the store, not an outcome of the work. */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFailure(SQLException cause) {
        super("SQLState " + cause.getSQLState() + ": " + cause.getMessage(), cause);
    }
}
