package org.seraicrm.platform.cards.calendar;

import java.util.Optional;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.kernel.UserId;

/**
 * Something in a colleague's calendar, as far as the reader may see it.
 *
 * @param minutes how long an appointment lasts; empty for a deadline
 * @param todo what it is; empty where the reader sees only that the colleague is busy
 * @param changeable whether the reader may name the to-do in actions
 */
public record CalendarEntry(
        UserId user, Due start, Optional<Integer> minutes, Optional<Todo> todo, boolean changeable) {}
