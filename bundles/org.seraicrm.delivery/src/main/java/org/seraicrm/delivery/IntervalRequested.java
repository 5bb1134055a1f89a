package org.seraicrm.delivery;

import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A manager was asked for a short interval.
 *
 * @param todo what the manager was given
 */
@Fact.Name("delivery.intervalRequested")
public record IntervalRequested(
        UserId manager,
        TodoId todo,
        String interval,
        @Personal String reason) implements Fact {}
