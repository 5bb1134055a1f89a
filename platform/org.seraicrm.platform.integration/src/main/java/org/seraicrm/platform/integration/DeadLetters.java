package org.seraicrm.platform.integration;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;

/**
 * Reads dead letters; {@code deadLetter.replay} and {@code deadLetter.discard} change them. For administrators, others
 * are refused.
 */
@ProviderType
public interface DeadLetters {

    /** The company's, newest first, those before a given one. */
    List<DeadLetter> list(Actor actor, Optional<DeadLetterId> before, int limit);
}
