package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Lets the password alone sign in again.
 *
 * @param current the password
 */
@ActionName(value = "secondFactor.remove", surfaces = ActionName.Surface.FORM)
public record RemoveSecondFactor(
        @Text(max = 200, secret = true) String current) implements Action<UserId> {

    @Override
    public String toString() {
        return "RemoveSecondFactor[]";
    }
}
