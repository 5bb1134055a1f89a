package org.seraicrm.platform.security;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Asks for a code at each sign-in from now on.
 *
 * @param code six digits that the app shows now
 */
@ActionName(
        value = "secondFactor.confirm",
        surfaces = {})
public record ConfirmSecondFactor(@Text(max = 20) String code) implements Action<RecoveryCodes> {}
