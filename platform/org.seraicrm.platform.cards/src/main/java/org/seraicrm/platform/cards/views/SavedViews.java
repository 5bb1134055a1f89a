package org.seraicrm.platform.cards.views;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;

/** Reads saved views; changes are actions ({@code view.save}, {@code view.change}, {@code view.remove}). */
@ProviderType
public interface SavedViews {

    /**
     * The actor's own views of a list and those that are for everybody, for the actor or for a department of the actor's, oldest first.
     *
     * @param list the text form of a module's id, or {@link SavedView#CLIENTS}
     */
    List<SavedView> of(Actor actor, String list);
}
