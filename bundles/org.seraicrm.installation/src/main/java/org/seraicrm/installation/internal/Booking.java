package org.seraicrm.installation.internal;

import java.time.Instant;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.UserId;

/**
 * A fitter's time, taken by an installation.
 *
 * @param begins inclusive
 * @param ends exclusive: the next one may begin then
 */
record Booking(CardId card, UserId fitter, Instant begins, Instant ends) {}
