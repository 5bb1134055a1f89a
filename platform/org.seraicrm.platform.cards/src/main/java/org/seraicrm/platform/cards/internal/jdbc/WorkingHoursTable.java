package org.seraicrm.platform.cards.internal.jdbc;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.calendar.WorkingHours;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** When companies work; the usual hours where one has said nothing. */
public final class WorkingHoursTable {

    private WorkingHoursTable() {}

    public static WorkingHours find(UnitOfWork unit) {
        return Sql.first(
                        unit,
                        row -> new WorkingHours(
                                LocalTime.parse(row.getString(1)),
                                LocalTime.parse(row.getString(2)),
                                Stream.of(row.getString(3).split(","))
                                        .map(DayOfWeek::valueOf)
                                        .collect(Collectors.toSet())),
                        "SELECT opening, closing, days FROM working_hours WHERE company_id = ?",
                        unit.company())
                .orElse(WorkingHours.USUAL);
    }

    public static void put(UnitOfWork unit, WorkingHours hours) {
        Sql.update(unit, "DELETE FROM working_hours WHERE company_id = ?", unit.company());
        Sql.update(
                unit,
                "INSERT INTO working_hours (company_id, opening, closing, days) VALUES (?, ?, ?, ?)",
                unit.company(),
                hours.from().toString(),
                hours.until().toString(),
                hours.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")));
    }
}
