package org.seraicrm.platform.security.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Session;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** The sessions, by hash of their token. */
public final class SessionTable {

    private static final Duration IDLE = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(5);
    private static final int AGENT_LENGTH = 120;
    private static final String NAME = "[0-9a-f]{" + Session.NAME_LENGTH + "}";
    private static final String COLUMNS = "company_id, user_id, created, seen, expires, agent, token_hash";

    private SessionTable() {}

    /** A session and whose it is. */
    public record Owned(CompanyId company, UserId user, Session session) {

        static Owned read(ResultSet row) throws SQLException {
            return new Owned(
                    new CompanyId(row.getLong("company_id")),
                    new UserId(row.getLong("user_id")),
                    new Session(
                            row.getString("token_hash").substring(0, Session.NAME_LENGTH),
                            Sql.instant(row, "created"),
                            Sql.instant(row, "seen"),
                            Sql.instant(row, "expires"),
                            row.getString("agent")));
        }
    }

    public static void insert(UnitOfWork unit, String tokenHash, UserId user, String agent) {
        var now = unit.now();
        Sql.update(
                unit,
                "INSERT INTO user_session (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                unit.company(),
                user,
                now,
                now,
                expiry(now, now),
                agent.substring(0, Math.min(agent.length(), AGENT_LENGTH)),
                tokenHash);
    }

    /** The session, unless it is over; prolongs it when it was last seen a while ago. */
    public static Optional<Owned> use(UnitOfWork unit, String tokenHash) {
        var found = Sql.first(
                unit,
                Owned::read,
                "SELECT " + COLUMNS + " FROM user_session WHERE token_hash = ? AND expires > ?",
                tokenHash,
                unit.now());
        found.ifPresent(owned -> touch(unit, tokenHash, owned.session()));
        return found;
    }

    private static void touch(UnitOfWork unit, String tokenHash, Session session) {
        var now = unit.now();
        if (session.seen().plus(TOUCHED_EVERY).isBefore(now)) {
            Sql.update(
                    unit,
                    "UPDATE user_session SET seen = ?, expires = ? WHERE token_hash = ?",
                    now,
                    expiry(session.created(), now),
                    tokenHash);
        }
    }

    private static Instant expiry(Instant created, Instant seen) {
        var idle = seen.plus(IDLE);
        var longest = created.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    /** A user's sessions that are not over, the last used first. */
    public static List<Session> of(UnitOfWork unit, UserId user) {
        return Sql.list(
                        unit,
                        Owned::read,
                        "SELECT " + COLUMNS
                                + " FROM user_session WHERE user_id = ? AND company_id = ? AND expires > ?"
                                + " ORDER BY seen DESC",
                        user,
                        unit.company(),
                        unit.now())
                .stream()
                .map(Owned::session)
                .toList();
    }

    public static void end(UnitOfWork unit, String tokenHash) {
        Sql.update(unit, "DELETE FROM user_session WHERE token_hash = ?", tokenHash);
    }

    /** Ends one of a user's sessions; {@code false} when there is none of that name. */
    public static boolean end(UnitOfWork unit, UserId user, String name) {
        return name.matches(NAME)
                && Sql.update(
                                unit,
                                "DELETE FROM user_session WHERE token_hash LIKE ? AND user_id = ? AND company_id = ?",
                                name + "%",
                                user,
                                unit.company())
                        > 0;
    }

    /** Ends all sessions of a user. */
    public static void endAll(UnitOfWork unit, UserId user) {
        Sql.update(unit, "DELETE FROM user_session WHERE user_id = ? AND company_id = ?", user, unit.company());
    }

    /** Drops what is over. */
    public static void sweep(UnitOfWork unit) {
        Sql.update(unit, "DELETE FROM user_session WHERE expires <= ?", unit.now());
    }
}
