package org.seraicrm.platform.security;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;

/** Who signs in with a code of an authenticator app beside the password (RFC 6238). */
@ProviderType
public interface SecondFactors {

    /** The users of the actor's company who do. */
    Set<UserId> users(Actor actor);
}
