package org.seraicrm.platform.cards.calendar;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes the secret address of one's own calendar away. */
@ActionName(
        value = "calendar.unpublish",
        surfaces = {})
public record UnpublishCalendar() implements Action<UserId> {}
