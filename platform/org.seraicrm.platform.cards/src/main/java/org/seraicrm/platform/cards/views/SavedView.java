package org.seraicrm.platform.cards.views;

import org.seraicrm.platform.kernel.UserId;

/**
 * A view that somebody saved.
 *
 * @param list the text form of the module's id, or {@link #CLIENTS}
 * @param shared whether everybody who sees the list sees the view
 */
public record SavedView(SavedViewId id, int version, String list, UserId owner, boolean shared, Shape shape) {

    /** The list of clients. */
    public static final String CLIENTS = "clients";
}
