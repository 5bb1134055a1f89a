package org.seraicrm.platform.security;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Makes up what one's authenticator app is to know; it counts from {@link ConfirmSecondFactor} on.
 *
 * @param current the password
 */
@ActionName(
        value = "secondFactor.begin",
        surfaces = {})
public record BeginSecondFactor(
        @Text(max = 200, secret = true) String current) implements Action<NewSecondFactor> {

    @Override
    public String toString() {
        return "BeginSecondFactor[]";
    }
}
