package org.seraicrm.platform.cards.internal;

import java.util.List;
import org.seraicrm.platform.cards.Audit;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.EventSearch;

/** The event log, read by administrators. */
record LoggedAudit(EventLog log) implements Audit {

    private static final int MOST = 1_000;

    @Override
    public List<Entry> of(Actor actor, EventSearch search, EventId before, int limit) {
        if (!actor.role().atLeast(Role.ADMINISTRATOR)) {
            throw new Problem(Kind.FORBIDDEN, "audit.administrators").refusal();
        }
        return log.ofCompany(actor.company(), search, before, Math.min(limit, MOST)).stream()
                .map(Entries::of)
                .toList();
    }
}
