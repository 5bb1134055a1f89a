package org.seraicrm.platform.security;

import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Changes one's own profile; what is left out stays as it is (A118, A120). */
@ActionName(value = "profile.change", undoneBy = "profile.change")
public record ChangeProfile(
        @Text(max = 80) Optional<String> familyName,
        @Text(max = 80) Optional<String> givenName,
        Optional<Locale> language,
        @Text(max = 4000, lines = true, blank = true) Optional<String> signature)
        implements Action<UserId> {}
