package org.seraicrm.platform.security;

import java.util.Locale;
import java.util.Set;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;

/**
 * A colleague who has or had access (A116, A118).
 *
 * @param email the address of the profile, the only one that signs in (A119)
 * @param signature template put under e-mails sent from the system (A120), may be empty
 * @param active whether the user has access now
 * @param departments those the user belongs to, without trashed ones
 */
public record User(
        UserId id,
        String familyName,
        String givenName,
        String email,
        Locale language,
        Role role,
        String signature,
        boolean active,
        Set<DepartmentId> departments) {

    private static final String FAMILY_NAME_FIRST = "hu";

    public User {
        departments = Set.copyOf(departments);
    }

    /** Both names in the order usual in a language. */
    public String name(Locale reader) {
        return reader.getLanguage().equals(FAMILY_NAME_FIRST)
                ? (familyName + " " + givenName).strip()
                : (givenName + " " + familyName).strip();
    }

    /** The same user with or without access. */
    public User withActive(boolean changed) {
        return new User(id, familyName, givenName, email, language, role, signature, changed, departments);
    }
}
