package org.seraicrm.platform.cards.calendar;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Says who sees the details of one's own calendar. */
@ActionName(value = "calendar.share", undoneBy = "calendar.share")
public record ShareCalendar(CalendarSharing sharing) implements Action<UserId> {}
