package org.seraicrm.telegram.internal.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.UnitOfWork;

/** What is known of bots, and which updates of theirs were taken in. */
public final class BotTable {

    private static final Duration REMEMBERED = Duration.ofDays(7);

    /** A statement that the database refuses. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(SQLException cause) {
            super(cause);
        }
    }

    private BotTable() {}

    /** The name a bot was last known by. */
    public static Optional<String> username(UnitOfWork unit, ChannelId channel) {
        String sql = "SELECT username FROM telegram_bot WHERE channel_id = ? AND company_id = ?";
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setLong(1, channel.value());
            select.setLong(2, unit.company().value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new Failure(failed);
        }
    }

    /** Remembers a bot's name. */
    public static void named(UnitOfWork unit, ChannelId channel, String username) {
        long company = unit.company().value();
        int changed = update(
                unit,
                "UPDATE telegram_bot SET username = ? WHERE channel_id = ? AND company_id = ?",
                username,
                channel.value(),
                company);
        if (changed == 0) {
            update(
                    unit,
                    "INSERT INTO telegram_bot (channel_id, company_id, username) VALUES (?, ?, ?)",
                    channel.value(),
                    company,
                    username);
        }
    }

    /** Whether an update was taken in before. */
    public static boolean taken(UnitOfWork unit, ChannelId channel, long update) {
        String sql = "SELECT 1 FROM telegram_update WHERE channel_id = ? AND update_id = ?";
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setLong(1, channel.value());
            select.setLong(2, update);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failed) {
            throw new Failure(failed);
        }
    }

    /** An update is taken in, if the unit is kept. */
    public static void take(UnitOfWork unit, ChannelId channel, long update) {
        update(
                unit,
                "INSERT INTO telegram_update (channel_id, update_id, company_id, taken) VALUES (?, ?, ?, ?)",
                channel.value(),
                update,
                unit.company().value(),
                InstantMicros.micros(unit.now()));
    }

    /** Forgets updates so old that they can't come again (Telegram keeps them for a day). */
    public static int forget(UnitOfWork unit) {
        return update(
                unit,
                "DELETE FROM telegram_update WHERE taken < ?",
                InstantMicros.micros(unit.now().minus(REMEMBERED)));
    }

    private static int update(UnitOfWork unit, String sql, Object... arguments) {
        try (PreparedStatement statement = unit.connection().prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new Failure(failed);
        }
    }
}
