package org.seraicrm.platform.integration.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** What the server itself keeps of channels: which are to work, who works them, and how they fare. */
public final class ChannelTable {

    /** A channel that is to work. */
    public record Wanted(ChannelId id, CompanyId company, String kind, int version) {}

    /**
     * How a channel fares.
     *
     * @param problem JSON of what is wrong
     * @param tried when its settings were tried last
     * @param found JSON of what was wrong then
     */
    public record State(
            Optional<String> problem,
            Optional<Instant> failed,
            Optional<Instant> succeeded,
            Optional<Instant> tried,
            Optional<String> found) {
        /** Nothing known. */
        public static final State NEW =
                new State(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private ChannelTable() {}

    /** Enabled channels of all companies, oldest first. */
    public static List<Wanted> wanted(UnitOfWork unit) {
        String sql = "SELECT id, company_id, kind, version FROM channel WHERE enabled = TRUE AND trashed = FALSE"
                + " ORDER BY id";
        return Sql.list(unit, ChannelTable::wanted, sql);
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(
                new ChannelId(row.getLong(1)), new CompanyId(row.getLong(2)), row.getString(3), row.getInt(4));
    }

    /** Makes place for the state of a new channel. */
    public static void insert(UnitOfWork unit, ChannelId channel) {
        Sql.update(
                unit,
                "INSERT INTO channel_state (channel_id, company_id, held_until) VALUES (?, ?, 0)",
                channel,
                unit.company());
    }

    /** Takes or keeps the lead of a channel; whether this node has it now. */
    public static boolean lead(UnitOfWork unit, ChannelId channel, long node, Duration time) {
        return Sql.update(
                        unit,
                        "UPDATE channel_state SET holder = ?, held_until = ?"
                                + " WHERE channel_id = ? AND (holder = ? OR held_until < ?)",
                        node,
                        unit.now().plus(time),
                        channel,
                        node,
                        unit.now())
                == 1;
    }

    /** Gives up the lead of a channel. */
    public static void release(UnitOfWork unit, ChannelId channel, long node) {
        Sql.update(unit, "UPDATE channel_state SET held_until = 0 WHERE channel_id = ? AND holder = ?", channel, node);
    }

    /** Notes that a channel works. */
    public static void succeeded(UnitOfWork unit, ChannelId channel) {
        Sql.update(
                unit,
                "UPDATE channel_state SET problem = NULL, failed_at = NULL, succeeded_at = ? WHERE channel_id = ?",
                unit.now(),
                channel);
    }

    /** Notes why a channel doesn't. */
    public static void failed(UnitOfWork unit, ChannelId channel, String problem) {
        Sql.update(
                unit,
                "UPDATE channel_state SET problem = ?, failed_at = ? WHERE channel_id = ?",
                problem,
                unit.now(),
                channel);
    }

    /** Notes that a trial of the settings found them right. */
    public static void tried(UnitOfWork unit, ChannelId channel) {
        untried(unit, channel);
        Sql.update(unit, "UPDATE channel_state SET tested_at = ? WHERE channel_id = ?", unit.now(), channel);
    }

    /** Notes what a trial of the settings found wrong. */
    public static void tried(UnitOfWork unit, ChannelId channel, String problem) {
        Sql.update(
                unit,
                "UPDATE channel_state SET tested_at = ?, test_problem = ? WHERE channel_id = ?",
                unit.now(),
                problem,
                channel);
    }

    /** Forgets the trial, since the settings are others now. */
    public static void untried(UnitOfWork unit, ChannelId channel) {
        Sql.update(
                unit, "UPDATE channel_state SET tested_at = NULL, test_problem = NULL WHERE channel_id = ?", channel);
    }

    /** How a channel of the unit's company fares. */
    public static State state(UnitOfWork unit, ChannelId channel) {
        String sql = "SELECT problem, failed_at, succeeded_at, tested_at, test_problem FROM channel_state"
                + " WHERE channel_id = ? AND company_id = ?";
        return Sql.first(unit, ChannelTable::state, sql, channel, unit.company())
                .orElse(State.NEW);
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                Optional.ofNullable(row.getString("problem")),
                Sql.maybeInstant(row, "failed_at"),
                Sql.maybeInstant(row, "succeeded_at"),
                Sql.maybeInstant(row, "tested_at"),
                Optional.ofNullable(row.getString("test_problem")));
    }
}
