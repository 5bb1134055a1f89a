package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.EventId;

/**
 * A client or card at a past moment.
 *
 * @param state empty when it did not exist yet, or lay where the reader doesn't see it
 * @param before the first event after the moment: the history up to it lies before this one; empty when nothing followed
 * @param erased whether personal data of that time was erased since, and so is missing
 */
public record Past<T>(Optional<T> state, Optional<EventId> before, boolean erased) {}
