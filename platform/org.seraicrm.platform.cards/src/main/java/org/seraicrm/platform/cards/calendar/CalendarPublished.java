package org.seraicrm.platform.cards.calendar;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A calendar got a secret address. */
@Fact.Name("calendar.published")
public record CalendarPublished(UserId user) implements Fact {}
