package org.seraicrm.platform.cards.calendar;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A calendar's secret address was taken away. */
@Fact.Name("calendar.unpublished")
public record CalendarUnpublished(UserId user) implements Fact {}
