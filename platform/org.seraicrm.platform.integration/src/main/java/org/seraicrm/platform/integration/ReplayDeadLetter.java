package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Sends a dead letter through its route once more. */
@ActionName(value = "deadLetter.replay", role = Role.ADMINISTRATOR)
public record ReplayDeadLetter(DeadLetterId deadLetter) implements Action<DeadLetterId> {}
