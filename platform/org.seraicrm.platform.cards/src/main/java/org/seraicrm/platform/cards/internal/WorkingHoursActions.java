package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.calendar.SetWorkingHours;
import org.seraicrm.platform.cards.calendar.WorkingHours;
import org.seraicrm.platform.cards.calendar.WorkingHoursSet;
import org.seraicrm.platform.cards.internal.jdbc.WorkingHoursTable;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** Keeps when a company works. */
final class WorkingHoursActions implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(SetWorkingHours.class, WorkingHoursActions::set));
    }

    private static Done<CompanyId> set(SetWorkingHours action, ActionContext context) {
        WorkingHours now = read(action);
        WorkingHours before = WorkingHoursTable.find(context.unit());
        WorkingHoursTable.put(context.unit(), now);
        context.happened(Subject.COMPANY, new WorkingHoursSet(before, now));
        return Done.of(context.unit().company(), SetWorkingHours.of(before));
    }

    private static WorkingHours read(SetWorkingHours action) {
        List<Violation> violations = new ArrayList<>();
        Optional<LocalTime> from = time(action.from(), "/from", violations);
        Optional<LocalTime> until = time(action.until(), "/until", violations);
        if (action.days().isEmpty()) {
            violations.add(new Violation("/days", "value.missing"));
        }
        if (violations.isEmpty() && !until.orElseThrow().isAfter(from.orElseThrow())) {
            violations.add(new Violation("/until", "calendar.untilFirst"));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
        return new WorkingHours(from.orElseThrow(), until.orElseThrow(), new HashSet<>(action.days()));
    }

    private static Optional<LocalTime> time(String text, String pointer, List<Violation> violations) {
        try {
            return Optional.of(LocalTime.parse(text).withSecond(0).withNano(0));
        } catch (DateTimeException unreadable) {
            violations.add(new Violation(pointer, "calendar.time"));
            return Optional.empty();
        }
    }
}
