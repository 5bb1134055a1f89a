package org.seraicrm.platform.cards;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.store.UnitOfWork;

/** Finds clients that may be the same (A43), as far as the actor may see them. */
@ProviderType
public interface Duplicates {

    /** What two clients share. */
    enum Reason {
        PHONE,
        EMAIL,
        /** The same words without accents and legal forms, in any order. */
        NAME,
        /** A name that differs little, or says more. */
        SIMILAR_NAME
    }

    /**
     * A client that is like another.
     *
     * @param reasons what they share, in the order of the constants
     */
    record Alike(Client client, Set<Reason> reasons) {
        public Alike {
            reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
        }
    }

    /**
     * Clients out of the trash that share a phone, an e-mail address or the name with somebody, in any notation and the
     * words of the name in any order. Those that share most come first, then the oldest.
     *
     * @param name may be blank
     * @param points others than phones and e-mails don't matter
     */
    List<Alike> like(Actor actor, String name, List<ContactPoint> points);

    /** The same, with what was changed in a unit of work so far. */
    List<Alike> like(Actor actor, UnitOfWork unit, String name, List<ContactPoint> points);

    /** The same, and after them those whose names are {@linkplain Reason#SIMILAR_NAME similar}: for who types a new one. */
    List<Alike> resembling(Actor actor, String name, List<ContactPoint> points);
}
