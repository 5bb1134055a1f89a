package org.seraicrm.platform.security;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.UserId;

/**
 * What is known about an API key; the key itself is not.
 *
 * @param user whose rights it has
 * @param used when it was last used, to the minute
 * @param revoked since when it is refused
 */
public record ApiKey(
        ApiKeyId id, String name, UserId user, Instant created, Optional<Instant> used, Optional<Instant> revoked) {}
