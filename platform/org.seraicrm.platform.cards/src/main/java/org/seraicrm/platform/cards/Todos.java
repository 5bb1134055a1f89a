package org.seraicrm.platform.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;

/** Reads to-dos, as far as the actor may see them. */
@ProviderType
public interface Todos {

    /** One to-do, open or closed. */
    Optional<Todo> find(Actor actor, TodoId id);

    /** The actor's own open to-dos that are due on or before a day, by due (A37, A38). */
    List<Todo> own(Actor actor, LocalDate until);

    /** The open to-dos of a user that the actor sees, by due. */
    List<Todo> of(Actor actor, UserId assignee);

    /** A client's open to-dos and those of its cards, by due. */
    List<Todo> of(Actor actor, ClientId client);

    /** A card's open to-dos, by due. */
    List<Todo> of(Actor actor, CardId card);
}
