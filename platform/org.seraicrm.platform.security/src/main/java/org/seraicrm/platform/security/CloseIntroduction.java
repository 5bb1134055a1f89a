package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** The introduction is offered to oneself no more (A28); it can still be asked for. */
@ActionName(
        value = "profile.introduced",
        surfaces = {})
public record CloseIntroduction() implements Action<UserId> {}
