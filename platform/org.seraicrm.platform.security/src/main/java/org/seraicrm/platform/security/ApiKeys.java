package org.seraicrm.platform.security;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;

/** Keys for programs; created and revoked by actions. */
@ProviderType
public interface ApiKeys {

    /**
     * Who a key stands for, through {@link org.seraicrm.platform.kernel.Door#API}. What is told may be a second old.
     *
     * @param key as it was shown; anything else gives nobody
     */
    Optional<Actor> actor(String key);

    /** The company's keys for administrators, one's own for others; revoked ones too, newest first. */
    List<ApiKey> of(Actor actor);
}
