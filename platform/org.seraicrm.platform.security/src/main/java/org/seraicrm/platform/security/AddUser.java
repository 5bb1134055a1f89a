package org.seraicrm.platform.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Adds a user (A117).
 *
 * @param email signs in with it; unique in the installation
 * @param language of the company when left out
 * @param departments none when left out
 * @param password the first one; without it the user is invited by mail to choose one
 */
@ActionName(
        value = "user.add",
        role = Role.ADMINISTRATOR,
        undoneBy = "user.deactivate",
        surfaces = ActionName.Surface.FORM)
public record AddUser(
        @Text(max = 80) String familyName,
        @Text(max = 80) String givenName,
        @Text(max = 200) String email,
        Role role,
        Optional<Locale> language,
        Optional<List<DepartmentId>> departments,
        @Text(max = 200, secret = true) Optional<String> password)
        implements Action<UserId> {

    @Override
    public String toString() {
        return "AddUser[" + role + "]";
    }
}
