package org.seraicrm.platform.chat.internal.jpa;

import java.time.Duration;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** What was offered to a user and can still be taken up, for a week. Any thread. */
public final class Offers {

    private static final Duration VALID = Duration.ofDays(7);

    private final Store store;

    public Offers(Store store) {
        this.store = store;
    }

    /** Keeps an offer; returns its name of 13 characters. */
    public String keep(Actor actor, String kind, Object offered) {
        long id = Id.next();
        store.write(actor.company(), unit -> {
            OfferRow row = new OfferRow(id, actor.user(), kind, unit.now().plus(VALID));
            row.offered(Json.write(offered));
            unit.entities().persist(row);
            return id;
        });
        return new EventId(id).text();
    }

    /**
     * What was offered.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code NOT_FOUND chat.offerOver}
     */
    public <T> T find(Actor actor, String name, String kind, Class<T> type) {
        return store.read(
                actor.company(), unit -> Json.read(row(unit, actor, name, kind).offered(), type));
    }

    /** Replaces what was offered. */
    public void change(Actor actor, String name, String kind, Object offered) {
        store.write(actor.company(), unit -> {
            row(unit, actor, name, kind).offered(Json.write(offered));
            return name;
        });
    }

    private static OfferRow row(UnitOfWork unit, Actor actor, String name, String kind) {
        return id(name).flatMap(id -> Optional.ofNullable(unit.entities().find(OfferRow.class, id)))
                .filter(row -> row.is(actor.user(), kind, unit.now()))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "chat.offerOver").refusal());
    }

    private static Optional<Long> id(String name) {
        try {
            return Optional.of(Id.parse(name));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
