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

    /** A key that is to be there once is there already. */
    private static final Set<String> TWICE = Set.of("23505");

    private LockFailures() {}

    /** Whether a lock was the cause. */
    public static boolean among(Throwable failure) {
        return among(failure, STATES);
    }

    /** Whether a key was the cause, which somebody else may have written after it was looked for. */
    public static boolean twice(Throwable failure) {
        return among(failure, TWICE);
    }

    private static boolean among(Throwable failure, Set<String> states) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && states.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
