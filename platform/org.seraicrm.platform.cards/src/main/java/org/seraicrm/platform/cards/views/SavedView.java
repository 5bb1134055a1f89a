package org.seraicrm.platform.cards.views;

import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;

/**
 * A view that somebody saved.
 *
 * @param list the text form of the module's id, or {@link #CLIENTS}
 * @param audience who sees it beside its owner, as far as they see the list
 */
public record SavedView(SavedViewId id, int version, String list, UserId owner, Audience audience, Shape shape) {

    /** The list of clients. */
    public static final String CLIENTS = "clients";

    /** Whether the actor is the owner or among those it is for. */
    public boolean seenBy(Actor actor) {
        return owner.equals(actor.user()) || audience.has(actor);
    }
}
