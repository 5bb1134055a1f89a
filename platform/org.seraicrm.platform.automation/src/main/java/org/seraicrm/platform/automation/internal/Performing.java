package org.seraicrm.platform.automation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.ActionName.Surface;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Performs an action that somebody has laid down to be performed by itself. */
record Performing(Actions actions) {

    private static final Logger LOG = LoggerFactory.getLogger(Performing.class);

    /**
     * Performs it once per key, however often it is asked. What isn't offered to the actor as a step, or is refused, is
     * logged and not tried again.
     */
    void perform(Actor actor, String action, JsonNode input, String key) {
        boolean offered = actions.offered(actor, action)
                .filter(type -> type.surfaces().contains(Surface.AUTOMATION))
                .isPresent();
        if (!offered) {
            LOG.warn("Step {} is dropped: {} is not offered", key, action);
        } else if (actions.perform(actor, action, input, Optional.of("step:" + key))
                instanceof Outcome.Refused<?> refused) {
            LOG.warn(
                    "Step {}, {}, was refused: {}",
                    key,
                    action,
                    refused.problem().code());
        }
    }
}
