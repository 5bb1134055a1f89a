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
 * @param position what the user does in the company; none when left out
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
        @Text(max = 80, blank = true) Optional<String> position,
        Role role,
        Optional<Locale> language,
        Optional<List<DepartmentId>> departments,
        @Text(max = 200, secret = true) Optional<String> password)
        implements Action<UserId> {

    /** Without a position. */
    public AddUser(
            String familyName,
            String givenName,
            String email,
            Role role,
            Optional<Locale> language,
            Optional<List<DepartmentId>> departments,
            Optional<String> password) {
        this(familyName, givenName, email, Optional.empty(), role, language, departments, password);
    }

    @Override
    public String toString() {
        return "AddUser[" + role + "]";
    }
}
