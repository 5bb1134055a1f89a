package org.seraicrm.platform.security;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;

/** Browsers that are signed in. Sessions live in the database; any node knows them. */
@ProviderType
public interface Sessions {

    /**
     * Who a session's token belongs to, through {@link org.seraicrm.platform.kernel.Door#BROWSER}. A session ends 14 days
     * after it was last used, 90 days after it began, and with the user's access. What is told may be a second old.
     */
    Optional<Actor> actor(String token);

    /** The actor's own sessions, the last used first. */
    List<Session> of(Actor actor);

    /** The {@link Session#name()} of a token. */
    String name(String token);
}
