package org.seraicrm.platform.integration.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.integration.DeadLetter;
import org.seraicrm.platform.integration.DeadLetterId;
import org.seraicrm.platform.integration.DeadLetters;
import org.seraicrm.platform.integration.internal.jpa.DeadLetterRow;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Shortened;
import org.seraicrm.platform.store.Store;

/** Keeps messages that routes gave up. Any thread. */
public final class StoredDeadLetters implements DeadLetters {

    private static final int LONGEST = 1000;

    private final Store store;

    StoredDeadLetters(Store store) {
        this.store = store;
    }

    @Override
    public List<DeadLetter> list(Actor actor, Optional<DeadLetterId> before, int limit) {
        Administrators.only(actor);
        return store.read(
                actor.company(),
                unit -> unit
                        .entities()
                        .createQuery(
                                "SELECT d FROM DeadLetterRow d WHERE d.discarded = FALSE AND d.id < :before"
                                        + " ORDER BY d.id DESC",
                                DeadLetterRow.class)
                        .setParameter("before", before.map(DeadLetterId::value).orElse(Long.MAX_VALUE))
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(DeadLetterRow::letter)
                        .toList());
    }

    /** Keeps one. */
    public void keep(
            CompanyId company, String route, String endpoint, String failure, DeadLetterRow.LetterContent content) {
        store.write(company, unit -> {
            String shortened = Shortened.to(LONGEST, failure);
            unit.entities().persist(new DeadLetterRow(unit.now(), route, endpoint, shortened, content));
            return company;
        });
    }
}
