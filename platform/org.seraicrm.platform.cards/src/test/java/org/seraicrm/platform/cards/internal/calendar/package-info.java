/** Rules of time. */
@NullMarked
package org.seraicrm.platform.cards.internal.calendar;

import org.jspecify.annotations.NullMarked;
