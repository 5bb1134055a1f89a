package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Changes one's own password; ends all of one's sessions, so the browser signs in again. */
@ActionName(value = "password.change", surfaces = ActionName.Surface.FORM)
public record ChangePassword(
        @Text(max = 200, secret = true) String current,
        @Text(max = 200, secret = true) String password) implements Action<UserId> {

    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}
