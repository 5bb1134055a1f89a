package org.seraicrm.platform.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;

/** Pictures of users, for their colleagues. */
@ProviderType
public interface Portraits {

    /** A user's picture; empty when there is none. */
    Optional<Portrait> find(Actor actor, UserId user);

    /**
     * A picture.
     *
     * @param type its media type, as its first bytes tell
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; handed out as it is
    record Portrait(String type, byte[] content) {}
}
