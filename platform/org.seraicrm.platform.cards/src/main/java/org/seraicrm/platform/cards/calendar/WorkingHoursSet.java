package org.seraicrm.platform.cards.calendar;

import org.seraicrm.platform.modules.Fact;

/** When the company works has changed. */
@Fact.Name("company.workingHoursSet")
public record WorkingHoursSet(WorkingHours before, WorkingHours now) implements Fact {}
