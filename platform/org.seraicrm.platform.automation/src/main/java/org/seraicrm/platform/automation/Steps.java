package org.seraicrm.platform.automation;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.modules.ActionContext;

/** Stores steps that perform actions at a time. */
@ProviderType
public interface Steps {

    /**
     * Stores a step within the action that is being performed. When it is due the action is performed once, with the
     * rights that the same user has by then, through {@link org.seraicrm.platform.kernel.Door#AUTOMATION}; it survives
     * restarts. What is refused then is logged and not tried again.
     *
     * @return key of the stored step
     */
    String plan(ActionContext context, Step step, Instant due);
}
