package org.seraicrm.platform.modules;

import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;

/** Turns an actor into what the actor may see; the one filter of all doors. */
@ProviderType
public interface AccessPolicy {

    /** The keys the actor holds now: those of the modules that are on for its departments, narrowed by its role. */
    Access of(Actor actor);
}
