package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Sets another user's password, where no mail can reach the user; ends the user's sessions. */
@ActionName(value = "user.setPassword", role = Role.ADMINISTRATOR, surfaces = ActionName.Surface.FORM)
public record SetUserPassword(
        UserId user, @Text(max = 200, secret = true) String password) implements Action<UserId> {

    @Override
    public String toString() {
        return "SetUserPassword[" + user + "]";
    }
}
