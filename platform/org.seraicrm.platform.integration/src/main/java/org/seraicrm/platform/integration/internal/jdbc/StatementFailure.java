package org.seraicrm.platform.integration.internal.jdbc;

import java.sql.SQLException;

/** The database refused a statement. */
public final class StatementFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementFailure(SQLException cause) {
        super("SQLState " + cause.getSQLState(), cause);
    }
}
