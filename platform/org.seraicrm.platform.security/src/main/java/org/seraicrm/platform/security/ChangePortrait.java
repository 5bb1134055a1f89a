package org.seraicrm.platform.security;

import java.util.Optional;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Sets one's picture, which stands beside the name at to-dos and in histories (A121), or takes it away.
 *
 * @param picture a PNG, JPEG or WebP of at most 100 kB, in Base64; none when left out
 */
@ActionName(
        value = "profile.portrait",
        surfaces = {})
public record ChangePortrait(@Text(max = 140_000) Optional<String> picture) implements Action<UserId> {

    /** The greatest picture, in bytes. */
    public static final int GREATEST = 100_000;
}
