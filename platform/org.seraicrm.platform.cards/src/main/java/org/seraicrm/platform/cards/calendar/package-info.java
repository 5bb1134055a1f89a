/**
 * Who is busy when: appointments and deadlines of colleagues, who may see their details, free time, and the address under
 * which other calendars read them. Booking itself is done with to-dos ({@code todo.add}, {@code todo.reschedule}, …).
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.cards.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
