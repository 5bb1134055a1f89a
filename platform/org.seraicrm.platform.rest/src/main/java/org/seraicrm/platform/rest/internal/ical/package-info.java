/** Calendars as other programs read them (RFC 5545). */
@NullMarked
package org.seraicrm.platform.rest.internal.ical;

import org.jspecify.annotations.NullMarked;
