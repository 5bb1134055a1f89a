/** Rules of time: what overlaps, and what is free. Knows neither database nor container. */
@NullMarked
package org.seraicrm.platform.cards.internal.calendar;

import org.jspecify.annotations.NullMarked;
