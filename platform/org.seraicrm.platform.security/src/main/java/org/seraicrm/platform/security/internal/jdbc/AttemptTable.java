package org.seraicrm.platform.security.internal.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.SqlFailure;
import org.seraicrm.platform.store.UnitOfWork;

/** Attempts that have not succeeded, counted for any subject by its hash. */
public final class AttemptTable {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private AttemptTable() {}

    /** How long a subject is locked after its n-th failure in a row. */
    @FunctionalInterface
    public interface Lock {
        Duration after(int failures);
    }

    /**
     * Counts an attempt as failed before it is made, so that many at once can't outrun the count.
     *
     * @return until when the subject is locked, when it is; the attempt is not to be made and not counted then
     * @throws SqlFailure {@linkplain SqlFailure#duplicate duplicate} when two first attempts met: try again
     */
    public static Optional<Instant> begin(UnitOfWork unit, String subject, Lock lock) {
        forget(unit, subject);
        var now = unit.now();
        var counted = Sql.update(
                        unit,
                        "UPDATE sign_in_attempt SET failures = failures + 1, last_at = ?"
                                + " WHERE subject = ? AND locked_until <= ?",
                        now,
                        subject,
                        now)
                == 1;
        if (counted) {
            lock(unit, subject, lock);
            return Optional.empty();
        }
        var locked = lockedUntil(unit, subject);
        if (locked.isEmpty()) {
            insert(unit, subject, now.plus(lock.after(1)));
        }
        return locked;
    }

    private static void forget(UnitOfWork unit, String subject) {
        Sql.update(
                unit,
                "DELETE FROM sign_in_attempt WHERE subject = ? AND last_at < ?",
                subject,
                unit.now().minus(FORGOTTEN_AFTER));
    }

    private static void lock(UnitOfWork unit, String subject, Lock lock) {
        var failures = Sql.first(
                        unit, row -> row.getInt(1), "SELECT failures FROM sign_in_attempt WHERE subject = ?", subject)
                .orElse(1);
        Sql.update(
                unit,
                "UPDATE sign_in_attempt SET locked_until = ? WHERE subject = ?",
                unit.now().plus(lock.after(failures)),
                subject);
    }

    private static Optional<Instant> lockedUntil(UnitOfWork unit, String subject) {
        return Sql.first(
                unit,
                row -> InstantMicros.instant(row.getLong(1)),
                "SELECT locked_until FROM sign_in_attempt WHERE subject = ?",
                subject);
    }

    private static void insert(UnitOfWork unit, String subject, Instant lockedUntil) {
        Sql.update(
                unit,
                "INSERT INTO sign_in_attempt (subject, failures, last_at, locked_until) VALUES (?, 1, ?, ?)",
                subject,
                unit.now(),
                lockedUntil);
    }

    /** The attempt succeeded: all of the subject's failures are forgotten. */
    public static void clear(UnitOfWork unit, String subject) {
        Sql.update(unit, "DELETE FROM sign_in_attempt WHERE subject = ?", subject);
    }

    /** The attempt succeeded: it was no failure, but the subject's others still count. */
    public static void takeBack(UnitOfWork unit, String subject) {
        Sql.update(
                unit,
                "UPDATE sign_in_attempt SET failures = failures - 1, locked_until = 0"
                        + " WHERE subject = ? AND failures > 0",
                subject);
    }

    /** Drops what is too old to count. */
    public static void sweep(UnitOfWork unit) {
        Sql.update(
                unit,
                "DELETE FROM sign_in_attempt WHERE last_at < ?",
                unit.now().minus(FORGOTTEN_AFTER));
    }
}
