package org.seraicrm.platform.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.kernel.Standing;
import org.seraicrm.platform.kernel.UserId;

/**
 * A colleague who has or had access (A116, A118).
 *
 * @param email the address of the profile, the only one that signs in (A119)
 * @param signature template put under e-mails sent from the system (A120), may be empty
 * @param active whether the user has access now
 * @param position what the user does in the company, as colleagues and clients call it
 * @param portrait name of the picture's present version, see {@link Portraits}
 * @param departments those the user belongs to, without trashed ones
 * @param roles those of single modules and departments
 */
public record User(
        UserId id,
        String familyName,
        String givenName,
        String email,
        Locale language,
        Role role,
        String signature,
        Optional<String> position,
        Optional<String> portrait,
        boolean active,
        Set<DepartmentId> departments,
        List<RoleIn> roles) {

    private static final String FAMILY_NAME_FIRST = "hu";

    public User {
        departments = Set.copyOf(departments);
        roles = List.copyOf(roles);
    }

    /** Without position and picture. */
    public User(
            UserId id,
            String familyName,
            String givenName,
            String email,
            Locale language,
            Role role,
            String signature,
            boolean active,
            Set<DepartmentId> departments) {
        this(
                id,
                familyName,
                givenName,
                email,
                language,
                role,
                signature,
                Optional.empty(),
                Optional.empty(),
                active,
                departments,
                List.of());
    }

    /** What the user's rights follow from. */
    public Standing standing() {
        return new Standing(role, roles, departments);
    }

    /** Both names in the order usual in a language. */
    public String name(Locale reader) {
        return reader.getLanguage().equals(FAMILY_NAME_FIRST)
                ? (familyName + " " + givenName).strip()
                : (givenName + " " + familyName).strip();
    }

    /** The same user with another picture. */
    public User withPortrait(Optional<String> changed) {
        return with(changed, active, roles);
    }

    /** The same user with other roles in single modules and departments. */
    public User withRoles(List<RoleIn> changed) {
        return with(portrait, active, changed);
    }

    /** The same user with or without access. */
    public User withActive(boolean changed) {
        return with(portrait, changed, roles);
    }

    private User with(Optional<String> otherPortrait, boolean nowActive, List<RoleIn> otherRoles) {
        return new User(
                id,
                familyName,
                givenName,
                email,
                language,
                role,
                signature,
                position,
                otherPortrait,
                nowActive,
                departments,
                otherRoles);
    }
}
