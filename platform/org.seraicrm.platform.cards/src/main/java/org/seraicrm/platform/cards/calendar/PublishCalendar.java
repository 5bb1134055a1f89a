package org.seraicrm.platform.cards.calendar;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Gives one's own calendar a secret address for other programs (RFC 5545); the one before no longer works. */
@ActionName(
        value = "calendar.publish",
        surfaces = {})
public record PublishCalendar() implements Action<CalendarSecret> {}
