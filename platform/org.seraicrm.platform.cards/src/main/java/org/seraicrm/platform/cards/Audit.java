package org.seraicrm.platform.cards;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.store.EventSearch;

/** Everything that has happened in a company, for its administrators. */
@ProviderType
public interface Audit {

    /**
     * Entries, the newest first.
     *
     * @param before the entry that these come after, exclusive
     * @throws org.seraicrm.platform.kernel.Refusal {@code FORBIDDEN} unless the actor is an administrator
     */
    List<Entry> of(Actor actor, EventSearch search, EventId before, int limit);
}
