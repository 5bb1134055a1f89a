package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Signs one of one's own browsers out.
 *
 * @param session a {@link Session#name()}
 */
@ActionName(
        value = "session.end",
        surfaces = {})
public record EndSession(@Text(max = 64) String session) implements Action<UserId> {}
