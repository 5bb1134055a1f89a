package org.seraicrm.platform.store.internal.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that a second try may not meet. */
public final class LockFailures {

    /**
     * Derby: 40001 deadlock, 40XL1 and 40XL2 lock time-out. PostgreSQL: 40001 serialisation, 40P01 deadlock, 55P03 lock
     * time-out.
     */
    private static final Set<String> STATES = Set.of("40001", "40XL1", "40XL2", "40P01", "55P03");

    private LockFailures() {}

    /** Whether a lock was the cause. */
    public static boolean among(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
