package org.seraicrm.platform.store;

import java.sql.SQLException;

/** The database refused a statement. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String INTEGRITY_CONSTRAINT = "23";

    private final boolean duplicate;

    SqlFailure(SQLException cause) {
        super("SQLState " + cause.getSQLState(), cause);
        var state = cause.getSQLState();
        this.duplicate = state != null && state.startsWith(INTEGRITY_CONSTRAINT);
    }

    /** Whether somebody else has inserted the same key first. */
    public boolean duplicate() {
        return duplicate;
    }
}
