package org.seraicrm.platform.store.internal.work;

import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.LockFailures;
import org.seraicrm.platform.store.internal.database.StoreFailure;
import org.seraicrm.platform.store.internal.jpa.EntitiesInUnit;
import org.seraicrm.platform.store.internal.jpa.EntityUnits;

/** Runs units of work, each in one transaction on one connection. */
public final class TransactionalStore implements Store {

    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MILLIS = 10;

    private final Database database;
    private final EntityUnits units;
    private final Clock clock;
    private final Commits commits;
    private final ThreadLocal<@Nullable OpenUnit> open = new ThreadLocal<>();

    public TransactionalStore(Database database, EntityUnits units, Clock clock, Commits commits) {
        this.database = database;
        this.units = units;
        this.clock = clock;
        this.commits = commits;
    }

    @Override
    public <T> T write(CompanyId company, Work<T> work) {
        return retried(Scope.writing(company), work);
    }

    @Override
    public <T> T read(CompanyId company, Work<T> work) {
        var unit = open.get();
        return unit != null && unit.isOf(company) ? joined(unit, work) : retried(Scope.reading(company), work);
    }

    /** What was changed so far is sent to the database first, so that statements see it, too. */
    private static <T> T joined(OpenUnit unit, Work<T> work) {
        unit.flush();
        return work.run(unit);
    }

    @Override
    public <T> T server(Work<T> work) {
        var unit = open.get();
        return unit != null ? inServerPart(unit, work) : retried(Scope.SERVER, work);
    }

    /** The server's part of a unit that is open already: the same connection, committed with it. */
    private <T> T inServerPart(OpenUnit outer, Work<T> work) {
        var inner = outer.serverPart(new EntitiesInUnit(units, Scope.SERVER.company(), outer.writable()));
        try {
            var result = work.run(inner);
            outer.take(inner);
            return result;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        } finally {
            inner.close();
        }
    }

    private <T> T retried(Scope scope, Work<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(scope, work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !mayDoBetter(e, attempt)) {
                    throw translated(e);
                }
                pause(attempt);
            }
        }
    }

    /** Whoever wrote the same key at the same moment is seen at the second try; a third would meet it again. */
    private static boolean mayDoBetter(RuntimeException failure, int attempt) {
        return LockFailures.among(failure) || attempt == 1 && LockFailures.twice(failure);
    }

    /** A random pause keeps two units of work from meeting at the same place again. */
    private static void pause(int attempt) {
        var limit = FIRST_PAUSE_MILLIS << attempt;
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, limit)));
    }

    private static RuntimeException translated(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                var refusal = new Problem(Problem.Kind.CONFLICT, "row.changed").refusal();
                refusal.initCause(failure);
                return refusal;
            }
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return failure;
    }

    private <T> T once(Scope scope, Work<T> work) {
        try (var connection = database.pool().getConnection()) {
            return bound(scope, work, connection);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private <T> T bound(Scope scope, Work<T> work, Connection connection) throws SQLException {
        var guarded = database.current().bind(connection);
        var unit = new OpenUnit(
                scope,
                guarded,
                new EntitiesInUnit(units, scope.company(), scope.writable()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        open.set(unit);
        try {
            return run(unit, work, connection);
        } finally {
            open.remove();
            database.current().unbind();
        }
    }

    private <T> T run(OpenUnit unit, Work<T> work, Connection connection) throws SQLException {
        var committed = false;
        T result;
        try {
            result = work.run(unit);
            unit.write();
            commits.committing(unit.events());
            connection.commit();
            committed = true;
        } finally {
            unit.close();
            if (!committed) {
                connection.rollback();
            }
        }
        commits.committed(unit.events(), unit.planned());
        return result;
    }
}
