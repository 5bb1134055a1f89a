package org.seraicrm.platform.security;

import java.util.List;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A user's profile, role or password was changed.
 *
 * @param changed names of what was changed: {@code email}, {@code role}, {@code password}, …; never the values
 * @param role the role the user has now
 */
@Fact.Name("user.changed")
public record UserChanged(UserId user, List<String> changed, Role role) implements Fact {

    public UserChanged {
        changed = List.copyOf(changed);
    }
}
