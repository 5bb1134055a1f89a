/** What installations must meet, how they come forward, and the fitters' bookings. */
@NullMarked
package org.seraicrm.installation.internal;

import org.jspecify.annotations.NullMarked;
