package org.seraicrm.platform.security.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.ApiKey;
import org.seraicrm.platform.security.ApiKeyId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** The API keys, by hash. */
public final class ApiKeyTable {

    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);
    private static final String SELECT = "SELECT id, company_id, user_id, name, created, used, revoked FROM api_key";

    private ApiKeyTable() {}

    /** A key and whose company it belongs to. */
    public record Owned(CompanyId company, ApiKey key) {

        static Owned read(ResultSet row) throws SQLException {
            return new Owned(
                    new CompanyId(row.getLong("company_id")),
                    new ApiKey(
                            new ApiKeyId(row.getLong("id")),
                            row.getString("name"),
                            new UserId(row.getLong("user_id")),
                            Sql.instant(row, "created"),
                            Sql.maybeInstant(row, "used"),
                            Sql.maybeInstant(row, "revoked")));
        }
    }

    public static void insert(UnitOfWork unit, ApiKeyId id, String keyHash, UserId user, String name) {
        Sql.update(
                unit,
                "INSERT INTO api_key (id, key_hash, company_id, user_id, name, created) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                keyHash,
                unit.company(),
                user,
                name,
                unit.now());
    }

    /** The key, unless it was revoked; notes that it was used. */
    public static Optional<Owned> use(UnitOfWork unit, String keyHash) {
        var found = Sql.first(unit, Owned::read, SELECT + " WHERE key_hash = ? AND revoked IS NULL", keyHash);
        found.ifPresent(owned -> touch(unit, owned.key()));
        return found;
    }

    private static void touch(UnitOfWork unit, ApiKey key) {
        var now = unit.now();
        if (key.used().map(used -> used.plus(TOUCHED_EVERY).isBefore(now)).orElse(true)) {
            Sql.update(unit, "UPDATE api_key SET used = ? WHERE id = ?", now, key.id());
        }
    }

    /** One of the unit's company. */
    public static Optional<ApiKey> find(UnitOfWork unit, ApiKeyId id) {
        return Sql.first(unit, Owned::read, SELECT + " WHERE id = ? AND company_id = ?", id, unit.company())
                .map(Owned::key);
    }

    /** All of the unit's company, newest first. */
    public static List<ApiKey> all(UnitOfWork unit) {
        return Sql.list(unit, Owned::read, SELECT + " WHERE company_id = ? ORDER BY id DESC", unit.company()).stream()
                .map(Owned::key)
                .toList();
    }

    public static void revoke(UnitOfWork unit, ApiKeyId id) {
        Sql.update(
                unit,
                "UPDATE api_key SET revoked = ? WHERE id = ? AND company_id = ? AND revoked IS NULL",
                unit.now(),
                id,
                unit.company());
    }

    /** Revokes all keys that stand for a user. */
    public static void revokeAll(UnitOfWork unit, UserId user) {
        Sql.update(
                unit,
                "UPDATE api_key SET revoked = ? WHERE user_id = ? AND company_id = ? AND revoked IS NULL",
                unit.now(),
                user,
                unit.company());
    }
}
