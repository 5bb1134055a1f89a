package org.seraicrm.platform.cards.calendar;

import java.time.DayOfWeek;
import java.util.List;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Says when the company works, see {@link WorkingHours}.
 *
 * @param from a time of the day, {@code 08:00}
 * @param until a later one
 * @param days at least one
 */
@ActionName(
        value = "company.workingHours",
        role = Role.ADMINISTRATOR,
        surfaces = {},
        undoneBy = "company.workingHours")
public record SetWorkingHours(
        @Text(max = 5) String from, @Text(max = 5) String until, List<DayOfWeek> days) implements Action<CompanyId> {

    /** The action that brings these hours. */
    public static SetWorkingHours of(WorkingHours hours) {
        return new SetWorkingHours(
                hours.from().toString(),
                hours.until().toString(),
                hours.days().stream().sorted().toList());
    }
}
