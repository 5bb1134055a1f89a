package org.seraicrm.platform.cards.internal.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seraicrm.platform.cards.calendar.Calendar;
import org.seraicrm.platform.cards.calendar.CalendarSharing;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Who shares a calendar with whom, and under which secret it is read. */
public final class CalendarTable {

    private static final int TURNS = 32;

    private CalendarTable() {}

    /** Makes whoever else books for this user wait until this unit of work has ended. */
    public static void hold(UnitOfWork unit, UserId user) {
        Sql.update(unit, "UPDATE calendar_turn SET turn = turn WHERE id = ?", Math.floorMod(user.value(), TURNS));
    }

    /** What users have chosen; those who have not are left out. */
    public static Map<UserId, CalendarSharing> sharing(UnitOfWork unit, Collection<UserId> users) {
        return CompanyRows.among(
                        unit,
                        "SELECT user_id, sharing FROM calendar_sharing",
                        "user_id",
                        List.copyOf(users),
                        row -> Map.entry(new UserId(row.getLong(1)), CalendarSharing.valueOf(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    public static void share(UnitOfWork unit, UserId user, CalendarSharing sharing) {
        Sql.update(unit, "DELETE FROM calendar_sharing WHERE user_id = ? AND company_id = ?", user, unit.company());
        Sql.update(
                unit,
                "INSERT INTO calendar_sharing (user_id, company_id, sharing) VALUES (?, ?, ?)",
                user,
                unit.company(),
                sharing.name());
    }

    /** Since when there is a secret. */
    public static Optional<Instant> published(UnitOfWork unit, UserId user) {
        return Sql.first(
                unit,
                row -> Sql.instant(row, "made"),
                "SELECT made FROM calendar_feed WHERE user_id = ? AND company_id = ?",
                user,
                unit.company());
    }

    public static void publish(UnitOfWork unit, UserId user, String secretHash) {
        unpublish(unit, user);
        Sql.update(
                unit,
                "INSERT INTO calendar_feed (user_id, company_id, secret_hash, made) VALUES (?, ?, ?, ?)",
                user,
                unit.company(),
                secretHash,
                unit.now());
    }

    /** How many secrets that took away. */
    public static int unpublish(UnitOfWork unit, UserId user) {
        return Sql.update(unit, "DELETE FROM calendar_feed WHERE user_id = ? AND company_id = ?", user, unit.company());
    }

    /** By the hash of its secret; in no company's unit. */
    public static Optional<Calendar.Owner> owner(UnitOfWork unit, String secretHash) {
        return Sql.first(
                unit,
                row -> new Calendar.Owner(new CompanyId(row.getLong(1)), new UserId(row.getLong(2))),
                "SELECT company_id, user_id FROM calendar_feed WHERE secret_hash = ?",
                secretHash);
    }
}
