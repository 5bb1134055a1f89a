package org.seraicrm.platform.security;

import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Changes a user's profile; what is left out stays as it is (A117–A120). */
@ActionName(value = "user.change", role = Role.ADMINISTRATOR, undoneBy = "user.change")
public record ChangeUser(
        UserId user,
        @Text(max = 80) Optional<String> familyName,
        @Text(max = 80) Optional<String> givenName,
        @Text(max = 200) Optional<String> email,
        Optional<Role> role,
        Optional<Locale> language,
        @Text(max = 4000, lines = true, blank = true) Optional<String> signature,
        @Text(max = 80, blank = true) Optional<String> position)
        implements Action<UserId> {}
