package org.seraicrm.platform.cards.wording;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;

/** What {@linkplain Placeholder placeholders} stand for, as far as the actor sees it. */
@ProviderType
public interface Wording {

    /**
     * Those there are, of the client first, then of the card, then of whoever writes.
     *
     * @param modules whose fields they may name; all modules the actor works with, when there are none
     */
    List<Placeholder> placeholders(Actor actor, Collection<ModuleId> modules);

    /**
     * The values of a card, its client and the actor, by name, as people read them in a language. What is empty, or
     * hidden from the actor, is left out; without an answer the card isn't seen.
     */
    Optional<Map<String, String>> of(Actor actor, Locale language, CardId card);

    /** The same of a client alone. */
    Optional<Map<String, String>> of(Actor actor, Locale language, ClientId client);

    /**
     * What stands under letters that the actor writes (A118, A120): the signature of the actor's profile, in which
     * placeholders of the sender are filled, or the name and the company when there is none. A line of nothing but what is
     * empty is left out. Without an answer the actor is nobody who has a profile.
     */
    Optional<String> signature(Actor actor);
}
