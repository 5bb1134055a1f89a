package org.seraicrm.telegram.internal.jdbc;

import java.time.Duration;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** What is known of bots, and which updates of theirs were taken in. */
public final class BotTable {

    private static final Duration REMEMBERED = Duration.ofDays(7);

    private BotTable() {}

    /** The name a bot was last known by. */
    public static Optional<String> username(UnitOfWork unit, ChannelId channel) {
        String sql = "SELECT username FROM telegram_bot WHERE channel_id = ? AND company_id = ?";
        return Sql.first(unit, row -> row.getString(1), sql, channel, unit.company());
    }

    /** Remembers a bot's name. */
    public static void named(UnitOfWork unit, ChannelId channel, String username) {
        int changed = Sql.update(
                unit,
                "UPDATE telegram_bot SET username = ? WHERE channel_id = ? AND company_id = ?",
                username,
                channel,
                unit.company());
        if (changed == 0) {
            Sql.update(
                    unit,
                    "INSERT INTO telegram_bot (channel_id, company_id, username) VALUES (?, ?, ?)",
                    channel,
                    unit.company(),
                    username);
        }
    }

    /** Whether an update was taken in before. */
    public static boolean taken(UnitOfWork unit, ChannelId channel, long update) {
        String sql = "SELECT 1 FROM telegram_update WHERE channel_id = ? AND update_id = ?";
        return Sql.first(unit, row -> true, sql, channel, update).isPresent();
    }

    /** An update is taken in, if the unit is kept. */
    public static void take(UnitOfWork unit, ChannelId channel, long update) {
        Sql.update(
                unit,
                "INSERT INTO telegram_update (channel_id, update_id, company_id, taken) VALUES (?, ?, ?, ?)",
                channel,
                update,
                unit.company(),
                unit.now());
    }

    /** Forgets updates so old that they can't come again (Telegram keeps them for a day). */
    public static int forget(UnitOfWork unit) {
        return Sql.update(
                unit, "DELETE FROM telegram_update WHERE taken < ?", unit.now().minus(REMEMBERED));
    }
}
