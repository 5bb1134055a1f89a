package org.seraicrm.platform.cards.calendar;

import org.seraicrm.platform.modules.Text;

/**
 * The secret part of a calendar's address, shown once.
 *
 * @param secret 43 characters that need no quoting in an address
 */
public record CalendarSecret(@Text(secret = true) String secret) {}
