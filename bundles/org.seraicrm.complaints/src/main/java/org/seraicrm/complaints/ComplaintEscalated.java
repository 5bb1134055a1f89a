package org.seraicrm.complaints;

import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A complaint was put before a manager.
 *
 * @param todo what the manager was given
 */
@Fact.Name("complaints.escalated")
public record ComplaintEscalated(
        UserId manager, TodoId todo, Due due, @Personal String reason) implements Fact {}
