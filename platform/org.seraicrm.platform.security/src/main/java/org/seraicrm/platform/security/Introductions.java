package org.seraicrm.platform.security;

import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;

/** Whom the introduction is still offered (A28). */
@ProviderType
public interface Introductions {

    /** Whether the actor has seen or declined it, in whatever browser. */
    boolean closed(Actor actor);
}
