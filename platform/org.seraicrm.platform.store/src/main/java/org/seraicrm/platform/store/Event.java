package org.seraicrm.platform.store;

import java.time.Instant;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;

/**
 * A recorded fact.
 *
 * @param position its place in the installation's log: starts at 1, gapless, in an order that respects the commits on
 *     each card; 0 while the sequencer has not numbered it yet
 */
public record Event(EventId id, long position, CompanyId company, Instant at, NewEvent fact) {

    /** The fact's type, for instance {@code todo.closed}. */
    public String type() {
        return fact.type();
    }
}
