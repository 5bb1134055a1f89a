package org.seraicrm.platform.cards.internal.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Whose list it is, which tells who "me" is and when "today". */
public record Asker(UserId me, ZoneId zone, Supplier<Instant> now) {

    /** The actor, now. */
    public static Asker of(Actor actor, Store store) {
        return new Asker(actor.user(), actor.zone(), () -> store.read(actor.company(), UnitOfWork::now));
    }

    /** The day it is where the company is. */
    public LocalDate today() {
        return LocalDate.ofInstant(now.get(), zone);
    }
}
