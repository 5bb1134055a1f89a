package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** The actions that a bundle brings; registered as an OSGi service, gone with the bundle. */
@ConsumerType
public interface ActionHandlers {

    /** One for each action. */
    List<ActionHandler<?, ?>> handlers();

    /** The module kind that must be on for the actor; empty for the platform's own. */
    default Optional<String> kind() {
        return Optional.empty();
    }
}
