/** Calendars as other programs read them. */
@NullMarked
package org.seraicrm.platform.rest.internal.ical;

import org.jspecify.annotations.NullMarked;
