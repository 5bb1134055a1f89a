package org.seraicrm.platform.integration;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Gives a dead letter up for good. */
@ActionName(value = "deadLetter.discard", role = Role.ADMINISTRATOR)
public record DiscardDeadLetter(DeadLetterId deadLetter) implements Action<DeadLetterId> {}
