package org.seraicrm.telegram.internal.jpa;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.UnitOfWork;

/** Which Telegram account belongs to which user, and the codes that join them; in the unit of work it is given. */
public final class Links {

    /** The persistence unit of this bundle. */
    public static final String UNIT = "org.seraicrm.telegram";

    /** An account of a bot. */
    public record Account(ChannelId channel, long account) {}

    private Links() {}

    /** Whose account it is. */
    public static Optional<UserId> user(UnitOfWork unit, ChannelId channel, long account) {
        return row(unit, channel, account).map(AccountRow::user);
    }

    /** A user's accounts, oldest first. */
    public static List<Account> of(UnitOfWork unit, UserId user) {
        return rows(unit, user).stream()
                .map(row -> new Account(row.channel(), row.account()))
                .toList();
    }

    /** All accounts of a bot with their users. */
    public static List<Account> of(UnitOfWork unit, ChannelId channel) {
        return entities(unit)
                .createQuery("SELECT a FROM AccountRow a WHERE a.channel = :channel ORDER BY a.id", AccountRow.class)
                .setParameter("channel", channel.value())
                .getResultStream()
                .map(row -> new Account(row.channel(), row.account()))
                .toList();
    }

    /** Joins an account to a user; whose it was before does not matter. */
    public static void join(UnitOfWork unit, ChannelId channel, long account, UserId user) {
        AccountRow row = row(unit, channel, account).orElseGet(() -> {
            AccountRow fresh = new AccountRow(channel, account);
            entities(unit).persist(fresh);
            return fresh;
        });
        row.user(user);
    }

    /** Parts a user's accounts; returns how many there were. */
    public static int part(UnitOfWork unit, UserId user) {
        List<AccountRow> rows = rows(unit, user);
        rows.forEach(entities(unit)::remove);
        return rows.size();
    }

    /** Keeps a code for a user. */
    public static void keep(UnitOfWork unit, ChannelId channel, UserId user, String code, Instant expires) {
        entities(unit).persist(new CodeRow(channel, user, digest(code), expires));
    }

    /**
     * Whom a code joins.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code telegram.code.unknown}, {@code .used} or {@code .over}
     */
    public static UserId meant(UnitOfWork unit, ChannelId channel, String code) {
        return code(unit, channel, code).user();
    }

    /** Uses a code up, as {@link #meant} judges it. */
    public static void use(UnitOfWork unit, ChannelId channel, String code) {
        code(unit, channel, code).use();
    }

    private static CodeRow code(UnitOfWork unit, ChannelId channel, String code) {
        CodeRow row = entities(unit)
                .createQuery("SELECT c FROM CodeRow c WHERE c.digest = :digest", CodeRow.class)
                .setParameter("digest", digest(code))
                .getResultStream()
                .filter(found -> found.of(channel))
                .findFirst()
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "telegram.code.unknown").refusal());
        if (row.used()) {
            throw new Problem(Kind.CONFLICT, "telegram.code.used").refusal();
        }
        if (row.over(unit.now())) {
            throw new Problem(Kind.CONFLICT, "telegram.code.over").refusal();
        }
        return row;
    }

    private static Optional<AccountRow> row(UnitOfWork unit, ChannelId channel, long account) {
        return entities(unit)
                .createQuery(
                        "SELECT a FROM AccountRow a WHERE a.channel = :channel AND a.account = :account",
                        AccountRow.class)
                .setParameter("channel", channel.value())
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    private static List<AccountRow> rows(UnitOfWork unit, UserId user) {
        return entities(unit)
                .createQuery("SELECT a FROM AccountRow a WHERE a.user = :user ORDER BY a.id", AccountRow.class)
                .setParameter("user", user.value())
                .getResultList();
    }

    private static EntityManager entities(UnitOfWork unit) {
        return unit.entities(UNIT);
    }

    private static String digest(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
