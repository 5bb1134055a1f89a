package org.seraicrm.platform.cards.calendar;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** Who sees the details of a calendar has changed. */
@Fact.Name("calendar.shared")
public record CalendarShared(UserId user, CalendarSharing sharing) implements Fact {}
