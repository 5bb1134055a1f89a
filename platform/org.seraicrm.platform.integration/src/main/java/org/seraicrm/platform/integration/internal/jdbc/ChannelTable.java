package org.seraicrm.platform.integration.internal.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.InstantMicros;
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
        try (PreparedStatement select = unit.connection().prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<Wanted> wanted = new ArrayList<>();
            while (rows.next()) {
                wanted.add(new Wanted(
                        new ChannelId(rows.getLong(1)),
                        new CompanyId(rows.getLong(2)),
                        rows.getString(3),
                        rows.getInt(4)));
            }
            return wanted;
        } catch (SQLException failed) {
            throw new StatementFailure(failed);
        }
    }

    /** Makes place for the state of a new channel. */
    public static void insert(UnitOfWork unit, ChannelId channel) {
        update(
                unit,
                "INSERT INTO channel_state (channel_id, company_id, held_until) VALUES (?, ?, 0)",
                channel.value(),
                unit.company().value());
    }

    /** Takes or keeps the lead of a channel; whether this node has it now. */
    public static boolean lead(UnitOfWork unit, ChannelId channel, long node, Duration time) {
        long now = InstantMicros.micros(unit.now());
        return update(
                        unit,
                        "UPDATE channel_state SET holder = ?, held_until = ?"
                                + " WHERE channel_id = ? AND (holder = ? OR held_until < ?)",
                        node,
                        InstantMicros.micros(unit.now().plus(time)),
                        channel.value(),
                        node,
                        now)
                == 1;
    }

    /** Gives up the lead of a channel. */
    public static void release(UnitOfWork unit, ChannelId channel, long node) {
        update(
                unit,
                "UPDATE channel_state SET held_until = 0 WHERE channel_id = ? AND holder = ?",
                channel.value(),
                node);
    }

    /** Notes that a channel works. */
    public static void succeeded(UnitOfWork unit, ChannelId channel) {
        update(
                unit,
                "UPDATE channel_state SET problem = NULL, failed_at = NULL, succeeded_at = ? WHERE channel_id = ?",
                InstantMicros.micros(unit.now()),
                channel.value());
    }

    /** Notes why a channel doesn't. */
    public static void failed(UnitOfWork unit, ChannelId channel, String problem) {
        update(
                unit,
                "UPDATE channel_state SET problem = ?, failed_at = ? WHERE channel_id = ?",
                problem,
                InstantMicros.micros(unit.now()),
                channel.value());
    }

    /** Notes that a trial of the settings found them right. */
    public static void tried(UnitOfWork unit, ChannelId channel) {
        untried(unit, channel);
        update(
                unit,
                "UPDATE channel_state SET tested_at = ? WHERE channel_id = ?",
                InstantMicros.micros(unit.now()),
                channel.value());
    }

    /** Notes what a trial of the settings found wrong. */
    public static void tried(UnitOfWork unit, ChannelId channel, String problem) {
        update(
                unit,
                "UPDATE channel_state SET tested_at = ?, test_problem = ? WHERE channel_id = ?",
                InstantMicros.micros(unit.now()),
                problem,
                channel.value());
    }

    /** Forgets the trial, since the settings are others now. */
    public static void untried(UnitOfWork unit, ChannelId channel) {
        update(
                unit,
                "UPDATE channel_state SET tested_at = NULL, test_problem = NULL WHERE channel_id = ?",
                channel.value());
    }

    /** How a channel of the unit's company fares. */
    public static State state(UnitOfWork unit, ChannelId channel) {
        String sql = "SELECT problem, failed_at, succeeded_at, tested_at, test_problem FROM channel_state"
                + " WHERE channel_id = ? AND company_id = ?";
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setLong(1, channel.value());
            select.setLong(2, unit.company().value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new State(
                                Optional.ofNullable(rows.getString(1)),
                                instant(rows, 2),
                                instant(rows, 3),
                                instant(rows, 4),
                                Optional.ofNullable(rows.getString(5)))
                        : State.NEW;
            }
        } catch (SQLException failed) {
            throw new StatementFailure(failed);
        }
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(InstantMicros.instant(micros));
    }

    private static int update(UnitOfWork unit, String sql, Object... arguments) {
        try (PreparedStatement statement = unit.connection().prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new StatementFailure(failed);
        }
    }
}
